package org.oportunidad.learning.progress;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.stereotype.Component;

/** Whether courses are open for her: they are while she has a place in a cohort, also in a pause and afterwards. */
@Component
public class OpenCourses {

    private final Enrolments enrolments;

    OpenCourses(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** Her place, if courses are open for her. */
    public Optional<LearningPlace> placeOf(Viewer viewer) {
        return enrolments
                .placeOf(participantOf(viewer))
                .filter(place -> EnrolmentState.LEARNING.contains(place.state()));
    }

    /** Her record; nobody else learns here. */
    public static UUID participantOf(Viewer viewer) {
        var participantId = viewer.participantId();
        if (participantId == null) {
            throw new NotFound();
        }
        return participantId;
    }
}

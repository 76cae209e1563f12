package org.oportunidad.learning.progress;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Curricula;
import org.oportunidad.learning.course.Curriculum;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.stereotype.Component;

/** Which courses are open for her: those of her cohort's curriculum, while she has a place, also in a pause and afterwards. */
@Component
public class OpenCourses {

    private final Enrolments enrolments;
    private final Curricula curricula;

    OpenCourses(Enrolments enrolments, Curricula curricula) {
        this.enrolments = enrolments;
        this.curricula = curricula;
    }

    /** What her place asks of her. */
    public Curriculum curriculumOf(LearningPlace place) {
        return curricula.of(place.route(), place.level(), place.startsOn());
    }

    /** Whether the course is one of hers and she has a place. */
    public boolean mayOpen(Viewer viewer, Course course) {
        return placeFor(viewer, course).isPresent();
    }

    /** Her place, if the course is one of those it asks for or offers. */
    public Optional<LearningPlace> placeFor(Viewer viewer, Course course) {
        return placeOf(viewer).filter(place -> curriculumOf(place).has(course));
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

package org.oportunidad.learning.today;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.springframework.stereotype.Component;

/**
 * A course to level up, offered first to whom the diagnosis advises it, and never asked for: it goes when it is done, and when
 * a course of her route is done without it.
 */
@Component
class LevellingCard implements HomeCard {

    private static final int ORDER = -1;

    private static final Set<EnrolmentState> LEARNING_NOW =
            EnumSet.of(EnrolmentState.ENROLLED, EnrolmentState.ACTIVE, EnrolmentState.AT_RISK);

    private final OpenCourses open;
    private final Study study;

    LevellingCard(OpenCourses open, Study study) {
        this.open = open;
        this.study = study;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.isParticipant()) {
            return Optional.empty();
        }
        return open.placeOf(viewer)
                .filter(place -> place.levelling() && LEARNING_NOW.contains(place.state()))
                .map(open::curriculumOf)
                .filter(curriculum -> !curriculum.levelling().isEmpty())
                .flatMap(curriculum -> {
                    var done = study.all(OpenCourses.participantOf(viewer));
                    return curriculum.required().stream().anyMatch(done::complete)
                            ? Optional.<Course>empty()
                            : curriculum.levelling().stream()
                                    .filter(course -> !done.complete(course))
                                    .findFirst();
                })
                .map(course -> new Card(ORDER, "learning/today/levellingCard", course));
    }
}

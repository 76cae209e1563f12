package org.oportunidad.learning.today;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.learning.progress.UnitProgress;
import org.springframework.stereotype.Component;

/** The next lesson on <i>Hoy</i>: the one thing that dominates the page while something is left to learn. */
@Component
class NextStepCard implements HomeCard {

    private static final int ORDER = 0;

    /** Whoever completed her training has nothing left, whatever is added later. */
    private static final Set<EnrolmentState> STILL_LEARNING = EnumSet.complementOf(
            EnumSet.of(EnrolmentState.TRAINING_COMPLETE, EnrolmentState.GRADUATED, EnrolmentState.ALUMNA));

    private final OpenCourses open;
    private final Study study;

    NextStepCard(OpenCourses open, Study study) {
        this.open = open;
        this.study = study;
    }

    /**
     * What the card shows.
     *
     * @param place of the next unit, from 0
     * @param paused while she asked for a pause
     */
    record NextStep(Course course, List<UnitProgress> done, int place, boolean paused) {

        static NextStep of(Course course, List<UnitProgress> done, boolean paused) {
            int place = 0;
            while (done.get(place).finished()) {
                place++;
            }
            return new NextStep(course, done, place, paused);
        }

        String path() {
            return "/courses/" + course.code() + "/lessons/" + course.units().get(place);
        }

        int finished() {
            return (int) done.stream().filter(UnitProgress::finished).count();
        }

        boolean begun() {
            return place > 0 || !done.get(place).answers().isEmpty();
        }
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        var place = viewer.isParticipant() ? open.placeOf(viewer) : Optional.<LearningPlace>empty();
        if (place.isEmpty() || !STILL_LEARNING.contains(place.get().state())) {
            return Optional.empty();
        }
        boolean paused = place.get().state() == EnrolmentState.PAUSED;
        var curriculum = open.curriculumOf(place.get());
        var done = study.all(OpenCourses.participantOf(viewer));
        return curriculum.required().stream()
                .filter(course -> !done.complete(course))
                .findFirst()
                .map(course -> NextStep.of(course, done.of(course), paused))
                .map(step -> new Card(ORDER, "learning/today/nextStepCard", step));
    }
}

package org.oportunidad.learning.today;

import java.util.List;
import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.Study;
import org.oportunidad.learning.progress.UnitProgress;
import org.springframework.stereotype.Component;

/** The next lesson on <i>Hoy</i>: the one thing that dominates the page while something is left to learn. */
@Component
class NextStepCard implements HomeCard {

    private static final int ORDER = 0;

    private final Courses courses;
    private final OpenCourses open;
    private final Study study;

    NextStepCard(Courses courses, OpenCourses open, Study study) {
        this.courses = courses;
        this.open = open;
        this.study = study;
    }

    /**
     * What the card shows.
     *
     * @param place of the next unit, from 0
     */
    record NextStep(Course course, List<UnitProgress> done, int place) {

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
        if (!viewer.isParticipant() || open.placeOf(viewer).isEmpty()) {
            return Optional.empty();
        }
        var course = courses.all().getFirst();
        var done = study.of(OpenCourses.participantOf(viewer), course);
        for (int place = 0; place < done.size(); place++) {
            if (!done.get(place).finished()) {
                return Optional.of(new Card(ORDER, "learning/today/nextStepCard", new NextStep(course, done, place)));
            }
        }
        return Optional.empty();
    }
}

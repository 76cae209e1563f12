package org.oportunidad.learning.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.HerProgress;
import org.oportunidad.platform.component.PathStep;
import org.oportunidad.platform.component.PathStep.State;
import org.oportunidad.platform.text.Text;
import org.oportunidad.platform.web.Page;

/** Draws the path of one woman: the courses of her route, the closing form, the certificate at its end. */
final class DrawnRoute {

    private static final Set<EnrolmentState> GRADUATED = Set.of(EnrolmentState.GRADUATED, EnrolmentState.ALUMNA);
    private static final Set<EnrolmentState> MAY_PAUSE = Set.of(EnrolmentState.ACTIVE, EnrolmentState.AT_RISK);

    private final Page page;
    private final List<Course> courses;
    private final HerProgress done;
    private final @Nullable LearningPlace place;

    /** With the courses that her route asks for. */
    DrawnRoute(Page page, List<Course> courses, HerProgress done, @Nullable LearningPlace place) {
        this.page = page;
        this.courses = courses;
        this.done = done;
        this.place = place;
    }

    RoutePage page() {
        int lessons = courses.stream().mapToInt(course -> course.units().size()).sum();
        int finished = trained() ? lessons : done.finished(courses);
        int lessonsLeft = lessons - finished;
        boolean closed = graduated();
        var steps = new ArrayList<>(steps());
        steps.add(closing());
        steps.add(certificate());
        return new RoutePage(
                place, steps, finished + (closed ? 2 : 0), lessons + 2, left(lessonsLeft, closed), pause());
    }

    /** Whoever completed her training has nothing left, whatever is added later. */
    private boolean trained() {
        return graduated() || place != null && place.state() == EnrolmentState.TRAINING_COMPLETE;
    }

    private boolean graduated() {
        return place != null && GRADUATED.contains(place.state());
    }

    /** A step a course; the first one that is not complete is the one to do now. */
    private List<PathStep> steps() {
        var steps = new ArrayList<PathStep>();
        boolean nowGiven = place == null;
        for (var course : courses) {
            if (trained() || done.complete(course)) {
                steps.add(PathStep.of(State.DONE, title(course), page.t("learning.route.done"))
                        .linked(address(course)));
            } else if (nowGiven) {
                var step = PathStep.of(
                        State.NEXT,
                        title(course),
                        page.t("learning.route.lessons", course.units().size()));
                steps.add(place == null ? step : step.linked(address(course)));
            } else {
                nowGiven = true;
                steps.add(now(course));
            }
        }
        return steps;
    }

    private PathStep now(Course course) {
        var units = done.of(course);
        int number = 0;
        while (units.get(number).finished()) {
            number++;
        }
        var lesson = course.in(page.lang()).lessons().get(number);
        var note = page.t("learning.route.now", number + 1, units.size(), lesson.minutes(), lesson.kilobytes());
        var begun = number > 0 || !units.get(number).answers().isEmpty();
        return PathStep.of(State.NOW, title(course), note)
                .linked(
                        address(course) + "/lessons/" + lesson.code(),
                        page.t(begun ? "learning.courses.goOn" : "learning.courses.begin"));
    }

    private String title(Course course) {
        return course.in(page.lang()).title();
    }

    private static String address(Course course) {
        return "/courses/" + course.code();
    }

    private PathStep closing() {
        var title = page.t("learning.route.closing");
        if (graduated()) {
            return PathStep.of(State.DONE, title, page.t("learning.route.done"));
        }
        if (trained()) {
            return PathStep.of(State.NOW, title, page.t("learning.route.closingNow"))
                    .linked("/closing", page.t("learning.route.closingOpen"));
        }
        return PathStep.of(State.NEXT, title, page.t("learning.route.closingLater"));
    }

    private PathStep certificate() {
        var step = PathStep.of(
                graduated() ? State.DONE : State.GOAL,
                page.t("learning.route.graduation"),
                page.t(graduated() ? "learning.route.graduated" : "learning.route.graduationAbout"));
        return graduated() ? step.linked("/certificates/mine") : step;
    }

    private Text left(int lessonsLeft, boolean closed) {
        if (place == null) {
            return Text.of("learning.route.noPlace");
        }
        if (closed) {
            return Text.of("learning.route.nothingLeft");
        }
        return lessonsLeft == 0 ? Text.of("learning.route.closingLeft") : Text.of("learning.route.left", lessonsLeft);
    }

    private RoutePage.Pause pause() {
        if (place == null) {
            return RoutePage.Pause.NONE;
        }
        if (place.state() == EnrolmentState.PAUSED) {
            return RoutePage.Pause.PAUSED;
        }
        return MAY_PAUSE.contains(place.state()) ? RoutePage.Pause.MAY_PAUSE : RoutePage.Pause.NONE;
    }
}

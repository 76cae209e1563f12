package org.oportunidad.learning.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Curriculum;
import org.oportunidad.learning.progress.HerProgress;
import org.oportunidad.platform.component.PathStep;
import org.oportunidad.platform.component.PathStep.State;
import org.oportunidad.platform.text.Text;
import org.oportunidad.platform.web.Page;
import org.oportunidad.workshops.Workshops.Minutes;

/** Draws the path of one woman: the courses of her route, the closing form, the certificate at its end. */
final class DrawnRoute {

    private static final Set<EnrolmentState> GRADUATED = Set.of(EnrolmentState.GRADUATED, EnrolmentState.ALUMNA);
    private static final Set<EnrolmentState> MAY_PAUSE = Set.of(EnrolmentState.ACTIVE, EnrolmentState.AT_RISK);

    private final Page page;
    private final @Nullable Curriculum curriculum;
    private final List<Course> courses;
    private final HerProgress done;
    private final @Nullable LearningPlace place;
    private final @Nullable Minutes workshops;

    /** With what her route asks for, nothing before she chose one, and the minutes of workshops if any are. */
    DrawnRoute(
            Page page,
            @Nullable Curriculum curriculum,
            HerProgress done,
            @Nullable LearningPlace place,
            @Nullable Minutes workshops) {
        this.page = page;
        this.curriculum = curriculum;
        this.courses = curriculum == null ? List.of() : curriculum.required();
        this.done = done;
        this.place = place;
        this.workshops = workshops;
    }

    RoutePage page() {
        int lessons = courses.stream().mapToInt(course -> course.units().size()).sum();
        int finished = trained() ? lessons : done.done(courses);
        int lessonsLeft = lessons - finished;
        boolean closed = graduated();
        var steps = new ArrayList<>(steps());
        if (workshops != null) {
            steps.add(workshops(workshops));
        }
        if (!courses.isEmpty()) {
            steps.add(closing());
            steps.add(certificate());
        }
        return new RoutePage(
                place,
                steps,
                finished + (closed ? 2 : 0) + (workshops != null && minutesLeft() == 0 ? 1 : 0),
                lessons + 2 + (workshops == null ? 0 : 1),
                left(lessonsLeft, closed),
                pause());
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
                steps.add(PathStep.of(
                                State.DONE,
                                title(course),
                                page.t(
                                        !trained() && done.recognised(course)
                                                ? "learning.route.recognised"
                                                : "learning.route.done"))
                        .linked(address(course)));
            } else if (nowGiven) {
                var step = PathStep.of(
                        State.NEXT,
                        title(course),
                        page.t("learning.route.lessons", course.units().size()) + first(course));
                steps.add(place == null ? step : step.linked(address(course)));
            } else {
                nowGiven = true;
                steps.add(now(course));
            }
        }
        return steps;
    }

    /** What is best done before, as far as it is not done. */
    private String first(Course course) {
        var before = curriculum == null ? List.<Course>of() : curriculum.before(course);
        var titles = before.stream()
                .filter(one -> !done.complete(one))
                .map(this::title)
                .toList();
        return titles.isEmpty() ? "" : " · " + page.t("learning.route.first", String.join(" · ", titles));
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

    private int minutesLeft() {
        return workshops == null || trained() ? 0 : workshops.left();
    }

    /** What is done of the hours of workshops; where they are is in her agenda. */
    private PathStep workshops(Minutes minutes) {
        var title = page.t("learning.route.workshops");
        return minutesLeft() == 0
                ? PathStep.of(State.DONE, title, page.t("learning.route.done")).linked("/agenda")
                : PathStep.of(
                                State.NEXT,
                                title,
                                page.t("learning.route.workshopsDone", hours(minutes.done()), hours(minutes.asked())))
                        .linked("/agenda");
    }

    private String hours(int minutes) {
        return page.t("learning.route.hours", minutes / 60, minutes % 60);
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
            return Text.of(courses.isEmpty() ? "learning.route.noChoice" : "learning.route.noPlace");
        }
        if (closed) {
            return Text.of("learning.route.nothingLeft");
        }
        if (minutesLeft() > 0) {
            return lessonsLeft == 0
                    ? Text.of("learning.route.workshopsLeft", hours(minutesLeft()))
                    : Text.of("learning.route.allLeft", lessonsLeft, hours(minutesLeft()));
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

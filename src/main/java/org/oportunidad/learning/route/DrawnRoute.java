package org.oportunidad.learning.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.UnitProgress;
import org.oportunidad.platform.component.PathStep;
import org.oportunidad.platform.component.PathStep.State;
import org.oportunidad.platform.text.Text;
import org.oportunidad.platform.web.Page;

/** Draws the path of one woman: the lessons, the closing form, the certificate at its end. */
final class DrawnRoute {

    private static final Set<EnrolmentState> GRADUATED = Set.of(EnrolmentState.GRADUATED, EnrolmentState.ALUMNA);
    private static final Set<EnrolmentState> MAY_PAUSE = Set.of(EnrolmentState.ACTIVE, EnrolmentState.AT_RISK);

    private final Page page;
    private final Course course;
    private final List<UnitProgress> done;
    private final @Nullable LearningPlace place;

    DrawnRoute(Page page, Course course, List<UnitProgress> done, @Nullable LearningPlace place) {
        this.page = page;
        this.course = course;
        this.done = done;
        this.place = place;
    }

    RoutePage page() {
        int finished = (int) done.stream().filter(UnitProgress::finished).count();
        int lessonsLeft = done.size() - finished;
        boolean closed = graduated();
        var steps = new ArrayList<>(lessons());
        steps.add(closing(lessonsLeft));
        steps.add(certificate());
        return new RoutePage(
                place, steps, finished + (closed ? 2 : 0), done.size() + 2, left(lessonsLeft, closed), pause());
    }

    private boolean graduated() {
        return place != null && GRADUATED.contains(place.state());
    }

    private List<PathStep> lessons() {
        var steps = new ArrayList<PathStep>();
        var text = course.in(page.lang());
        boolean nowGiven = place == null;
        for (int number = 0; number < done.size(); number++) {
            var lesson = text.lessons().get(number);
            var unit = done.get(number);
            var address = "/courses/" + course.code() + "/lessons/" + lesson.code();
            if (unit.finished()) {
                steps.add(PathStep.of(State.DONE, lesson.title(), page.t("learning.route.done"))
                        .linked(address));
            } else if (nowGiven) {
                steps.add(PathStep.of(State.NEXT, lesson.title(), page.t("learning.route.minutes", lesson.minutes())));
            } else {
                nowGiven = true;
                var note = page.t("learning.route.now", number + 1, done.size(), lesson.minutes(), lesson.kilobytes());
                var label = page.t(unit.answers().isEmpty() ? "learning.courses.begin" : "learning.courses.goOn");
                steps.add(PathStep.of(State.NOW, lesson.title(), note).linked(address, label));
            }
        }
        return steps;
    }

    private PathStep closing(int lessonsLeft) {
        var title = page.t("learning.route.closing");
        if (graduated()) {
            return PathStep.of(State.DONE, title, page.t("learning.route.done"));
        }
        if (place != null && lessonsLeft == 0) {
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

package org.oportunidad.learning.poll;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.Poll;
import org.oportunidad.learning.poll.PollTable.Place;
import org.oportunidad.learning.poll.PollTable.Vote;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She taps what fits her and sees how her group answered, once there are enough. */
@Controller
@AllowedTo(Role.PARTICIPANT)
@RequestMapping("/courses/{code}/lessons/{unit}/poll")
class PollController {

    private static final String VIEW = "learning/poll/pollPage";

    /** Whoever taps on and on fills no table. */
    private static final Limit A_DAY = new Limit("learning.polls", 100, Duration.ofDays(1));

    private final OpenCourses open;
    private final PollTable table;
    private final RateLimits limits;
    private final Once once;
    private final Clock clock;

    PollController(OpenCourses open, PollTable table, RateLimits limits, Once once, Clock clock) {
        this.open = open;
        this.table = table;
        this.limits = limits;
        this.once = once;
        this.clock = clock;
    }

    /** The question of a unit, for a woman of a group that has it. */
    private record Asked(LearningPlace her, Course course, int place, Poll poll) {

        Place of() {
            return new Place(her.cohort().value(), course.code(), course.units().get(place), poll.code());
        }

        String lessonPath() {
            return "/courses/" + course.code() + "/lessons/" + course.units().get(place);
        }
    }

    @GetMapping
    ModelAndView read(@PathVariable String code, @PathVariable String unit, Viewer viewer, HttpServletRequest request) {
        return Views.page(VIEW, page(asked(viewer, code, unit), Problems.none(), request));
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable String code,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String option,
            @RequestParam(name = "_key", defaultValue = "") String key,
            Viewer viewer,
            HttpServletRequest request) {
        var asked = asked(viewer, code, unit);
        var problems = Problems.none();
        if (!asked.poll().offers(option)) {
            problems.add("option", "learning.poll.choose");
        } else if (!limits.take(A_DAY, viewer.account().value().toString())) {
            problems.add("option", "learning.poll.enough");
        }
        if (problems.any()) {
            return Views.invalid(VIEW, page(asked, problems, request));
        }
        var her = asked.her().participantId();
        return Views.seeOther(once.run(key, her + code + unit + asked.poll().code() + option, () -> {
            table.insert(her, Ids.next(), asked.of(), option, clock.instant());
            return asked.lessonPath() + "/poll";
        }));
    }

    private Asked asked(Viewer viewer, String code, String unit) {
        var her = open.placeOf(viewer).orElseThrow(NotFound::new);
        var course = open.curriculumOf(her).find(code).orElseThrow(NotFound::new);
        int place = course.place(unit).orElseThrow(NotFound::new);
        var poll = course.lesson(place).poll();
        if (poll == null) {
            throw new NotFound();
        }
        return new Asked(her, course, place, poll);
    }

    private PollPage page(Asked asked, Problems problems, HttpServletRequest request) {
        var votes = table.of(asked.of());
        var text = asked.course().in(LanguageOfRequest.of(request).code());
        var lesson = text.lessons().get(asked.place());
        var hers = asked.her().participantId();
        return new PollPage(
                text,
                lesson,
                Objects.requireNonNull(lesson.poll()),
                asked.lessonPath(),
                votes.stream()
                        .filter(vote -> vote.participantId().equals(hers))
                        .map(Vote::option)
                        .findFirst()
                        .orElse(null),
                GroupAnswers.of(votes.stream().map(Vote::option).toList()),
                problems);
    }
}

package org.oportunidad.demonstration.making;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oportunidad.demonstration.DemonstrationClock;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Group;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.ContactTry;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Drop;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Pause;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.forms.FinishedResponse;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.learning.LearnerQuestions;
import org.oportunidad.learning.Learning;
import org.oportunidad.learning.StudiedUnit;
import org.oportunidad.learning.Tasks;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One cohort from its plan to its end: places, learning, pauses, dropouts, graduations, answers six months later. */
@Component
@Profile("demo")
class MakeGroup {

    private static final int MONTHS_OF_FOLLOW_UP = 6;

    private final BulkEnrolments enrolments;
    private final Learning learning;
    private final Tasks tasks;
    private final LearnerQuestions questions;
    private final MakeWorkshops workshops;
    private final Forms forms;
    private final MakeApplicants applicants;
    private final DemonstrationClock clock;
    private final Country country;

    MakeGroup(
            BulkEnrolments enrolments,
            Learning learning,
            Tasks tasks,
            LearnerQuestions questions,
            MakeWorkshops workshops,
            Forms forms,
            MakeApplicants applicants,
            DemonstrationClock clock,
            Country country) {
        this.enrolments = enrolments;
        this.learning = learning;
        this.tasks = tasks;
        this.questions = questions;
        this.workshops = workshops;
        this.forms = forms;
        this.applicants = applicants;
        this.clock = clock;
        this.country = country;
    }

    @Transactional
    CohortId make(Group group, UUID facilitator, UUID coordinator) {
        var cohort = new CohortId(Ids.at(noon(group.startsOn().minusDays(60))));
        clock.set(noon(group.startsOn().minusDays(60)));
        enrolments.planCohorts(List.of(new NewCohort(
                cohort,
                "%s-%02d".formatted(group.startsOn().getYear(), group.number()),
                "Cohorte " + group.number(),
                group.route(),
                group.level(),
                "ONLINE",
                group.startsOn(),
                group.endsOn(),
                group.capacity(),
                facilitator,
                clock.instant())));
        applicants.make(group.women());
        var admittedAt = noon(group.startsOn().minusDays(6));
        clock.set(admittedAt);
        enrolments.admitAll(each(
                group.women(),
                w -> new Admission(
                        new org.oportunidad.enrolment.ApplicationId(w.application()),
                        cohort,
                        facilitator,
                        admittedAt,
                        coordinator)));
        enrolments.runCohorts(List.of(new CohortStep(cohort, noon(group.startsOn()), coordinator)));
        begin(group, facilitator);
        var came = workshops.make(
                group, cohort, facilitator, group.closed() ? noon(group.endsOn().minusDays(4)) : now());
        enrolments.activeAll(came);
        if (group.closed()) {
            finish(group, cohort, facilitator, coordinator);
        } else {
            keepRunning(group, facilitator);
            ask(group);
        }
        return cohort;
    }

    private void begin(Group group, UUID facilitator) {
        var started = having(group.women(), w -> w.fate().started());
        clock.set(noon(group.startsOn().plusDays(1)));
        enrolments.startAll(each(started, w -> new Step(w.id(), firstDay(group, w), null)));
        var studied = started.stream().flatMap(w -> studied(group, w).stream()).toList();
        learning.recordAll(studied);
        enrolments.activeAll(studied.stream()
                .collect(Collectors.toMap(StudiedUnit::participantId, MakeGroup::end, MakeGroup::later))
                .entrySet()
                .stream()
                .map(last -> new Step(last.getKey(), last.getValue(), null))
                .toList());
        if (!group.closed()) {
            tasks.sendAll(InventedTasks.of(studied));
        }
        enrolments.noShowAll(each(
                having(group.women(), w -> w.fate() == Fate.NO_SHOW),
                w -> new Step(w.id(), noon(group.startsOn().plusDays(15)), facilitator)));
    }

    /**
     * Reads lesson by lesson, evenly from her first day to her last one; who graduates finishes them all, who learns now
     * is about where her cohort should be, and who left or is at risk stopped on the way.
     */
    private List<StudiedUnit> studied(Group group, Woman woman) {
        var units = learning.required(group.route(), group.level(), group.startsOn()).stream()
                .flatMap(course -> course.units().stream().map(unit -> new Lesson(course.code(), unit)))
                .toList();
        int whole = finished(group, woman, units.size());
        int begun = Math.min(whole + 1, units.size());
        var first = firstDay(group, woman);
        var minutes = Math.max(60, MINUTES.between(first, lastDay(group, woman, whole, units.size())));
        var studied = new ArrayList<StudiedUnit>();
        for (int i = 0; i < begun; i++) {
            var at = first.plus(minutes * i / begun + (i == 0 ? 0 : woman.pick(40, 120 + i)), MINUTES);
            var lesson = units.get(i);
            var answers = new HashMap<String, String>();
            for (var question : lesson.unit().questions()) {
                var right = woman.chance(82, 130 + i * 7 + question.code().length());
                answers.put(
                        question.code(),
                        right ? question.rightOption() : question.options().getLast());
            }
            studied.add(new StudiedUnit(
                    woman.id(),
                    lesson.course(),
                    lesson.unit().code(),
                    at,
                    i < whole ? at.plus(11, MINUTES) : null,
                    i < whole ? answers : java.util.Map.of()));
        }
        return studied;
    }

    private int finished(Group group, Woman woman, int units) {
        if (woman.fate() == Fate.GRADUATED) {
            return units;
        }
        if (group.closed()) {
            return woman.pick(units, 110);
        }
        var share = (double) DAYS.between(group.startsOn(), today()) / DAYS.between(group.startsOn(), group.endsOn());
        var pace = woman.fate() == Fate.AT_RISK ? 20 + woman.pick(30, 110) : 60 + woman.pick(60, 110);
        return Math.clamp(Math.round(units * share * pace / 100), 1, units - 1);
    }

    private Instant lastDay(Group group, Woman woman, int finished, int units) {
        if (group.closed()) {
            var until = group.endsOn().minusDays(woman.fate() == Fate.DROPPED ? 27 : 5);
            var days = DAYS.between(group.startsOn().plusDays(9), until);
            return noon(group.startsOn().plusDays(9 + days * finished / units));
        }
        return now().minus(
                        switch (woman.fate()) {
                            case AT_RISK -> Duration.ofDays(12 + woman.pick(4, 111));
                            case PAUSED -> Duration.ofDays(4 + woman.pick(4, 111));
                            default -> Duration.ofHours(3 + woman.pick(120, 111));
                        });
    }

    private record Lesson(String course, org.oportunidad.learning.CourseOutline.UnitOutline unit) {}

    private void finish(Group group, CohortId cohort, UUID facilitator, UUID coordinator) {
        var dropped = having(group.women(), w -> w.fate() == Fate.DROPPED);
        var called = having(dropped, w -> w.number() % 2 == 0);
        clock.set(noon(group.endsOn().minusDays(20)));
        enrolments.atRiskAll(each(
                called, w -> new Step(w.id(), noon(group.endsOn().minusDays(25)), facilitator)));
        enrolments.dropAll(each(called, w -> drop(w, group.endsOn().minusDays(12), true, facilitator)));
        var graduates = having(group.women(), w -> w.fate() == Fate.GRADUATED);
        clock.set(noon(group.endsOn().minusDays(2)));
        enrolments.completeAll(each(
                graduates, w -> new Step(w.id(), noon(group.endsOn().minusDays(3)), null)));
        forms.recordAll(each(
                graduates, w -> response("cierre", w, noon(group.endsOn().minusDays(2)), InventedAnswers.closing(w))));
        clock.set(noon(group.endsOn().minusDays(1)));
        enrolments.graduateAll(each(
                graduates, w -> new Step(w.id(), noon(group.endsOn().minusDays(1)), coordinator)));
        clock.set(noon(group.endsOn()));
        enrolments.dropAll(each(
                having(dropped, w -> w.number() % 2 != 0), w -> drop(w, group.endsOn(), false, facilitator)));
        enrolments.closeCohorts(
                List.of(new CohortStep(cohort, noon(group.endsOn()).plus(1, HOURS), coordinator)));
        var asked = noon(group.endsOn().plusMonths(MONTHS_OF_FOLLOW_UP).plusDays(1));
        clock.set(asked);
        forms.recordAll(each(
                having(graduates, w -> w.outcomes() != null),
                w -> response(
                        "seguimiento_6m",
                        w,
                        asked.plus(w.pick(72, 140), HOURS),
                        InventedAnswers.sixMonths(w, Objects.requireNonNull(w.outcomes())))));
    }

    private Drop drop(Woman woman, LocalDate day, boolean tried, UUID facilitator) {
        var at = noon(day);
        var tries = tried
                ? List.of(
                        new ContactTry("WHATSAPP", at.minus(8, DAYS), "NO_ANSWER"),
                        new ContactTry("PHONE", at.minus(5, DAYS), "NO_ANSWER"),
                        new ContactTry("WHATSAPP", at.minus(2, DAYS), "NO_ANSWER"))
                : List.<ContactTry>of();
        return new Drop(woman.id(), Objects.requireNonNull(woman.dropReason()), tries, at, facilitator);
    }

    private void keepRunning(Group group, UUID facilitator) {
        var now = now();
        clock.set(now);
        enrolments.atRiskAll(each(
                having(group.women(), w -> w.fate() == Fate.AT_RISK),
                w -> new Step(w.id(), now.minus(2, DAYS), facilitator)));
        enrolments.pauseAll(each(
                having(group.women(), w -> w.fate() == Fate.PAUSED),
                w -> new Pause(w.id(), today().plusDays(20), now.minus(3, DAYS), null)));
    }

    /** Nobody asks in the future, and each of them was here at that time. */
    private void ask(Group group) {
        questions.askAll(having(group.women(), w -> w.fate() == Fate.ACTIVE).stream()
                .flatMap(w -> {
                    var open = studied(group, w).getLast();
                    return InventedQuestions.of(w, open, open.startedAt().plus(4, MINUTES)).stream();
                })
                .toList());
    }

    private static FinishedResponse response(
            String code, Woman woman, Instant at, java.util.Map<String, List<String>> answers) {
        return new FinishedResponse(new ResponseId(Ids.at(at)), code, woman.id(), at.minus(6, MINUTES), at, answers);
    }

    private Instant firstDay(Group group, Woman woman) {
        return group.startsOn()
                .plusDays(woman.pick(6, 100))
                .atTime(LocalTime.of(20, woman.pick(60, 101)))
                .atZone(country.zone())
                .toInstant();
    }

    private Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(country.zone()).toInstant();
    }

    /** The real one: what runs now goes on while people look at it. */
    private static Instant now() {
        return java.time.Clock.systemUTC().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), country.zone());
    }

    private static Instant end(StudiedUnit unit) {
        return unit.finishedAt() == null ? unit.startedAt() : unit.finishedAt();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Woman> having(List<Woman> women, java.util.function.Predicate<Woman> what) {
        return women.stream().filter(what).toList();
    }

    private static <T> List<T> each(List<Woman> women, Function<Woman, T> step) {
        return women.stream().map(step).toList();
    }
}

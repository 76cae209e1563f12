package org.oportunidad.demonstration.making;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
    private final Forms forms;
    private final MakeApplicants applicants;
    private final DemonstrationClock clock;
    private final Country country;

    MakeGroup(
            BulkEnrolments enrolments,
            Learning learning,
            Tasks tasks,
            Forms forms,
            MakeApplicants applicants,
            DemonstrationClock clock,
            Country country) {
        this.enrolments = enrolments;
        this.learning = learning;
        this.tasks = tasks;
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
        if (group.closed()) {
            finish(group, cohort, facilitator, coordinator);
        } else {
            keepRunning(group, facilitator);
        }
        return cohort;
    }

    private void begin(Group group, UUID facilitator) {
        var started = having(group.women(), w -> w.fate().started());
        clock.set(noon(group.startsOn().plusDays(1)));
        enrolments.startAll(each(started, w -> new Step(w.id(), firstDay(group, w), null)));
        var last = group.closed()
                ? group.endsOn()
                : LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), country.zone());
        var studied =
                started.stream().flatMap(w -> studied(group, w, last).stream()).toList();
        learning.recordAll(studied);
        if (!group.closed()) {
            tasks.sendAll(InventedTasks.of(studied));
        }
        enrolments.noShowAll(each(
                having(group.women(), w -> w.fate() == Fate.NO_SHOW),
                w -> new Step(w.id(), noon(group.startsOn().plusDays(15)), facilitator)));
    }

    /** Reads lesson by lesson in the weeks of the cohort; who graduates finishes them all. */
    private List<StudiedUnit> studied(Group group, Woman woman, LocalDate last) {
        var units = learning.required(group.route(), group.level(), group.startsOn()).stream()
                .flatMap(course -> course.units().stream().map(unit -> new Lesson(course.code(), unit)))
                .toList();
        int whole = woman.fate() == Fate.GRADUATED ? units.size() : woman.pick(units.size(), 110);
        var studied = new ArrayList<StudiedUnit>();
        var days = Math.max(1, DAYS.between(group.startsOn().plusDays(9), last.minusDays(5)));
        for (int i = 0; i < Math.min(whole + 1, units.size()); i++) {
            var at = i == 0
                    ? firstDay(group, woman)
                    : firstDay(group, woman)
                            .plus(i * days * 24 / units.size(), HOURS)
                            .plus(woman.pick(50, 120 + i), MINUTES);
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
        var now = java.time.Clock.systemUTC().instant();
        clock.set(now);
        enrolments.atRiskAll(each(
                having(group.women(), w -> w.fate() == Fate.AT_RISK),
                w -> new Step(w.id(), now.minus(2, DAYS), facilitator)));
        enrolments.pauseAll(each(
                having(group.women(), w -> w.fate() == Fate.PAUSED),
                w -> new Pause(
                        w.id(), LocalDate.ofInstant(now, country.zone()).plusDays(20), now.minus(3, DAYS), null)));
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

    private static List<Woman> having(List<Woman> women, java.util.function.Predicate<Woman> what) {
        return women.stream().filter(what).toList();
    }

    private static <T> List<T> each(List<Woman> women, Function<Woman, T> step) {
        return women.stream().map(step).toList();
    }
}

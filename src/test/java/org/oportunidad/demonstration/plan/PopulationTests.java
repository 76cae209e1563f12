package org.oportunidad.demonstration.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oportunidad.demonstration.plan.Woman.Outcome;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.annotation.Autowired;

/** The counts that the demonstration promises, whatever the day on which it is made. */
@ModuleTest
class PopulationTests {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 24);

    @Autowired
    Country country;

    @Test
    void closedCohortsHaveTheGraduatesAndTheDropoutsOfTheBrief() {
        var closed = plan(SOME_DAY).groups().stream().filter(Group::closed).toList();

        assertThat(closed).hasSize(58);
        assertThat(count(closed, w -> w.fate() == Fate.GRADUATED)).isEqualTo(5_002);
        assertThat(count(closed, w -> w.fate() == Fate.DROPPED)).isEqualTo(1_098);
    }

    @Test
    void sevenThousandEightHundredApplicationsWereSent() {
        var sent = everybody(plan(SOME_DAY)).filter(w -> w.fate().submitted()).count();

        assertThat(sent).isEqualTo(7_800);
    }

    @Test
    void womenOf244CommunesStart() {
        var communes = plan(SOME_DAY).groups().stream()
                .filter(Group::closed)
                .flatMap(group -> group.women().stream())
                .filter(w -> w.fate().started())
                .map(Woman::commune)
                .distinct();

        assertThat(communes).hasSize(244);
    }

    @Test
    void twoThousandAnswerAfterSixMonths() {
        var answered =
                everybody(plan(SOME_DAY)).filter(w -> w.outcomes() != null).toList();

        assertThat(answered).hasSize(2_000);
        assertThat(Stream.of(
                                Outcome.INCOME,
                                Outcome.JOB,
                                Outcome.EDUCATION,
                                Outcome.BUSINESS_STARTED,
                                Outcome.BUSINESS_IMPROVED)
                        .map(outcome -> answered.stream()
                                .filter(w ->
                                        w.outcomes() != null && w.outcomes().contains(outcome))
                                .count()))
                .containsExactly(740L, 320L, 380L, 460L, 720L);
    }

    @Test
    void anotherDayMovesTheDatesAndNothingElse() {
        var one = everybody(plan(SOME_DAY)).toList();
        var other = everybody(plan(SOME_DAY.plusDays(100))).toList();

        assertThat(other.stream().map(Woman::commune))
                .isEqualTo(one.stream().map(Woman::commune).toList());
        assertThat(other.stream().map(Woman::fate))
                .isEqualTo(one.stream().map(Woman::fate).toList());
        assertThat(other.getFirst().began()).isAfter(one.getFirst().began());
    }

    private Population plan(LocalDate today) {
        return new Population(country, today);
    }

    private static Stream<Woman> everybody(Population plan) {
        return Stream.concat(plan.groups().stream().flatMap(g -> g.women().stream()), plan.withoutPlace().stream());
    }

    private static long count(List<Group> groups, Predicate<Woman> what) {
        return groups.stream().flatMap(g -> g.women().stream()).filter(what).count();
    }
}

package org.oportunidad.enrolment.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.ContactTry;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Drop;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Pause;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveRefused;
import org.oportunidad.enrolment.machine.Verdict;
import org.oportunidad.kit.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The journey in lists, with the rules of the single moves. */
@ModuleTest
@Import(EnrolmentData.class)
class ListedEnrolmentsTests {

    @Autowired
    private BulkEnrolments bulk;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private EnrolmentData data;

    @Test
    void womenGoFromDraftToTheirFirstActivity() {
        var cohort = data.cohort("employment", "basic", 5, null);
        var women = data.admitted(cohort, data.openCall(), "employment", "basic", 3);

        bulk.startAll(women.stream()
                .map(w -> new Step(w.participant(), NOW.plus(Duration.ofDays(8)), null))
                .toList());

        var place = enrolments.placeOf(women.getFirst().participant()).orElseThrow();
        assertThat(place.state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(place.route()).isEqualTo("employment");
        assertThat(place.startedAt()).isEqualTo(NOW.plus(Duration.ofDays(8)));
    }

    @Test
    void nobodyGetsAPlaceThatIsNotThere() {
        var call = data.openCall();
        var cohort = data.cohort("employment", "basic", 2, null);
        var women = data.chosen(call, "employment", "basic", 3);

        assertThatThrownBy(() -> bulk.admitAll(women.stream()
                        .map(w -> new Admission(w.application(), cohort, null, NOW, null))
                        .toList()))
                .hasMessageContaining("COHORT_FULL");
        assertThat(enrolments.placeOf(women.getFirst().participant())).isEmpty();
    }

    @Test
    void leavingNeedsTriesOnTwoChannelsUnlessTheCohortCloses() {
        var cohort = data.cohort("employment", "basic", 5, null);
        var woman =
                data.admitted(cohort, data.openCall(), "employment", "basic", 1).getFirst();
        var day = NOW.plus(Duration.ofDays(20));
        bulk.startAll(List.of(new Step(woman.participant(), NOW.plus(Duration.ofDays(8)), null)));
        bulk.atRiskAll(List.of(new Step(woman.participant(), day, null)));
        var tooFew = List.of(new ContactTry("PHONE", day, "NO_ANSWER"));

        assertThatThrownBy(
                        () -> bulk.dropAll(List.of(new Drop(woman.participant(), DropReason.CARE, tooFew, day, null))))
                .isInstanceOfSatisfying(
                        MoveRefused.class,
                        refused -> assertThat(refused.verdict())
                                .isEqualTo(new Verdict.Missing(Guard.TRIES_MADE_OR_COHORT_CLOSES)));

        var enough = List.of(
                new ContactTry("PHONE", day, "NO_ANSWER"),
                new ContactTry("PHONE", day, "NO_ANSWER"),
                new ContactTry("EMAIL", day, "NO_ANSWER"));
        bulk.dropAll(List.of(new Drop(woman.participant(), DropReason.CARE, enough, day, null)));
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.DROPPED);
    }

    @Test
    void pauseIsAtMostSixtyDaysAndSheComesBackByHerNextActivity() {
        var cohort = data.cohort("employment", "basic", 5, null);
        var woman =
                data.admitted(cohort, data.openCall(), "employment", "basic", 1).getFirst();
        var day = NOW.plus(Duration.ofDays(10));
        bulk.startAll(List.of(new Step(woman.participant(), NOW.plus(Duration.ofDays(8)), null)));

        assertThatThrownBy(() -> bulk.pauseAll(
                        List.of(new Pause(woman.participant(), EnrolmentData.TODAY.plusDays(10 + 61), day, null))))
                .isInstanceOf(MoveRefused.class);
        bulk.pauseAll(List.of(new Pause(woman.participant(), EnrolmentData.TODAY.plusDays(10 + 60), day, null)));
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.PAUSED);

        enrolments.activity(enrolments.placeOf(woman.participant()).orElseThrow(), day.plus(Duration.ofDays(3)));
        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.ACTIVE);
    }

    @Test
    void cohortClosesOnlyWhenEveryWomanWhoStartedIsSettled() {
        var cohort = data.cohort("employment", "basic", 5, null);
        var women = data.admitted(cohort, data.openCall(), "employment", "basic", 2);
        var end = NOW.plus(Duration.ofDays(71));
        bulk.runCohorts(List.of(new CohortStep(cohort, NOW.plus(Duration.ofDays(7)), null)));
        bulk.startAll(List.of(new Step(women.getFirst().participant(), NOW.plus(Duration.ofDays(8)), null)));

        assertThatThrownBy(() -> bulk.closeCohorts(List.of(new CohortStep(cohort, end, null))))
                .hasMessageContaining("Unsettled");

        bulk.dropAll(List.of(new Drop(women.getFirst().participant(), DropReason.WORK, List.of(), end, null)));
        bulk.closeCohorts(List.of(new CohortStep(cohort, end, null)));
        assertThat(enrolments
                        .placeOf(women.getLast().participant())
                        .orElseThrow()
                        .state())
                .isEqualTo(EnrolmentState.NO_SHOW);
    }
}

package org.oportunidad.enrolment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may take part, and that a no says every reason. */
class EligibilityRuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CallRules CALL = new CallRules(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 12), 18);

    @Test
    void womanOfAgeInTheCountryMayTakePart() {
        var answer = EligibilityRule.decide(facts(LocalDate.of(1990, 5, 1), true, false, null), CALL);

        assertThat(answer.eligible()).isTrue();
        assertThat(answer.ruleVersion()).isEqualTo("eligibility-1");
        assertThat(answer.reasons())
                .contains(EligibilityReason.OLD_ENOUGH, EligibilityReason.LIVES_HERE, EligibilityReason.CALL_OPEN);
    }

    @Test
    void eighteenthBirthdayCounts() {
        assertThat(EligibilityRule.decide(facts(TODAY.minusYears(18), true, false, null), CALL)
                        .eligible())
                .isTrue();
        assertThat(EligibilityRule.decide(facts(TODAY.minusYears(18).plusDays(1), true, false, null), CALL)
                        .reasons())
                .containsExactly(EligibilityReason.TOO_YOUNG);
    }

    @Test
    void firstAndLastDayOfTheCallCount() {
        for (var day : new LocalDate[] {CALL.opensOn(), CALL.closesOn()}) {
            var facts = new EligibilityFacts(LocalDate.of(1990, 5, 1), true, false, day, true);
            assertThat(EligibilityRule.decide(facts, CALL).eligible()).isTrue();
        }
        var late = new EligibilityFacts(
                LocalDate.of(1990, 5, 1), true, false, CALL.closesOn().plusDays(1), true);
        assertThat(EligibilityRule.decide(late, CALL).reasons()).containsExactly(EligibilityReason.CALL_NOT_OPEN);
    }

    @Test
    void aNoSaysEveryReason() {
        var answer = EligibilityRule.decide(facts(LocalDate.of(2015, 1, 1), false, true, false), CALL);

        assertThat(answer.eligible()).isFalse();
        assertThat(answer.reasons())
                .containsExactly(
                        EligibilityReason.TOO_YOUNG,
                        EligibilityReason.LIVES_ELSEWHERE,
                        EligibilityReason.NOT_A_WOMAN,
                        EligibilityReason.TAKING_PART_ALREADY);
    }

    private static EligibilityFacts facts(LocalDate born, boolean here, boolean already, @Nullable Boolean woman) {
        return new EligibilityFacts(born, here, already, TODAY, woman);
    }
}

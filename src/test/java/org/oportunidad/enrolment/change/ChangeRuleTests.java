package org.oportunidad.enrolment.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.programme.RouteLevelId;

/** Who may change her route or level, and when she must say why. */
class ChangeRuleTests {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    private static final RouteLevelId BASIC = RouteLevelId.of("entrepreneurship/basic");
    private static final RouteLevelId ADVANCED = RouteLevelId.of("entrepreneurship/advanced");
    private static final RouteLevelId EMPLOYMENT = RouteLevelId.of("employment/basic");

    private static boolean needsWords(EnrolmentState state, RouteLevelId to, int day) {
        return ChangeRule.needsWords(state, BASIC, to, FIRST_DAY, FIRST_DAY.plusDays(day), 30);
    }

    @Test
    void whoeverLearnsOrHasFinishedMayChange() {
        assertThat(Arrays.stream(EnrolmentState.values())
                        .filter(state -> ChangeRule.notNow(state).isEmpty()))
                .containsExactly(
                        EnrolmentState.ACTIVE,
                        EnrolmentState.AT_RISK,
                        EnrolmentState.PAUSED,
                        EnrolmentState.GRADUATED,
                        EnrolmentState.ALUMNA);
    }

    @Test
    void anotherRouteNeedsNoReasonInTheFirstDays() {
        assertThat(needsWords(EnrolmentState.ACTIVE, EMPLOYMENT, -3)).isFalse();
        assertThat(needsWords(EnrolmentState.ACTIVE, EMPLOYMENT, 29)).isFalse();
        assertThat(needsWords(EnrolmentState.ACTIVE, EMPLOYMENT, 30)).isTrue();
    }

    @Test
    void anotherLevelNeedsEvidenceUntilSheHasFinished() {
        assertThat(needsWords(EnrolmentState.ACTIVE, ADVANCED, 0)).isTrue();
        assertThat(needsWords(EnrolmentState.GRADUATED, ADVANCED, 90)).isFalse();
        assertThat(needsWords(EnrolmentState.ALUMNA, EMPLOYMENT, 500)).isFalse();
    }
}

package org.oportunidad.support.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.support.alert.AlertRules.Rule;
import org.oportunidad.support.alert.AlertRules.Sign;
import org.oportunidad.support.facts.Facts;

/** From when a sign is an alert. */
class AlertRulesTests {

    private static final Instant NOW = Instant.parse("2026-05-20T15:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-05-20");
    private static final Thresholds CHILE = new Thresholds(10, 2, 2, 2, 3, 7, 3);

    @Test
    void whoIsDoingWellRaisesNothing() {
        assertThat(signs(her(EnrolmentState.ACTIVE, Duration.ofDays(2), 0, 1, 1, 2, 0)))
                .isEmpty();
    }

    @Test
    void idleDaysCountFromHerLastActivity() {
        assertThat(signs(her(EnrolmentState.ACTIVE, Duration.ofDays(9), 0, 0, 0, 0, 0)))
                .isEmpty();
        assertThat(signs(her(EnrolmentState.ACTIVE, Duration.ofDays(11), 0, 0, 0, 0, 0)))
                .extracting(Sign::rule, Sign::amount)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Rule.IDLE, 11));
    }

    @Test
    void putAsideItIsRaisedAgainOnlyWhenItGrewByAsMuchAgain() {
        var eleven = signs(her(EnrolmentState.ACTIVE, Duration.ofDays(11), 0, 0, 0, 0, 0))
                .getFirst();
        var same = AlertRules.signs(
                        her(EnrolmentState.ACTIVE, Duration.ofDays(11), 0, 0, 0, 0, 0),
                        CHILE,
                        NOW.plus(Duration.ofDays(5)),
                        TODAY.plusDays(5))
                .getFirst();
        var twice = AlertRules.signs(
                        her(EnrolmentState.ACTIVE, Duration.ofDays(11), 0, 0, 0, 0, 0),
                        CHILE,
                        NOW.plus(Duration.ofDays(9)),
                        TODAY.plusDays(9))
                .getFirst();

        assertThat(same.episode()).isEqualTo(eleven.episode());
        assertThat(twice.episode()).isNotEqualTo(eleven.episode());
    }

    @Test
    void absencesInARowSayMoreThanTheirSumAndHideIt() {
        assertThat(signs(her(EnrolmentState.ACTIVE, Duration.ofDays(1), 2, 3, 0, 0, 0)))
                .extracting(Sign::rule)
                .containsExactly(Rule.IN_A_ROW);
        assertThat(signs(her(EnrolmentState.ACTIVE, Duration.ofDays(1), 1, 3, 0, 0, 0)))
                .extracting(Sign::rule)
                .containsExactly(Rule.ABSENCES);
    }

    @Test
    void failedQuizAndUnansweredTriesAndTheEndAreSigns() {
        assertThat(signs(her(EnrolmentState.AT_RISK, Duration.ofDays(1), 0, 0, 2, 3, 4)))
                .extracting(Sign::rule)
                .containsExactlyInAnyOrder(Rule.QUIZ, Rule.UNANSWERED, Rule.DEADLINE);
    }

    @Test
    void whoNeverGotInIsASignAfterThreeDaysAndNothingElse() {
        assertThat(signs(her(EnrolmentState.ENROLLED, Duration.ofDays(40), 0, 0, 0, 0, 0)))
                .extracting(Sign::rule)
                .containsExactly(Rule.ACCESS);
    }

    private static List<Sign> signs(Facts her) {
        return AlertRules.signs(her, CHILE, NOW, TODAY);
    }

    private static Facts her(
            EnrolmentState state, Duration idle, int inARow, int absences, int failed, int unanswered, int partsLeft) {
        return new Facts(
                new UUID(1, 1),
                state,
                null,
                NOW.minus(Duration.ofDays(40)),
                state == EnrolmentState.ENROLLED ? null : NOW.minus(Duration.ofDays(30)),
                state == EnrolmentState.ENROLLED ? null : NOW.minus(idle),
                NOW.minus(Duration.ofDays(3)),
                TODAY.minusDays(30),
                TODAY.plusDays(6),
                inARow,
                absences,
                failed > 0 ? "course.unit" : "",
                failed,
                unanswered,
                null,
                false,
                partsLeft);
    }
}

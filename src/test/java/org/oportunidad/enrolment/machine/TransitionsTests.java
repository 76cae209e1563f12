package org.oportunidad.enrolment.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.EnrolmentState;

/** The two machines of domain §12A, each state against each state, each condition taken away once. */
class TransitionsTests {

    private static final MoveFacts EVERYTHING = new MoveFacts(EnumSet.allOf(Guard.class));

    /** Written out by hand from domain §12A, not derived from the table. */
    private static final Set<String> APPLICATION = rows("""
            DRAFT        SUBMITTED    NONE
            SUBMITTED    ELIGIBLE     FOUND_ELIGIBLE
            SUBMITTED    INELIGIBLE   FOUND_INELIGIBLE
            ELIGIBLE     DIAGNOSED    RECOMMENDATION_MADE
            DIAGNOSED    ROUTE_CHOSEN CHOICE_RECORDED
            ROUTE_CHOSEN ADMITTED     PLACE_FREE
            ROUTE_CHOSEN WAITLISTED   NONE
            WAITLISTED   ADMITTED     PLACE_FREE
            WAITLISTED   DECLINED     REASON_GIVEN
            WAITLISTED   ROUTE_CHOSEN PLACE_UNUSED
            ADMITTED     ROUTE_CHOSEN PLACE_UNUSED
            ADMITTED     WAITLISTED   PLACE_UNUSED
            """);

    private static final Set<String> ENROLMENT = rows("""
            ENROLLED          ACTIVE            ACTIVITY_SEEN
            ENROLLED          NO_SHOW           SECOND_WEEK_WITHOUT_ACTIVITY
            NO_SHOW           ENROLLED          NEXT_COHORT
            ACTIVE            AT_RISK           PERSON_CONFIRMED
            AT_RISK           ACTIVE            NONE
            ACTIVE            PAUSED            PAUSE_ASKED
            AT_RISK           PAUSED            PAUSE_ASKED
            PAUSED            ACTIVE            NONE
            PAUSED            AT_RISK           PERSON_CONFIRMED
            AT_RISK           DROPPED           TRIES_MADE_OR_COHORT_CLOSES
            ACTIVE            DROPPED           COHORT_CLOSES
            PAUSED            DROPPED           COHORT_CLOSES
            ACTIVE            TRANSFERRED       TARGET_COHORT
            AT_RISK           TRANSFERRED       TARGET_COHORT
            PAUSED            TRANSFERRED       TARGET_COHORT
            DROPPED           ACTIVE            NONE
            ACTIVE            TRAINING_COMPLETE REQUIREMENTS_MET
            AT_RISK           TRAINING_COMPLETE REQUIREMENTS_MET
            TRAINING_COMPLETE GRADUATED         CLOSING_FORM_DONE
            GRADUATED         ALUMNA            TWELVE_MONTHS_ON
            ENROLLED          WITHDRAWN         RIGHTS_REQUEST
            NO_SHOW           WITHDRAWN         RIGHTS_REQUEST
            ACTIVE            WITHDRAWN         RIGHTS_REQUEST
            AT_RISK           WITHDRAWN         RIGHTS_REQUEST
            PAUSED            WITHDRAWN         RIGHTS_REQUEST
            DROPPED           WITHDRAWN         RIGHTS_REQUEST
            TRANSFERRED       WITHDRAWN         RIGHTS_REQUEST
            TRAINING_COMPLETE WITHDRAWN         RIGHTS_REQUEST
            GRADUATED         WITHDRAWN         RIGHTS_REQUEST
            ALUMNA            WITHDRAWN         RIGHTS_REQUEST
            WITHDRAWN         ANONYMISED        RIGHTS_REQUEST
            """);

    static Stream<Arguments> applicationPairs() {
        return pairs(ApplicationState.values());
    }

    static Stream<Arguments> enrolmentPairs() {
        return pairs(EnrolmentState.values());
    }

    @ParameterizedTest
    @MethodSource("applicationPairs")
    void applicationMovesOnlyAsTheDomainSays(ApplicationState from, ApplicationState to) {
        agrees(ApplicationMoves.TABLE, APPLICATION, from, to);
    }

    @ParameterizedTest
    @MethodSource("enrolmentPairs")
    void enrolmentMovesOnlyAsTheDomainSays(EnrolmentState from, EnrolmentState to) {
        agrees(EnrolmentMoves.TABLE, ENROLMENT, from, to);
    }

    @Test
    void everyStateButTheFirstCanBeReachedAndStatesThatEndHaveNoWayOut() {
        assertThat(EnrolmentMoves.TABLE.after(EnrolmentState.ANONYMISED)).isEmpty();
        assertThat(ApplicationMoves.TABLE.after(ApplicationState.DECLINED)).isEmpty();
        assertThat(ApplicationMoves.TABLE.after(ApplicationState.INELIGIBLE)).isEmpty();
        assertThat(ApplicationMoves.TABLE.before(ApplicationState.DRAFT)).isEmpty();
        for (var state : EnrolmentState.values()) {
            assertThat(EnrolmentMoves.TABLE.before(state)).as(state.name()).isNotEmpty();
        }
    }

    @Test
    void dropoutNeedsThreeTriesOnTwoChannels() {
        var rule = DropoutRule.DEFAULT;

        assertThat(rule.satisfiedBy(Arrays.asList("PHONE", "PHONE", "EMAIL"))).isTrue();
        assertThat(rule.satisfiedBy(Arrays.asList("PHONE", "EMAIL"))).isFalse();
        assertThat(rule.satisfiedBy(Arrays.asList("PHONE", "PHONE", "PHONE", "PHONE")))
                .isFalse();
    }

    private static <S extends Enum<S>> void agrees(Transitions<S> table, Set<String> expected, S from, S to) {
        var row = expected.stream()
                .filter(line -> line.startsWith(from + " " + to + " "))
                .findFirst();
        if (row.isEmpty()) {
            assertThat(table.check(from, to, EVERYTHING)).isEqualTo(new Verdict.NotAMove());
            return;
        }
        var guard = Guard.valueOf(row.get().substring(row.get().lastIndexOf(" ") + 1));
        assertThat(table.check(from, to, EVERYTHING).allowed()).isTrue();
        var others = EnumSet.complementOf(EnumSet.of(guard));
        assertThat(table.check(from, to, new MoveFacts(others)))
                .isEqualTo(guard == Guard.NONE ? new Verdict.Allowed() : new Verdict.Missing(guard));
    }

    private static <S> Stream<Arguments> pairs(S[] states) {
        return Arrays.stream(states).flatMap(from -> Arrays.stream(states).map(to -> Arguments.of(from, to)));
    }

    private static Set<String> rows(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

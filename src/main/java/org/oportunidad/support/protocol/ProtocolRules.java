package org.oportunidad.support.protocol;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.support.facts.Facts;
import org.oportunidad.support.protocol.Protocol.Step;

/** Which steps are due for a woman now, from the facts alone. */
final class ProtocolRules {

    /** A weekly nudge, and only to those behind. */
    private static final int WEEK = 7;

    private static final int LATEST_WELCOME_DAYS = 21;
    private static final int FIRST_WEEKS = 14;

    private ProtocolRules() {}

    /**
     * A step that is due.
     *
     * @param from when it began to count
     */
    record Due(Step step, Instant from) {}

    static Optional<Due> due(Step step, Facts her, int riskDays, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        return switch (step) {
            case WELCOME -> welcome(her, now);
            case ACCESS -> access(her, today, zone);
            case NUDGE -> nudge(her, riskDays, now);
            case AT_RISK -> her.state() == EnrolmentState.AT_RISK ? unlessAnswered(step, her, her.changedAt()) : none();
            case MID_TERM -> inWindow(step, her, middle(her), today, zone);
            case CLOSING -> inWindow(step, her, her.dueOn().minusDays(FIRST_WEEKS), today, zone);
            case COMEBACK ->
                her.state() == EnrolmentState.DROPPED ? unlessAnswered(step, her, her.changedAt()) : none();
        };
    }

    private static Optional<Due> welcome(Facts her, Instant now) {
        var fresh = Duration.between(her.enrolledAt(), now).toDays() <= LATEST_WELCOME_DAYS;
        return fresh && learning(her) ? unlessAnswered(Step.WELCOME, her, her.enrolledAt()) : none();
    }

    /** Whoever got in and did something has passed the check by herself. */
    private static Optional<Due> access(Facts her, LocalDate today, ZoneId zone) {
        var first =
                !today.isBefore(her.startsOn()) && today.isBefore(her.startsOn().plusDays(FIRST_WEEKS));
        return first && her.state() == EnrolmentState.ENROLLED
                ? Optional.of(new Due(Step.ACCESS, start(her.startsOn(), zone)))
                : none();
    }

    private static Optional<Due> nudge(Facts her, int riskDays, Instant now) {
        var days = ChronoUnit.DAYS.between(her.seenAt(), now);
        return her.state() == EnrolmentState.ACTIVE && days >= WEEK && days < Math.max(riskDays, WEEK + 1)
                ? unlessAnswered(Step.NUDGE, her, her.seenAt().plus(Duration.ofDays(WEEK)))
                : none();
    }

    private static Optional<Due> inWindow(Step step, Facts her, LocalDate from, LocalDate today, ZoneId zone) {
        var open = !today.isBefore(from) && today.isBefore(from.plusDays(FIRST_WEEKS));
        return open && learning(her) && her.state() != EnrolmentState.ENROLLED
                ? unlessAnswered(step, her, start(from, zone))
                : none();
    }

    private static LocalDate middle(Facts her) {
        return her.startsOn().plusDays(ChronoUnit.DAYS.between(her.startsOn(), her.dueOn()) / 2);
    }

    private static Optional<Due> unlessAnswered(Step step, Facts her, Instant from) {
        var answered = her.lastAnsweredAt();
        return after(answered, from) ? none() : Optional.of(new Due(step, from));
    }

    private static boolean after(@Nullable Instant answered, Instant from) {
        return answered != null && answered.isAfter(from);
    }

    private static boolean learning(Facts her) {
        return her.state() != EnrolmentState.DROPPED;
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Optional<Due> none() {
        return Optional.empty();
    }
}

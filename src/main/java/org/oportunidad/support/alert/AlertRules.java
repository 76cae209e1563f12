package org.oportunidad.support.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.support.facts.Facts;

/**
 * The transparent rules: each sign is one sentence with one number, and none of them decides anything. What a person put aside
 * is not raised again for the same cause; it is when the cause grew by as much again.
 */
public final class AlertRules {

    private AlertRules() {}

    /**
     * A sign that is true now.
     *
     * @param amount the number that its sentence says
     * @param episode what makes it this sign and not the one before it
     * @param weight rank among others, 100 the most urgent
     */
    public record Sign(Rule rule, int amount, String episode, int weight) {}

    /** What can be a sign. */
    public enum Rule {
        /** She never got in, though her group began. */
        ACCESS(90),
        /** Missed sessions one after the other: the earliest sign that somebody is leaving. */
        IN_A_ROW(85),
        UNANSWERED(75),
        IDLE(80),
        DEADLINE(70),
        ABSENCES(60),
        QUIZ(50);

        private final int weight;

        Rule(int weight) {
            this.weight = weight;
        }
    }

    public static List<Sign> signs(Facts her, Thresholds from, Instant now, LocalDate today) {
        var signs = new ArrayList<Sign>();
        if (her.state() == EnrolmentState.ENROLLED) {
            access(her, from, today, signs);
        } else if (her.state() == EnrolmentState.ACTIVE || her.state() == EnrolmentState.AT_RISK) {
            idle(her, from, now, signs);
            counted(Rule.IN_A_ROW, her.absencesInARow(), from.absencesInARow(), "", signs);
            if (her.absencesInARow() < from.absencesInARow()) {
                counted(Rule.ABSENCES, her.absences(), from.absences(), "", signs);
            }
            counted(Rule.QUIZ, her.failedTimes(), from.failedQuizzes(), her.failedUnit(), signs);
            deadline(her, from, today, signs);
        }
        counted(Rule.UNANSWERED, her.unanswered(), from.unanswered(), "", signs);
        return signs;
    }

    private static void access(Facts her, Thresholds from, LocalDate today, List<Sign> signs) {
        var days = (int) ChronoUnit.DAYS.between(her.startsOn(), today);
        if (days >= from.accessDays()) {
            signs.add(sign(
                    Rule.ACCESS,
                    days,
                    days / Math.max(1, from.accessDays() * 2),
                    her.startsOn().toString()));
        }
    }

    private static void idle(Facts her, Thresholds from, Instant now, List<Sign> signs) {
        var days = (int) Duration.between(her.seenAt(), now).toDays();
        if (days >= from.idleDays()) {
            signs.add(sign(
                    Rule.IDLE,
                    days,
                    days / from.idleDays(),
                    her.seenAt().truncatedTo(ChronoUnit.DAYS).toString()));
        }
    }

    private static void deadline(Facts her, Thresholds from, LocalDate today, List<Sign> signs) {
        var days = (int) ChronoUnit.DAYS.between(today, her.dueOn());
        if (her.partsLeft() > 0 && days >= 0 && days <= from.deadlineDays()) {
            signs.add(sign(Rule.DEADLINE, days, 1, her.dueOn().toString()));
        }
    }

    private static void counted(Rule rule, int count, int from, String about, List<Sign> signs) {
        if (count >= from) {
            signs.add(sign(rule, count, count / from, about));
        }
    }

    private static Sign sign(Rule rule, int amount, int level, String about) {
        return new Sign(rule, amount, about + "/" + level, rule.weight);
    }
}

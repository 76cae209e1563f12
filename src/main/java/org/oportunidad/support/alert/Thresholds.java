package org.oportunidad.support.alert;

import org.oportunidad.programme.Country;

/** From when a sign is an alert, as the country sets it. */
public record Thresholds(
        int idleDays,
        int absences,
        int absencesInARow,
        int failedQuizzes,
        int unanswered,
        int deadlineDays,
        int accessDays) {

    static Thresholds of(Country country) {
        return new Thresholds(
                country.parameter("at-risk-idle-days"),
                country.parameter("at-risk-absences"),
                country.parameter("alert-absences-in-a-row"),
                country.parameter("alert-failed-quizzes"),
                country.parameter("alert-unanswered-tries"),
                country.parameter("alert-deadline-days"),
                country.parameter("alert-access-days"));
    }
}

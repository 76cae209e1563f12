package org.oportunidad.workshops.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.workshops.timetable.Moments;

/**
 * A private address of an agenda.
 *
 * @param participant whose agenda, when it is a woman's
 * @param cohort which cohort's, when it is a cohort's
 * @param language of its titles
 */
record Feed(
        UUID id,
        Kind kind,
        UUID account,
        @Nullable UUID participant,
        @Nullable UUID cohort,
        String language,
        Instant madeAt) {

    /** Whose agenda is read. */
    enum Kind {
        HERS,
        FACILITATOR,
        COHORT
    }

    static Feed from(ResultSet row, int number) throws SQLException {
        return new Feed(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getObject("account_id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("language"),
                Moments.of(row, "made_at"));
    }
}

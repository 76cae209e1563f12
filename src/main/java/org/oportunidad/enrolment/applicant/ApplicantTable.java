package org.oportunidad.enrolment.applicant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A woman’s newest application as staff read it. */
@Repository
class ApplicantTable {

    private final JdbcClient sql;

    ApplicantTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where the application stands. */
    record Standing(
            UUID id,
            ApplicationState state,
            String call,
            @Nullable String route,
            @Nullable String level,
            @Nullable Instant sentAt) {

        static Standing from(ResultSet row, int number) throws SQLException {
            var sent = row.getTimestamp("submitted_at");
            return new Standing(
                    row.getObject("id", UUID.class),
                    ApplicationState.valueOf(row.getString("state")),
                    row.getString("name"),
                    row.getString("route"),
                    row.getString("level"),
                    sent == null ? null : sent.toInstant());
        }
    }

    Optional<Standing> newestOf(UUID participant) {
        return sql.sql("""
                        select a.id, a.state, c.name, a.route, a.level, a.submitted_at
                        from enrolment.application a join enrolment.call c on c.id = a.call_id
                        where a.participant_id = :woman
                        order by a.created_at desc, a.id desc limit 1
                        """).param("woman", participant).query(Standing::from).optional();
    }

    /** Held until the transaction ends, so that a choice never meets an admission half way. */
    Optional<ApplicationState> hold(UUID application) {
        return sql.sql("select state from enrolment.application where id = :id for update")
                .param("id", application)
                .query((row, n) -> ApplicationState.valueOf(row.getString("state")))
                .optional();
    }

    /** One choice, the newest first; without an account it was hers. */
    record Chosen(
            String route,
            String level,
            boolean asRecommended,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason) {}

    List<Chosen> choices(UUID application) {
        return sql.sql("""
                        select route, level, as_recommended, chosen_at, by_account, reason from enrolment.route_choice
                        where application_id = :id order by chosen_at desc, id desc limit 20
                        """)
                .param("id", application)
                .query((row, n) -> new Chosen(
                        row.getString("route"),
                        row.getString("level"),
                        row.getBoolean("as_recommended"),
                        instant(row.getTimestamp("chosen_at")),
                        row.getObject("by_account", UUID.class),
                        row.getString("reason")))
                .list();
    }

    private static Instant instant(Timestamp stamp) {
        return stamp.toInstant();
    }
}

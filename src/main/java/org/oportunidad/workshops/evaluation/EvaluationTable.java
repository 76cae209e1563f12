package org.oportunidad.workshops.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what women thought of sessions. */
@Component
class EvaluationTable {

    private final JdbcClient jdbc;

    EvaluationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer with its words still sealed. */
    record Sealed(
            int useful, int clear, int welcome, @Nullable String words, UUID sealedFor) {

        static Sealed from(ResultSet row, int number) throws SQLException {
            return new Sealed(
                    row.getInt("useful"),
                    row.getInt("clear"),
                    row.getInt("welcome"),
                    row.getString("words"),
                    row.getObject("sealed_for", UUID.class));
        }
    }

    /** Keeps her first answer; a second one changes nothing. */
    void insert(UUID participant, UUID session, EvaluationForm form, @Nullable String sealed, Instant at) {
        jdbc.sql("""
                        insert into workshops.evaluation
                            (participant_id, id, session_id, useful, clear, welcome, words, sealed_for, evaluated_at)
                        values (:her, :id, :session, :useful, :clear, :welcome, :words, :her, :at)
                        on conflict (participant_id, id) do nothing
                        """)
                .param("her", participant)
                .param("id", OwnIds.named(participant, session))
                .param("session", session)
                .param("useful", Integer.parseInt(form.useful()))
                .param("clear", Integer.parseInt(form.clear()))
                .param("welcome", Integer.parseInt(form.welcome()))
                .param("words", sealed, Types.VARCHAR)
                .param("at", Moments.utc(at))
                .update();
    }

    /** The oldest first. */
    List<Sealed> of(UUID session) {
        return jdbc.sql("""
                        select useful, clear, welcome, words, sealed_for from workshops.evaluation
                        where session_id = :session order by evaluated_at, id limit 500
                        """).param("session", session).query(Sealed::from).list();
    }
}

package org.oportunidad.workshops.catchup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of digests and of what women answered to them. */
@Component
class CatchUpTable {

    private final JdbcClient jdbc;

    CatchUpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Her answers, still sealed. */
    record Sealed(UUID participant, List<String> answers, UUID sealedFor, Instant at) {

        static Sealed from(ResultSet row, int number) throws SQLException {
            return new Sealed(
                    row.getObject("participant_id", UUID.class),
                    List.of(row.getString("answer_1"), row.getString("answer_2"), row.getString("answer_3")),
                    row.getObject("sealed_for", UUID.class),
                    Moments.of(row, "done_at"));
        }
    }

    Optional<Digest> digest(UUID session) {
        return jdbc.sql("""
                        select summary, recording, question_1, question_2, question_3, published_at
                        from workshops.digest where session_id = :session
                        """).param("session", session).query(Digest::from).optional();
    }

    /** Publishes or corrects it; true when it was not there before. Her time runs from the first day. */
    boolean publish(UUID session, DigestForm form, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into workshops.digest as d (session_id, summary, recording, question_1, question_2, question_3,
                            published_at, published_by)
                        values (:session, :summary, :recording, :first, :second, :third, :at, :by)
                        on conflict (session_id) do update
                        set summary = excluded.summary, recording = excluded.recording, question_1 = excluded.question_1,
                            question_2 = excluded.question_2, question_3 = excluded.question_3
                        returning (d.published_at = :at) as first
                        """)
                .param("session", session)
                .param("summary", form.summary())
                .param("recording", form.recording())
                .param("first", form.question1())
                .param("second", form.question2())
                .param("third", form.question3())
                .param("at", Moments.utc(at))
                .param("by", by)
                .query(Boolean.class)
                .single();
    }

    /** Women with a place in the section of the session who were not there, or of whom nothing is recorded. */
    List<UUID> missed(UUID session) {
        return jdbc.sql("""
                        select t.participant_id from workshops.session x
                        join workshops.seat t on t.section_id = x.section_id and t.state = 'SEATED'
                        where x.id = :session
                          and coalesce((select a.state from workshops.attendance a
                                        where a.participant_id = t.participant_id and a.session_id = x.id
                                        order by a.recorded_at desc, a.id desc limit 1), 'ABSENT')
                              in ('ABSENT', 'EXCUSED', 'PARTIAL')
                        order by t.participant_id
                        """)
                .param("session", session)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** False when she made up for it before. */
    boolean done(UUID participant, UUID session, List<String> sealed, Instant at) {
        return jdbc.sql("""
                                insert into workshops.catch_up
                                    (participant_id, id, session_id, answer_1, answer_2, answer_3, sealed_for, done_at)
                                values (:her, :id, :session, :first, :second, :third, :her, :at)
                                on conflict (participant_id, id) do nothing
                                """)
                        .param("her", participant)
                        .param("id", OwnIds.named(participant, session))
                        .param("session", session)
                        .param("first", sealed.get(0))
                        .param("second", sealed.get(1))
                        .param("third", sealed.get(2))
                        .param("at", Moments.utc(at))
                        .update()
                == 1;
    }

    List<Sealed> of(UUID session) {
        return jdbc.sql("""
                        select participant_id, answer_1, answer_2, answer_3, sealed_for, done_at
                        from workshops.catch_up where session_id = :session order by done_at, participant_id limit 200
                        """).param("session", session).query(Sealed::from).list();
    }
}

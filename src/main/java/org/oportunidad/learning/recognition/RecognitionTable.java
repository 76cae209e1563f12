package org.oportunidad.learning.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.web.After;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of recognitions. */
@Component
class RecognitionTable {

    private static final String COLUMNS =
            "r.participant_id, r.id, r.course, r.state, r.words, r.answer, r.sealed_for, r.asked_at";

    private final JdbcClient jdbc;

    RecognitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One, with its words still sealed. */
    record Sealed(
            UUID participantId,
            UUID id,
            String course,
            RecognitionState state,
            String words,
            @Nullable String answer,
            UUID sealedFor,
            Instant askedAt) {

        static Sealed from(ResultSet row, int number) throws SQLException {
            return new Sealed(
                    row.getObject("participant_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getString("course"),
                    RecognitionState.valueOf(row.getString("state")),
                    row.getString("words"),
                    row.getString("answer"),
                    row.getObject("sealed_for", UUID.class),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant());
        }
    }

    /** Her last one for a course. */
    Optional<Sealed> last(UUID her, String course) {
        return jdbc.sql("select " + COLUMNS + """
                         from learning.recognition r where r.participant_id = :her and r.course = :course
                        order by r.asked_at desc, r.id desc limit 1
                        """)
                .param("her", her)
                .param("course", course)
                .query(Sealed::from)
                .optional();
    }

    /** All of hers, the oldest first. */
    List<Sealed> of(UUID her) {
        return jdbc.sql("select " + COLUMNS
                        + " from learning.recognition r where r.participant_id = :her order by r.asked_at, r.id")
                .param("her", her)
                .query(Sealed::from)
                .list();
    }

    /** False when one of that course is asked or recognised already. */
    boolean ask(UUID her, UUID id, String course, String words, Instant at) {
        return jdbc.sql("""
                        insert into learning.recognition (participant_id, id, course, state, words, sealed_for, asked_at)
                        values (:her, :id, :course, 'ASKED', :words, :her, :at)
                        on conflict do nothing
                        """)
                        .param("her", her)
                        .param("id", id)
                        .param("course", course)
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when it does not wait any more. */
    boolean decide(UUID her, UUID id, RecognitionState to, String answer, UUID by, Instant at) {
        return jdbc.sql("""
                        update learning.recognition
                        set state = :to, answer = :answer, answered_by = :by, answered_at = :at
                        where participant_id = :her and id = :id and state = 'ASKED'
                        """)
                        .param("her", her)
                        .param("id", id)
                        .param("to", to.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Takes it back or withdraws it; false when it does not stand there any more.
     *
     * @param answer why, when staff withdraw it; the reason given before stays without one
     */
    boolean end(
            UUID her,
            UUID id,
            RecognitionState from,
            RecognitionState to,
            @Nullable String answer,
            @Nullable UUID by,
            Instant at) {
        return jdbc.sql("""
                        update learning.recognition
                        set state = :to, ended_at = :at, ended_by = :by, answer = coalesce(:answer, answer)
                        where participant_id = :her and id = :id and state = :from
                        """)
                        .param("her", her)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("answer", answer, Types.VARCHAR)
                        .param("by", by, Types.OTHER)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What waits longest first; {@code account} is null for whoever sees all. */
    List<Sealed> waiting(@Nullable UUID account, @Nullable After after, Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from learning.recognition r
                        where r.state = 'ASKED'
                          and (cast(:account as uuid) is null or exists (
                            select 1 from participants.v_care_grant g
                            where g.participant_id = r.participant_id and g.account_id = cast(:account as uuid)
                              and g.from_at <= :now and (g.until_at is null or g.until_at > :now)))
                          and (cast(:after_id as uuid) is null
                            or (r.asked_at, r.id) > (cast(:after_at as timestamptz), cast(:after_id as uuid)))
                        order by r.asked_at, r.id limit :limit
                        """)
                .param("account", account, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "after_at",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Sealed::from)
                .list();
    }

    void delete(Collection<UUID> women) {
        jdbc.sql("delete from learning.recognition where participant_id = any(?)")
                .param(women.toArray(UUID[]::new))
                .update();
    }

    /** Moves hers to the other record, except what is asked or recognised there too. */
    List<UUID> move(UUID from, UUID into) {
        return jdbc.sql("""
                update learning.recognition r set participant_id = :into
                where r.participant_id = :from
                  and (r.state not in ('ASKED', 'RECOGNISED') or not exists (
                    select 1 from learning.recognition o
                    where o.participant_id = :into and o.course = r.course and o.state in ('ASKED', 'RECOGNISED')))
                returning r.id
                """)
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}

package org.oportunidad.referral.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.database.SealedDatabase;
import org.oportunidad.referral.words.SealedWords;
import org.springframework.stereotype.Repository;

/** The SQL of her side: what she asked, without its words. */
@Repository
class TalkTable {

    private final SealedDatabase sealed;
    private final SealedWords words;

    TalkTable(SealedDatabase sealed, SealedWords words) {
        this.sealed = sealed;
        this.words = words;
    }

    /**
     * How her newest request stands.
     *
     * @param anybody whether somebody is there to hear it
     * @param triedAt when somebody last tried and did not reach her
     */
    record Standing(
            boolean anybody,
            @Nullable String state,
            @Nullable Instant dueAt,
            @Nullable UUID takenBy,
            @Nullable Instant triedAt,
            @Nullable Instant endedAt) {

        boolean isOpen() {
            return state != null && endedAt == null;
        }

        static Standing from(ResultSet row, int number) throws SQLException {
            return new Standing(
                    row.getBoolean("anybody"),
                    row.getString("state"),
                    instant(row, "due_at"),
                    row.getObject("taken_by", UUID.class),
                    instant(row, "tried_at"),
                    instant(row, "ended_at"));
        }
    }

    /** In one statement; open ones come before those that ended. */
    Standing of(UUID participant) {
        return sealed.client()
                .sql("""
                        select a.anybody, r.state, r.due_at, r.taken_by, r.ended_at,
                               (select max(s.at) from referral.step s where s.request_id = r.id and s.kind = 'TRIED') as tried_at
                        from (select exists (select from referral.trained t where t.ended_at is null) as anybody) a
                        left join lateral (
                            select q.id, q.state, q.due_at, q.taken_by, q.ended_at from referral.request q
                            where q.participant_id = :her
                            order by q.ended_at is not null, q.asked_at desc limit 1) r on true
                        """)
                .param("her", participant)
                .query(Standing::from)
                .single();
    }

    /** Keeps it once; nothing when she has one open already, or asked too often today. */
    boolean insert(
            UUID id,
            String handle,
            UUID participant,
            String language,
            Wish wish,
            Instant at,
            Instant due,
            int mostADay) {
        var key = words.newKey();
        return sealed.client()
                        .sql("""
                                insert into referral.request
                                    (id, handle, participant_id, language, asked_at, due_at, state, way, words_key, words, phone, hours)
                                select :id, :handle, :her, :language, :at, :due, 'WAITING', :way, :key, :words, :phone, :hours
                                where (select count(*) from referral.request r
                                       where r.participant_id = :her and r.asked_at > :day) < :most
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("handle", handle)
                        .param("her", participant)
                        .param("language", language)
                        .param("at", utc(at))
                        .param("due", utc(due))
                        .param("way", wish.way().name())
                        .param("key", key)
                        .param("words", words.seal(key, wish.words(), "words", id), java.sql.Types.BINARY)
                        .param("phone", words.seal(key, wish.phone(), "phone", id), java.sql.Types.BINARY)
                        .param("hours", words.seal(key, wish.hours(), "hours", id), java.sql.Types.BINARY)
                        .param("day", utc(at.minusSeconds(86_400)))
                        .param("most", mostADay)
                        .update()
                == 1;
    }

    /** Takes hers back, and destroys what was written with its key. */
    void withdraw(UUID participant, byte[] noKey, Instant at) {
        sealed.client()
                .sql("""
                        with hers as (
                            update referral.request
                            set state = 'WITHDRAWN', ended_at = :at, words_key = :none, words = null, phone = null, hours = null
                            where participant_id = :her and state in ('WAITING', 'TAKEN', 'REACHED')
                            returning id)
                        update referral.step set words = null from hers where referral.step.request_id = hers.id
                        """)
                .param("at", utc(at))
                .param("none", noKey)
                .param("her", participant)
                .update();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

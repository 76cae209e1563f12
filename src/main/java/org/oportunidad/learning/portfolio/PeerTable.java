package org.oportunidad.learning.portfolio;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what classmates say of a task. */
@Component
class PeerTable {

    /** Work that she may look at: of her own group, not hers, not seen yet, and not with two others already. */
    private static final String OPEN = """
             from learning.task t
            join learning.task_version v on v.participant_id = t.participant_id and v.id = t.newest_version
            join enrolment.v_enrolment e on e.participant_id = t.participant_id and e.cohort_id = :cohort
            join participants.v_participant p on p.participant_id = t.participant_id and not p.blocked
            where t.course = :course and t.unit = :unit and t.participant_id <> :me
              and (not v.wordless or exists (
                    select 1 from learning.task_file f
                    where f.participant_id = v.participant_id and f.version = v.id and f.kind = 'PICTURE'))
              and not exists (
                    select 1 from learning.peer_review r
                    where r.participant_id = t.participant_id and r.reviewer_id = :me and r.course = t.course
                      and r.unit = t.unit)
              and (select count(*) from learning.peer_review r
                   where r.participant_id = t.participant_id and r.version = t.newest_version
                     and (r.given_at is not null or r.asked_at > :stale)) < :wanted
            """;

    private final JdbcClient jdbc;

    PeerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A review with its words still sealed. */
    record Sealed(
            UUID owner,
            UUID id,
            UUID version,
            UUID reviewer,
            @Nullable String criteria,
            @Nullable String words,
            @Nullable UUID sealedFor,
            @Nullable Instant givenAt,
            boolean hidden) {

        static Sealed from(ResultSet row, int number) throws SQLException {
            var given = row.getObject("given_at", OffsetDateTime.class);
            return new Sealed(
                    row.getObject("participant_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getObject("version", UUID.class),
                    row.getObject("reviewer_id", UUID.class),
                    row.getString("criteria"),
                    row.getString("words"),
                    row.getObject("sealed_for", UUID.class),
                    given == null ? null : given.toInstant(),
                    row.getBoolean("hidden"));
        }
    }

    /** What somebody looks for: another's work of this task in her group. */
    record Looking(UUID me, UUID cohort, String course, String unit, Instant stale, int wanted) {}

    /** Only one of a group at a time takes work of a task, so that nobody is read by more than wanted. */
    void alone(Looking looking) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param(
                        "what",
                        "learning.peer_review|" + looking.cohort() + "|" + looking.course() + "|" + looking.unit())
                .query((row, number) -> number)
                .list();
    }

    /** Takes what has been read least and waited longest; false when there is none. */
    boolean take(Looking looking, UUID id, Instant now) {
        return bound(looking, """
                        insert into learning.peer_review
                            (participant_id, id, course, unit, version, reviewer_id, asked_at)
                        select t.participant_id, :id, t.course, t.unit, t.newest_version, :me, :now
                        """ + OPEN + """
                             order by (select count(*) from learning.peer_review r
                                      where r.participant_id = t.participant_id and r.version = t.newest_version),
                                t.sent_at, t.id
                            limit 1
                        """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean anyOpen(Looking looking) {
        return bound(looking, "select exists (select 1" + OPEN + ")")
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(Looking looking, String sql) {
        return jdbc.sql(sql)
                .param("me", looking.me())
                .param("cohort", looking.cohort())
                .param("course", looking.course())
                .param("unit", looking.unit())
                .param("stale", looking.stale().atOffset(ZoneOffset.UTC))
                .param("wanted", looking.wanted());
    }

    /** Those she took and those she got of one task, in the order in which they were taken. */
    List<Sealed> of(UUID woman, @Nullable String course, @Nullable String unit) {
        return jdbc.sql("""
                select r.participant_id, r.id, r.version, r.reviewer_id, r.criteria, r.words, r.sealed_for, r.given_at,
                    r.hidden_at is not null as hidden
                from learning.peer_review r
                where (r.participant_id = :her or r.reviewer_id = :her)
                  and (cast(:course as text) is null or r.course = :course and r.unit = :unit)
                order by r.asked_at, r.id
                """)
                .param("her", woman)
                .param("course", course, Types.VARCHAR)
                .param("unit", unit, Types.VARCHAR)
                .query(Sealed::from)
                .list();
    }

    /** Gives it once; false when it was given before. */
    boolean give(Sealed review, String criteria, String words, Instant at) {
        return jdbc.sql("""
                        update learning.peer_review
                        set criteria = :criteria, words = :words, sealed_for = reviewer_id, given_at = :at
                        where participant_id = :owner and id = :id and given_at is null
                        """)
                        .param("criteria", criteria)
                        .param("words", words)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("owner", review.owner())
                        .param("id", review.id())
                        .update()
                == 1;
    }

    /** Hides it from the woman whose work it is, or shows it again; false when there is none. */
    boolean hide(UUID owner, UUID id, boolean hidden, UUID by, Instant at) {
        return jdbc.sql("""
                        update learning.peer_review
                        set hidden_at = case when :hidden then cast(:at as timestamptz) end,
                            hidden_by = case when :hidden then cast(:by as uuid) end
                        where participant_id = :owner and id = :id and given_at is not null
                        """)
                        .param("hidden", hidden)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("owner", owner)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The words of the version that a review is about, and for whom they are sealed. */
    Optional<Work> work(Sealed review) {
        return jdbc.sql("""
                        select v.words, v.sealed_for,
                            (select f.hash from learning.task_file f
                             where f.participant_id = v.participant_id and f.version = v.id and f.kind = 'PICTURE'
                             order by f.id limit 1) as photo,
                            (select f.bytes from learning.task_file f
                             where f.participant_id = v.participant_id and f.version = v.id and f.kind = 'PICTURE'
                             order by f.id limit 1) as bytes
                        from learning.task_version v where v.participant_id = :owner and v.id = :version
                        """)
                .param("owner", review.owner())
                .param("version", review.version())
                .query((row, number) -> new Work(
                        row.getString("words"),
                        row.getObject("sealed_for", UUID.class),
                        row.getString("photo"),
                        row.getInt("bytes")))
                .optional();
    }

    /** A version as a classmate may see it. */
    record Work(String words, UUID sealedFor, @Nullable String photo, int bytes) {}

    /** Reviews go with the work and with whoever gave them; one of her own work is no longer one. */
    void move(UUID left, UUID joined, List<UUID> versions) {
        jdbc.sql("""
                delete from learning.peer_review
                where participant_id in (:left, :joined) and reviewer_id in (:left, :joined)
                """).param("left", left).param("joined", joined).update();
        jdbc.sql("""
                update learning.peer_review set participant_id = :joined
                where participant_id = :left and version = any (cast(:versions as uuid[]))
                """)
                .param("left", left)
                .param("joined", joined)
                .param("versions", versions.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.peer_review where participant_id = any(:women) or reviewer_id = any(:women)")
                .param("women", participantIds.toArray(UUID[]::new))
                .update();
    }
}

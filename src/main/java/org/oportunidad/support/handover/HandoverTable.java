package org.oportunidad.support.handover;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of handovers and covers, and of what is owed while they happen. */
@Repository
class HandoverTable {

    private final JdbcClient db;

    HandoverTable(JdbcClient db) {
        this.db = db;
    }

    void insert(UUID participant, UUID id, @Nullable UUID from, UUID to, UUID by, @Nullable String sealed, Instant at) {
        db.sql("""
                insert into support.handover (participant_id, id, from_account, to_account, made_by, at, words, sealed_for)
                values (:her, :id, :from, :to, :by, :at, :words, :sealed_for)
                """)
                .param("her", participant)
                .param("id", id)
                .param("from", from, Types.OTHER)
                .param("to", to)
                .param("by", by)
                .param("at", utc(at))
                .param("words", sealed, Types.VARCHAR)
                .param("sealed_for", sealed == null ? null : participant, Types.OTHER)
                .update();
    }

    /** What the one before owed these women is owed by the next one. */
    void passWork(Collection<UUID> women, UUID to, UUID by) {
        db.sql("""
                update support.work_item set owner_account = :to, passed_by = :by, cause = 'HANDOVER'
                where participant_id = any (cast(:women as uuid[])) and closed_at is null and kind <> 'DEBRIEF'
                """)
                .param("to", to)
                .param("by", by)
                .param("women", women.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Whoever left owes nothing any more; another one does. */
    int passAllOf(UUID left, @Nullable UUID to, UUID by) {
        return db.sql("""
                        update support.work_item set owner_account = cast(:to as uuid), passed_by = :by, cause = 'OWNER_LEFT'
                        where owner_account = :left and closed_at is null
                        """)
                .param("to", to, Types.OTHER)
                .param("by", by)
                .param("left", left)
                .update();
    }

    /** How many women somebody accompanies now. */
    int load(UUID account) {
        return db.sql("""
                        select count(distinct e.participant_id) from enrolment.v_enrolment e
                        where e.facilitator_account = :account
                          and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')
                        """).param("account", account).query(Integer.class).single();
    }

    /** Women whom somebody accompanies now. */
    List<UUID> women(UUID account) {
        return db.sql("""
                        select distinct e.participant_id from enrolment.v_enrolment e
                        where e.facilitator_account = :account
                          and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')
                        order by e.participant_id
                        """)
                .param("account", account)
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list();
    }

    void insertCover(UUID id, UUID account, UUID cover, LocalDate from, LocalDate until, UUID by, Instant at) {
        db.sql("""
                insert into support.cover (id, account_id, cover_account, from_on, until_on, made_by, made_at)
                values (:id, :account, :cover, :from, :until, :by, :at)
                """)
                .param("id", id)
                .param("account", account)
                .param("cover", cover)
                .param("from", from)
                .param("until", until)
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /** A cover that is not over. */
    record Cover(UUID id, UUID account, String name, UUID cover, String coverName, LocalDate from, LocalDate until) {}

    List<Cover> covers(@Nullable UUID of, LocalDate today) {
        return db.sql("""
                        select c.id, c.account_id, coalesce(a.name, '') as name, c.cover_account, coalesce(b.name, '') as cover_name,
                            c.from_on, c.until_on
                        from support.cover c left join identity.v_staff a on a.account_id = c.account_id
                        left join identity.v_staff b on b.account_id = c.cover_account
                        where c.ended_at is null and c.until_on >= :today
                          and (cast(:of as uuid) is null or c.account_id = :of or c.cover_account = :of)
                        order by c.from_on, c.id limit 100
                        """)
                .param("today", today)
                .param("of", of, Types.OTHER)
                .query((row, n) -> new Cover(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getString("name"),
                        row.getObject("cover_account", UUID.class),
                        row.getString("cover_name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    Optional<UUID> coverNow(UUID account, LocalDate today) {
        return db.sql("""
                        select c.cover_account from support.cover c
                        where c.account_id = :account and c.ended_at is null and :today between c.from_on and c.until_on
                        order by c.from_on, c.id limit 1
                        """)
                .param("account", account)
                .param("today", today)
                .query((row, n) -> row.getObject("cover_account", UUID.class))
                .optional();
    }

    void endCover(UUID id, Instant at) {
        db.sql("update support.cover set ended_at = :at where id = :id and ended_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

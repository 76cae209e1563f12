package org.oportunidad.support.broadcast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.web.After;
import org.oportunidad.support.broadcast.Broadcast.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of broadcasts; each move is one statement guarded by the state. */
@Repository
class BroadcastTable {

    private static final String ROWS = """
            select b.*, coalesce(author.name, '') as author, coalesce(approver.name, '') as approver,
                coalesce(stopper.name, '') as stopper, coalesce(owner.name, '') as owner
            from support.broadcast b
            left join identity.v_staff author on author.account_id = b.written_by
            left join identity.v_staff approver on approver.account_id = b.approved_by
            left join identity.v_staff stopper on stopper.account_id = b.stopped_by
            left join identity.v_staff owner on owner.account_id = b.owner_account
            """;

    /** Coordinators and administrators see all; who accompanies a woman sees those that went to her. */
    private static final String SEEN = """
            (:all or b.started_at is not null and exists (
                select 1 from support.broadcast_woman w
                join participants.v_care_grant g on g.participant_id = w.participant_id and g.account_id = :account
                    and g.from_at <= :now and (g.until_at is null or g.until_at > :now)
                where w.broadcast_id = b.id and w.queued_at is not null))
            """;

    private final JdbcClient db;

    BroadcastTable(JdbcClient db) {
        this.db = db;
    }

    /** Who looks. */
    record Scope(UUID account, boolean all, Instant now) {}

    /** With the moment by which the list goes on. */
    record Row(Broadcast broadcast, Instant madeAt) {}

    List<Row> list(Scope scope, @Nullable After after, int limit) {
        return db.sql(ROWS + "where " + SEEN + """
                          and (:first or (b.made_at, b.id) < (:after_at, :after_id))
                        order by b.made_at desc, b.id desc limit :limit
                        """)
                .param("all", scope.all())
                .param("account", scope.account())
                .param("now", utc(scope.now()))
                .param("first", after == null)
                .param("after_at", utc(after == null ? scope.now() : after.at()))
                .param("after_id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", limit)
                .query((row, n) -> new Row(broadcast(row, n), Objects.requireNonNull(instant(row, "made_at"))))
                .list();
    }

    Optional<Broadcast> find(Scope scope, UUID id) {
        return db.sql(ROWS + "where b.id = :id and " + SEEN)
                .param("id", id)
                .param("all", scope.all())
                .param("account", scope.account())
                .param("now", utc(scope.now()))
                .query(BroadcastTable::broadcast)
                .optional();
    }

    Optional<Broadcast> find(UUID id) {
        return db.sql(ROWS + "where b.id = :id")
                .param("id", id)
                .query(BroadcastTable::broadcast)
                .optional();
    }

    /** Held by nobody else until the end of the transaction. */
    Optional<Broadcast> hold(UUID id) {
        return db.sql(ROWS + "where b.id = :id and b.state in ('APPROVED', 'SENDING') for update of b skip locked")
                .param("id", id)
                .query(BroadcastTable::broadcast)
                .optional();
    }

    List<UUID> moving(Instant now) {
        return new ArrayList<>(
                db.sql("""
                        select id from support.broadcast
                        where state = 'SENDING' or state = 'APPROVED' and (send_at is null or send_at <= :now)
                        order by id limit 100
                        """).param("now", utc(now)).query(UUID.class).list());
    }

    /** Over, and not so long ago that the queue has forgotten them. */
    List<UUID> overSince(Instant since) {
        return new ArrayList<>(
                db.sql("select id from support.broadcast where ended_at >= :since order by id limit 1000")
                        .param("since", utc(since))
                        .query(UUID.class)
                        .list());
    }

    /** Stopped ones of which she is the owner, and those that wait for her yes. */
    record Waiting(int stopped, int toApprove) {}

    Waiting waitingFor(UUID account, boolean coordinates) {
        return db.sql("""
                        select count(*) filter (where state = 'STOPPED') as stopped,
                            count(*) filter (where state = 'WAITING') as to_approve
                        from support.broadcast
                        where state = 'STOPPED' and owner_account = :account
                           or :coordinates and state = 'WAITING' and written_by <> :account and submitted_by <> :account
                        """)
                .param("account", account)
                .param("coordinates", coordinates)
                .query((row, n) -> new Waiting(row.getInt("stopped"), row.getInt("to_approve")))
                .single();
    }

    void begin(UUID id, BroadcastText text, UUID by, Instant at) {
        db.sql("""
                insert into support.broadcast (id, template, state, made_at, made_by, written_at, written_by)
                values (:id, :template, 'DRAFT', :at, :by, :at, :by)
                """)
                .param("id", id)
                .param("template", text.template())
                .param("by", by)
                .param("at", utc(at))
                .update();
    }

    /** False when it is no draft any more. */
    boolean write(UUID id, Draft draft, int women, String digest, UUID by, Instant at) {
        return db.sql("""
                        update support.broadcast
                        set filled = :filled, audience = :audience, send_at = :send_at, women = :women, digest = :digest,
                            written_at = :at, written_by = :by, submitted_at = null, submitted_by = null,
                            approved_at = null, approved_by = null, approval_until = null
                        where id = :id and state = 'DRAFT'
                        """)
                        .param("id", id)
                        .param("filled", Encoded.write(draft.filled()))
                        .param("audience", draft.audience().written())
                        .param(
                                "send_at",
                                draft.sendAt() == null ? null : utc(draft.sendAt()),
                                java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("women", women)
                        .param("digest", digest)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** What was filled in, for whom, and when it may go. */
    record Draft(
            java.util.Map<String, String> filled,
            Audience audience,
            @Nullable Instant sendAt) {}

    boolean submit(UUID id, String digest, boolean alone, UUID by, Instant at) {
        return db.sql("""
                        update support.broadcast
                        set state = case when :alone then 'APPROVED' else 'WAITING' end, submitted_at = :at, submitted_by = :by
                        where id = :id and state = 'DRAFT' and digest = :digest and women > 0
                        """)
                        .param("id", id)
                        .param("digest", digest)
                        .param("alone", alone)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Of two who press at once, one is the second person. */
    boolean approve(UUID id, String digest, UUID by, Instant at, Duration good) {
        return db.sql("""
                        update support.broadcast
                        set state = 'APPROVED', approved_at = :at, approved_by = :by, approval_until = :until
                        where id = :id and state = 'WAITING' and digest = :digest and written_by <> :by
                          and submitted_by <> :by and submitted_at > :oldest
                        """)
                        .param("id", id)
                        .param("digest", digest)
                        .param("by", by)
                        .param("at", utc(at))
                        .param("until", utc(at.plus(good)))
                        .param("oldest", utc(at.minus(good)))
                        .update()
                == 1;
    }

    boolean giveBack(UUID id, UUID by, Instant at) {
        return db.sql("""
                        update support.broadcast
                        set state = 'DRAFT', returned_at = :at, returned_by = :by, submitted_at = null, submitted_by = null,
                            approved_at = null, approved_by = null, approval_until = null
                        where id = :id and (state = 'WAITING' or state = 'APPROVED' and started_at is null)
                        """).param("id", id).param("by", by).param("at", utc(at)).update() == 1;
    }

    /** Nobody started it while the yes was good: another one is needed. */
    void lapse(UUID id, Instant at) {
        db.sql("""
                update support.broadcast
                set state = 'WAITING', submitted_at = :at, approved_at = null, approved_by = null, approval_until = null
                where id = :id and state = 'APPROVED'
                """).param("id", id).param("at", utc(at)).update();
    }

    void start(UUID id, Instant at) {
        db.sql("""
                update support.broadcast set state = 'SENDING', started_at = coalesce(started_at, :at)
                where id = :id and state = 'APPROVED'
                """).param("id", id).param("at", utc(at)).update();
    }

    boolean stop(UUID id, String reason, @Nullable UUID by, Instant at) {
        return db.sql("""
                        update support.broadcast
                        set state = 'STOPPED', stopped_at = :at, stopped_by = :by, stop_reason = :reason,
                            owner_account = coalesce(:by::uuid, submitted_by)
                        where id = :id and state in ('APPROVED', 'SENDING')
                        """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean resume(UUID id, Instant at) {
        return db.sql("""
                        update support.broadcast
                        set state = case when started_at is null then 'APPROVED' else 'SENDING' end, resumed_at = :at
                        where id = :id and state = 'STOPPED'
                        """).param("id", id).param("at", utc(at)).update() == 1;
    }

    boolean end(UUID id, State state, @Nullable UUID by, Instant at) {
        return db.sql("""
                        update support.broadcast set state = :state, ended_at = :at, ended_by = :by
                        where id = :id and state in ('APPROVED', 'SENDING', 'STOPPED')
                        """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by, java.sql.Types.OTHER)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean throwAway(UUID id) {
        return db.sql("delete from support.broadcast where id = :id and state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Broadcast broadcast(ResultSet row, int number) throws SQLException {
        return new Broadcast(
                row.getObject("id", UUID.class),
                BroadcastText.ofTemplate(row.getString("template")),
                Encoded.read(row.getString("filled")),
                Audience.read(row.getString("audience")),
                State.valueOf(row.getString("state")),
                row.getObject("written_by", UUID.class),
                row.getInt("women"),
                Objects.requireNonNullElse(row.getString("digest"), ""),
                instant(row, "send_at"),
                instant(row, "submitted_at"),
                row.getObject("submitted_by", UUID.class),
                instant(row, "approved_at"),
                row.getObject("approved_by", UUID.class),
                instant(row, "approval_until"),
                instant(row, "returned_at"),
                instant(row, "started_at"),
                instant(row, "stopped_at"),
                row.getString("stop_reason"),
                row.getObject("owner_account", UUID.class),
                instant(row, "resumed_at"),
                instant(row, "ended_at"),
                new Broadcast.Names(
                        row.getString("author"),
                        row.getString("approver"),
                        row.getString("stopper"),
                        row.getString("owner")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

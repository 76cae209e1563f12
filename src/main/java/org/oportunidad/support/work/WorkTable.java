package org.oportunidad.support.work;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.OwnIds;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what is owed. */
@Repository
class WorkTable {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    WorkTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** What is there already, open or closed, stays as it is. */
    void insertAll(List<NewWork> items) {
        batches.batchUpdate("""
                insert into support.work_item (participant_id, id, kind, code, amount, source_id, weight, owner_account, channel,
                    raised_at, due_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, items, 500, (row, item) -> {
            row.setObject(1, item.participantId());
            row.setObject(2, item.id());
            row.setString(3, item.kind().name());
            row.setString(4, item.code());
            row.setInt(5, item.amount());
            row.setObject(6, item.source());
            row.setInt(7, item.weight());
            row.setObject(8, item.owner());
            row.setString(9, item.channel() == null ? null : item.channel().name());
            row.setObject(10, utc(item.raisedAt()));
            row.setObject(11, utc(item.dueAt()));
            row.setObject(12, item.expiresAt() == null ? null : utc(item.expiresAt()));
        });
    }

    /** Open items of one woman, held until the end of the transaction. */
    List<WorkItem> hold(UUID participant) {
        return db.sql("select " + WorkItem.COLUMNS + """
                        from support.work_item w left join identity.v_staff s on s.account_id = w.owner_account
                        where w.participant_id = :her and w.id between :first and :last and w.closed_at is null
                        order by w.due_at, w.id for update of w
                        """)
                .param("her", participant)
                .param("first", OwnIds.first(participant))
                .param("last", OwnIds.last(participant))
                .query(WorkItem::from)
                .list();
    }

    Optional<WorkItem> find(UUID participant, UUID id) {
        return db.sql("select " + WorkItem.COLUMNS + """
                        from support.work_item w left join identity.v_staff s on s.account_id = w.owner_account
                        where w.participant_id = :her and w.id = :id and w.closed_at is null
                        """)
                .param("her", participant)
                .param("id", id)
                .query(WorkItem::from)
                .optional();
    }

    void contacted(UUID participant, Instant at) {
        db.sql("""
                update support.work_item set contacted_at = :at
                where participant_id = :her and id between :first and :last and closed_at is null and contacted_at is null
                """)
                .param("her", participant)
                .param("first", OwnIds.first(participant))
                .param("last", OwnIds.last(participant))
                .param("at", utc(at))
                .update();
    }

    /** False when somebody else closed it before. */
    boolean close(UUID participant, UUID id, WorkKind.Outcome outcome, @Nullable UUID by, Instant at) {
        return db.sql("""
                        update support.work_item set closed_at = :at, closed_by = :by, outcome = :outcome
                        where participant_id = :her and id = :id and closed_at is null
                        """)
                        .param("her", participant)
                        .param("id", id)
                        .param("by", by, Types.OTHER)
                        .param("outcome", outcome.name())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    boolean snooze(UUID participant, UUID id, Instant until, WorkKind.Cause cause) {
        return db.sql("""
                        update support.work_item set snoozed_until = :until, cause = :cause, due_at = greatest(due_at, :until)
                        where participant_id = :her and id = :id and closed_at is null
                        """)
                        .param("her", participant)
                        .param("id", id)
                        .param("until", utc(until))
                        .param("cause", cause.name())
                        .update()
                == 1;
    }

    boolean pass(UUID participant, UUID id, UUID to, UUID by, WorkKind.Cause cause) {
        return db.sql("""
                        update support.work_item set owner_account = :to, passed_by = :by, cause = :cause
                        where participant_id = :her and id = :id and closed_at is null
                        """)
                        .param("her", participant)
                        .param("id", id)
                        .param("to", to)
                        .param("by", by)
                        .param("cause", cause.name())
                        .update()
                == 1;
    }

    /** Another try: it is due again later, by another way. */
    void again(UUID participant, UUID id, Instant dueAt, @Nullable String channel) {
        db.sql("""
                update support.work_item set tries = tries + 1, due_at = :due, channel = coalesce(:channel, channel)
                where participant_id = :her and id = :id and closed_at is null
                """)
                .param("her", participant)
                .param("id", id)
                .param("due", utc(dueAt))
                .param("channel", channel, Types.VARCHAR)
                .update();
    }

    /** True when something stands for that source, closed now or before. */
    boolean closeSource(UUID participant, UUID source, UUID by, Instant at) {
        return db.sql("""
                        update support.work_item set closed_at = coalesce(closed_at, :at), closed_by = coalesce(closed_by, :by),
                            outcome = coalesce(outcome, 'DONE')
                        where participant_id = :her and source_id = :source
                        """)
                        .param("her", participant)
                        .param("source", source)
                        .param("by", by)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    /** Those that were raised before, and those of whose kind and code something is open about the same woman. */
    Set<UUID> known(List<NewWork> items) {
        return Set.copyOf(db.sql("""
                        select n.id from unnest(cast(:women as uuid[]), cast(:ids as uuid[]), cast(:codes as text[]))
                            as n(woman, id, code)
                        where exists (select 1 from support.work_item w
                            where w.participant_id = n.woman
                              and (w.id = n.id or w.closed_at is null and w.kind = :kind and w.code = n.code))
                        """)
                .param(
                        "women",
                        strings(items.stream().map(NewWork::participantId).toList()))
                .param("ids", strings(items.stream().map(NewWork::id).toList()))
                .param("codes", items.stream().map(NewWork::code).toArray(String[]::new))
                .param("kind", items.getFirst().kind().name())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    /** What is open says the number of today, and is owed by who accompanies her today unless somebody passed it on. */
    void refresh(List<NewWork> items) {
        db.sql("""
                update support.work_item w set amount = n.amount,
                    owner_account = case when w.passed_by is null then n.owner else w.owner_account end
                from unnest(cast(:women as uuid[]), cast(:codes as text[]), cast(:amounts as integer[]), cast(:owners as uuid[]))
                    as n(woman, code, amount, owner)
                where w.participant_id = n.woman and w.code = n.code and w.kind = :kind and w.closed_at is null
                  and (w.amount <> n.amount or w.passed_by is null and w.owner_account is distinct from n.owner)
                """)
                .param(
                        "women",
                        strings(items.stream().map(NewWork::participantId).toList()))
                .param("codes", items.stream().map(NewWork::code).toArray(String[]::new))
                .param("amounts", items.stream().map(NewWork::amount).toArray(Integer[]::new))
                .param(
                        "owners",
                        items.stream()
                                .map(item -> item.owner() == null
                                        ? null
                                        : item.owner().toString())
                                .toArray(String[]::new))
                .param("kind", items.getFirst().kind().name())
                .update();
    }

    /** Of these women everything of that kind whose cause is gone; time closes it, nobody decides. */
    void closeOvertaken(Collection<UUID> participants, List<NewWork> stillTrue, WorkKind kind, Instant now) {
        db.sql("""
                update support.work_item w set closed_at = :now, outcome = 'OVERTAKEN'
                where w.closed_at is null and w.kind = :kind and w.participant_id = any (cast(:women as uuid[]))
                  and not exists (
                      select 1 from unnest(cast(:still as uuid[]), cast(:codes as text[])) as n(woman, code)
                      where n.woman = w.participant_id and n.code = w.code)
                """)
                .param("now", utc(now))
                .param("kind", kind.name())
                .param("women", strings(participants))
                .param(
                        "still",
                        strings(stillTrue.stream().map(NewWork::participantId).toList()))
                .param("codes", stillTrue.stream().map(NewWork::code).toArray(String[]::new))
                .update();
    }

    /** Alerts and steps that came too late to help, and those about women who are not learning any more. */
    void closeOld(Instant now) {
        db.sql("""
                update support.work_item w set closed_at = :now,
                    outcome = case when w.expires_at <= :now then 'EXPIRED' else 'OVERTAKEN' end
                where w.closed_at is null and w.kind in ('ALERT', 'PROTOCOL')
                  and (w.expires_at <= :now or w.code <> 'COMEBACK' and not exists (
                      select 1 from enrolment.v_enrolment e
                      where e.participant_id = w.participant_id and e.cohort_state = 'RUNNING'
                        and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK')))
                """).param("now", utc(now)).update();
    }

    static String[] strings(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

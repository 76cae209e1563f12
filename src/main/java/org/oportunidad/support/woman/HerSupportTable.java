package org.oportunidad.support.woman;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.TimelineEntries.Kind;
import org.oportunidad.participants.TimelineEntries.Window;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.support.work.WorkItem;
import org.oportunidad.support.work.WorkKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that her page shows of support, in one statement: her story with her learning, and what is pinned above it. */
@Repository
class HerSupportTable {

    private static final String ENTRIES = """
            select * from (
                select 'entry' as part, t.kind, t.at, t.a, t.b, t.c, t.d, t.amount, t.id, t.words, t.sealed_for from (
                    select h.kind, h.at, h.course as a, h.unit as b, '' as c, '' as d, 0 as amount, h.id, null as words,
                        cast(null as uuid) as sealed_for
                    from learning.v_history h
                    where h.participant_id = :her and h.id between :first and :last
                      and case when h.kind in ('came', 'missed', 'corrected_came', 'corrected_missed', 'recovered')
                          then :workshops else :learning end
                    union all
                    (select 'contact', c.at, c.channel, c.direction, c.result, c.reason, 0, c.id, c.words, c.sealed_for
                    from support.contact c
                    where :contacts and c.participant_id = :her and c.id between :first and :last
                      and (cast(:before as timestamptz) is null or c.at < cast(:before as timestamptz))
                    order by c.at desc, c.id desc limit :limit)
                    union all
                    select 'raised', w.raised_at, w.kind, w.code, '', '', w.amount, w.id, null, cast(null as uuid)
                    from support.work_item w
                    where :work and w.participant_id = :her and w.id between :first and :last and w.kind in ('ALERT', 'PROTOCOL')
                    union all
                    select 'closed', w.closed_at, w.kind, w.code, w.outcome, coalesce(s.name, ''), w.amount, w.id, null, cast(null as uuid)
                    from support.work_item w left join identity.v_staff s on s.account_id = w.closed_by
                    where :work and w.participant_id = :her and w.id between :first and :last and w.closed_at is not null
                      and w.kind in ('ALERT', 'PROTOCOL')
                    union all
                    select 'handover', o.at, coalesce(a.name, ''), coalesce(b.name, ''), '', '', 0, o.id, o.words, o.sealed_for
                    from support.handover o left join identity.v_staff a on a.account_id = o.from_account
                    left join identity.v_staff b on b.account_id = o.to_account
                    where :contacts and o.participant_id = :her
                    union all
                    select 'broadcast', w.queued_at, b.template, '', '', '', 0, w.id, null, cast(null as uuid)
                    from support.broadcast_woman w join support.broadcast b on b.id = w.broadcast_id
                    join messaging.v_inbox i on i.participant_id = w.participant_id and i.message_id = w.id
                    where :contacts and w.participant_id = :her and w.queued_at is not null
                    union all
                    select 'need', n.at, n.kind, n.state, '', '', 0, n.id, null, cast(null as uuid) from (
                        select d.participant_id, d.id, d.kind, 'asked' as state, d.asked_at as at from support.need d
                        union all
                        select d.participant_id, d.id, d.kind, 'delivered', d.delivered_at from support.need d
                        where d.delivered_at is not null) n
                    where :work and n.participant_id = :her) t
                where cast(:before as timestamptz) is null or t.at < cast(:before as timestamptz)
                order by t.at desc, t.id limit :limit) entries
            """;

    private static final String PINNED = """
             union all
            (select 'open', w.kind, w.due_at, w.code, coalesce(s.name, ''), coalesce(w.channel, ''), '', w.amount, w.id, null, w.source_id
            from support.work_item w left join identity.v_staff s on s.account_id = w.owner_account
            where w.participant_id = :her and w.id between :first and :last and w.closed_at is null
            order by w.due_at, w.id limit 20)
            union all
            (select 'responsible', '', e.enrolled_at, s.name, '', '', '', 0, null, null, null
            from enrolment.v_enrolment e join identity.v_staff s on s.account_id = e.facilitator_account
            where e.participant_id = :her order by e.enrolled_at desc, e.enrolment_id desc limit 1)
            union all
            (select 'need', '', a.completed_at, a.value, '', '', '', 0, null, null, null
            from forms.v_answer a
            where a.participant_id = :her and a.instrument = 'diagnostico' and a.question = 'support_needed'
            order by a.completed_at desc limit 1)
            union all
            (select 'given', n.kind, n.asked_at, n.state, '', '', '', 0, null, null, null
            from support.need n
            where n.participant_id = :her and n.state in ('ASKED', 'APPROVED', 'DELIVERED')
            order by n.asked_at desc, n.id limit 6)
            union all
            select 'objection', '', o.since, '', '', '', '', 0, null, null, null
            from support.objection o where o.participant_id = :her
             union all
            select 'kept', '', k.since, '', '', '', '', k.pieces, null, null, null
            from learning.v_kept k where k.participant_id = :her
            """;

    private final JdbcClient db;

    HerSupportTable(JdbcClient db) {
        this.db = db;
    }

    HerSupport of(UUID participant, Window window) {
        var told = new ArrayList<HerSupport.Told>();
        var open = new ArrayList<WorkItem>();
        var needs = new ArrayList<String>();
        var given = new ArrayList<HerSupport.Given>();
        var responsible = new String[] {""};
        var objects = new boolean[1];
        var kept = new HerSupport.@Nullable Kept[1];
        var before = window.before();
        db.sql(ENTRIES + PINNED)
                .param("her", participant)
                .param("first", OwnIds.first(participant))
                .param("last", OwnIds.last(participant))
                .param("workshops", window.wants(Kind.WORKSHOP))
                .param("learning", window.wants(Kind.LEARNING))
                .param("contacts", window.wants(Kind.CONTACT))
                .param("work", window.wants(Kind.WORK))
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", window.limit())
                .query(row -> {
                    switch (row.getString("part")) {
                        case "entry" -> told.add(told(row));
                        case "open" -> open.add(open(row, participant));
                        case "need" ->
                            needs.addAll(List.of(row.getString("a").strip().split("\\s+")));
                        case "given" -> given.add(new HerSupport.Given(row.getString("kind"), row.getString("a")));
                        case "kept" -> kept[0] = new HerSupport.Kept(row.getInt("amount"), at(row));
                        case "responsible" -> responsible[0] = row.getString("a");
                        default -> objects[0] = true;
                    }
                });
        return new HerSupport(
                told, open, needs, given, Objects.requireNonNullElse(responsible[0], ""), objects[0], kept[0]);
    }

    private static HerSupport.Told told(ResultSet row) throws SQLException {
        return new HerSupport.Told(
                row.getString("kind"),
                at(row),
                row.getString("a"),
                row.getString("b"),
                row.getString("c"),
                row.getString("d"),
                row.getInt("amount"),
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getObject("sealed_for", UUID.class));
    }

    private static WorkItem open(ResultSet row, UUID participant) throws SQLException {
        var channel = row.getString("c");
        return new WorkItem(
                participant,
                row.getObject("id", UUID.class),
                WorkKind.valueOf(row.getString("kind")),
                row.getString("a"),
                row.getInt("amount"),
                source(row),
                0,
                null,
                row.getString("b"),
                channel.isEmpty() ? null : channel,
                0,
                at(row),
                at(row),
                null);
    }

    private static @Nullable UUID source(ResultSet row) throws SQLException {
        return row.getObject("sealed_for", UUID.class);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}

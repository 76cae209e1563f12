package org.oportunidad.support.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over all women: how alerts were answered, how contacts went, what needs did. */
@Repository
class ReportTable {

    private final JdbcClient db;

    ReportTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * The alerts of one rule.
     *
     * @param right decided by a person: she needed support, or something was solved
     * @param wrong decided by a person: all was well
     * @param medianHours from the alert to the first contact; empty without contacts
     */
    record AlertFigure(
            String rule,
            int raised,
            int right,
            int wrong,
            int notReached,
            int late,
            @Nullable Double medianHours) {}

    List<AlertFigure> alerts(Instant since) {
        return db.sql("""
                        select w.code, count(*) as raised,
                            count(*) filter (where w.outcome in ('SUPPORT', 'SOLVED')) as right_ones,
                            count(*) filter (where w.outcome = 'FINE') as wrong_ones,
                            count(*) filter (where w.outcome = 'NOT_REACHED') as not_reached,
                            count(*) filter (where w.outcome = 'EXPIRED') as expired,
                            percentile_cont(0.5) within group (order by extract(epoch from w.contacted_at - w.raised_at) / 3600)
                                filter (where w.contacted_at is not null) as median_hours
                        from support.work_item w where w.kind = 'ALERT' and w.raised_at >= :since
                        group by w.code order by raised desc, w.code
                        """)
                .param("since", utc(since))
                .query((row, n) -> new AlertFigure(
                        row.getString("code"),
                        row.getInt("raised"),
                        row.getInt("right_ones"),
                        row.getInt("wrong_ones"),
                        row.getInt("not_reached"),
                        row.getInt("expired"),
                        row.getObject("median_hours", Double.class)))
                .list();
    }

    /** Contacts by channel or by kind of support. */
    record ContactFigure(String of, String code, int contacts, int answered, int women) {}

    List<ContactFigure> contacts(Instant since) {
        return db.sql("""
                        select case when grouping(c.channel) = 0 then 'channel' else 'kind' end as of,
                            coalesce(c.channel, c.kind, '') as code, count(*) as contacts,
                            count(*) filter (where c.result in ('REACHED', 'CALL_LATER', 'REFUSED')) as answered,
                            count(distinct c.participant_id) as women
                        from support.contact c where c.at >= :since
                        group by grouping sets ((c.channel), (c.kind)) order by of, contacts desc, code
                        """)
                .param("since", utc(since))
                .query((row, n) -> new ContactFigure(
                        row.getString("of"),
                        row.getString("code"),
                        row.getInt("contacts"),
                        row.getInt("answered"),
                        row.getInt("women")))
                .list();
    }

    /**
     * Needs of one kind, and who came to sessions in the 30 days before and after she had it.
     *
     * @param sessionsBefore sessions there were before, of those women together
     */
    record NeedFigure(
            String kind,
            int asked,
            int approved,
            int delivered,
            long cost,
            int women,
            int cameBefore,
            int sessionsBefore,
            int cameAfter,
            int sessionsAfter) {}

    List<NeedFigure> needs(Instant since) {
        return db.sql("""
                        with n as (select * from support.need where asked_at >= :since),
                        seen as (
                            select n.kind, n.participant_id, p.starts_at < n.delivered_at as before,
                                p.state in ('PRESENT', 'LATE', 'PARTIAL') as came
                            from n join workshops.v_presence p on p.participant_id = n.participant_id
                            where n.delivered_at is not null
                              and p.starts_at between n.delivered_at - interval '30 days' and n.delivered_at + interval '30 days'),
                        effect as (
                            select s.kind, count(distinct s.participant_id) as women,
                                count(*) filter (where s.before and s.came) as came_before, count(*) filter (where s.before) as before,
                                count(*) filter (where not s.before and s.came) as came_after, count(*) filter (where not s.before) as after
                            from seen s group by s.kind)
                        select n.kind, count(*) as asked,
                            count(*) filter (where n.state in ('APPROVED', 'DELIVERED', 'ENDED')) as approved,
                            count(*) filter (where n.delivered_at is not null) as delivered, coalesce(sum(n.cost_minor), 0) as cost,
                            max(coalesce(e.women, 0)) as women, max(coalesce(e.came_before, 0)) as came_before,
                            max(coalesce(e.before, 0)) as before, max(coalesce(e.came_after, 0)) as came_after,
                            max(coalesce(e.after, 0)) as after
                        from n left join effect e on e.kind = n.kind group by n.kind order by n.kind
                        """)
                .param("since", utc(since))
                .query((row, n) -> new NeedFigure(
                        row.getString("kind"),
                        row.getInt("asked"),
                        row.getInt("approved"),
                        row.getInt("delivered"),
                        row.getLong("cost"),
                        row.getInt("women"),
                        row.getInt("came_before"),
                        row.getInt("before"),
                        row.getInt("came_after"),
                        row.getInt("after")))
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

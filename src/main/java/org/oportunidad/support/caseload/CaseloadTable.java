package org.oportunidad.support.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The women of one facilitator, and how much each facilitator has; one statement each. */
@Repository
class CaseloadTable {

    private static final String LIVING = "('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')";

    private final JdbcClient db;

    CaseloadTable(JdbcClient db) {
        this.db = db;
    }

    /** One woman of a caseload. */
    record Case(
            UUID participant,
            String state,
            String cohort,
            @Nullable Instant lastActivityAt,
            @Nullable Instant lastContactAt,
            @Nullable String lastResult,
            @Nullable Instant nextAt,
            int open,
            int late,
            int kept) {

        static Case from(ResultSet row, int number) throws SQLException {
            return new Case(
                    row.getObject("participant_id", UUID.class),
                    row.getString("state"),
                    row.getString("cohort_name"),
                    instant(row, "last_activity_at"),
                    instant(row, "contact_at"),
                    row.getString("result"),
                    instant(row, "next_at"),
                    row.getInt("open"),
                    row.getInt("late"),
                    row.getInt("kept"));
        }
    }

    /** Who waits longest for something comes first. */
    List<Case> of(UUID account, Instant now, int limit) {
        return db.sql("""
                        select e.participant_id, e.state, e.cohort_name, e.last_activity_at, c.at as contact_at, c.result,
                            w.next_at, coalesce(w.open, 0) as open, coalesce(w.late, 0) as late, coalesce(q.pieces, 0) as kept
                        from enrolment.v_enrolment e
                        left join learning.v_kept q on q.participant_id = e.participant_id
                        left join lateral (
                            select k.at, k.result from support.contact k where k.participant_id = e.participant_id
                            order by k.at desc limit 1) c on true
                        left join lateral (
                            select count(*) as open, count(*) filter (where i.due_at <= :now) as late, min(i.due_at) as next_at
                            from support.work_item i where i.participant_id = e.participant_id and i.closed_at is null) w on true
                        where e.facilitator_account = :account and e.state in\s""" + LIVING + """

                        order by coalesce(w.late, 0) = 0, w.next_at nulls last, e.last_activity_at nulls first, e.participant_id
                        limit :limit
                        """)
                .param("account", account)
                .param("now", utc(now))
                .param("limit", limit)
                .query(Case::from)
                .list();
    }

    /** What one facilitator has and how it is answered; counts, never a rate. */
    record Load(
            UUID account,
            String name,
            boolean here,
            int women,
            int atRisk,
            int open,
            int late,
            int contacts,
            int alerts,
            int inTime) {

        static Load from(ResultSet row, int number) throws SQLException {
            return new Load(
                    row.getObject("account_id", UUID.class),
                    row.getString("name"),
                    row.getBoolean("here"),
                    row.getInt("women"),
                    row.getInt("at_risk"),
                    row.getInt("open"),
                    row.getInt("late"),
                    row.getInt("contacts"),
                    row.getInt("alerts"),
                    row.getInt("in_time"));
        }
    }

    /** By name; whoever has women or work though she left is among them. */
    List<Load> all(Instant now, Instant week, Instant month) {
        return db.sql("""
                        with cases as (
                            select e.facilitator_account as account_id, count(distinct e.participant_id) as women,
                                count(*) filter (where e.state = 'AT_RISK') as at_risk
                            from enrolment.v_enrolment e
                            where e.facilitator_account is not null and e.cohort_state in ('ENROLLING', 'RUNNING')
                              and e.state in\s""" + LIVING + """

                            group by e.facilitator_account),
                        work as (
                            select w.owner_account as account_id, count(*) as open, count(*) filter (where w.due_at <= :now) as late
                            from support.work_item w where w.closed_at is null and w.owner_account is not null group by w.owner_account),
                        contacts as (
                            select c.by_account as account_id, count(*) as contacts from support.contact c
                            where c.by_account is not null and c.at >= :week group by c.by_account),
                        alerts as (
                            select w.owner_account as account_id, count(*) as alerts,
                                count(*) filter (where w.contacted_at <= w.due_at) as in_time
                            from support.work_item w
                            where w.kind = 'ALERT' and w.raised_at >= :month and w.due_at <= :now and w.owner_account is not null
                              and (w.outcome is null or w.outcome <> 'OVERTAKEN')
                            group by w.owner_account),
                        here as (
                            select distinct g.account_id from identity.v_role_grant g
                            where g.role = 'FACILITATOR' and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
                        select s.account_id, s.name, h.account_id is not null as here, coalesce(c.women, 0) as women,
                            coalesce(c.at_risk, 0) as at_risk, coalesce(w.open, 0) as open, coalesce(w.late, 0) as late,
                            coalesce(k.contacts, 0) as contacts, coalesce(a.alerts, 0) as alerts, coalesce(a.in_time, 0) as in_time
                        from identity.v_staff s left join here h on h.account_id = s.account_id
                        left join cases c on c.account_id = s.account_id left join work w on w.account_id = s.account_id
                        left join contacts k on k.account_id = s.account_id left join alerts a on a.account_id = s.account_id
                        where h.account_id is not null or c.women > 0 or w.open > 0
                        order by s.name, s.account_id limit 500
                        """)
                .param("now", utc(now))
                .param("week", utc(week))
                .param("month", utc(month))
                .query(Load::from)
                .list();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

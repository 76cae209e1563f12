package org.oportunidad.support.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the rules need, for the women of running groups, a batch of them in one statement. */
@Repository
class FactTable {

    /** Whoever is in the first half of the right answers has not passed. */
    private static final double PASSED = 0.6;

    /** Who left is asked whether she wants to come back after a month, and not much later. */
    private static final Duration LEFT_FROM = Duration.ofDays(30);

    private static final Duration LEFT_UNTIL = Duration.ofDays(60);

    /** Contacts before that say nothing about now. */
    private static final Duration CONTACTS = Duration.ofDays(120);

    private final JdbcClient db;

    FactTable(JdbcClient db) {
        this.db = db;
    }

    /** The facts with the place they are about, by which the next batch goes on. */
    record Row(
            UUID place,
            Facts facts,
            String route,
            String level,
            @Nullable UUID cohort) {}

    /** Women of running groups who are learning, and who left a month ago; in the order of their places. */
    List<Row> after(UUID place, Instant now, int limit) {
        return db.sql("""
                        with batch as materialized (
                            select e.* from enrolment.v_enrolment e
                            where e.enrolment_id > :place
                              and (e.cohort_state = 'RUNNING' and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK')
                                   or e.state = 'DROPPED' and e.drop_reason <> 'FOUND_JOB' and e.left_at between :left_from and :left_until)
                            order by e.enrolment_id limit :limit),
                        presence as (
                            select p.participant_id, p.starts_at, p.state = 'ABSENT' and not p.recovered as missed,
                                max(p.starts_at) filter (where p.state in ('PRESENT', 'LATE', 'PARTIAL'))
                                    over (partition by p.participant_id) as came_at
                            from workshops.v_presence p where p.participant_id in (select participant_id from batch)),
                        absent as materialized (
                            select p.participant_id, count(*) filter (where p.missed) as absences,
                                count(*) filter (where p.missed and (p.came_at is null or p.starts_at > p.came_at)) as in_a_row
                            from presence p group by p.participant_id),
                        failed as materialized (
                            select distinct on (q.participant_id) q.participant_id, q.unit, q.times from (
                                select a.participant_id, a.course || '.' || a.unit as unit, count(*) as times
                                from learning.v_quiz_attempt a where a.participant_id in (select participant_id from batch)
                                group by a.participant_id, a.course, a.unit
                                having max(cast(a.rights as numeric) / a.questions) < :passed) q
                            order by q.participant_id, q.times desc, q.unit),
                        contacts as (
                            select c.participant_id, c.at, c.direction = 'OUT' as ours,
                                max(c.at) filter (where c.result in ('REACHED', 'CALL_LATER', 'REFUSED'))
                                    over (partition by c.participant_id) as answered_at
                            from support.contact c
                            where c.participant_id in (select participant_id from batch) and c.at > :contacts_from),
                        tried as materialized (
                            select c.participant_id, max(c.answered_at) as answered_at,
                                count(*) filter (where c.ours and (c.answered_at is null or c.at > c.answered_at)) as unanswered
                            from contacts c group by c.participant_id)
                        select s.enrolment_id, s.participant_id, s.state,
                            case when exists (select 1 from identity.v_role_grant g
                                where g.account_id = s.facilitator_account and g.role = 'FACILITATOR' and g.from_at <= :now
                                  and (g.until_at is null or g.until_at > :now)) then s.facilitator_account end as facilitator_account,
                            s.enrolled_at, s.started_at,
                            s.last_activity_at, s.changed_at, s.cohort_starts_on, s.due_on, s.route, s.level, s.cohort_id,
                            coalesce(a.absences, 0) as absences, coalesce(a.in_a_row, 0) as in_a_row,
                            coalesce(f.unit, '') as failed_unit, coalesce(f.times, 0) as failed_times,
                            coalesce(t.unanswered, 0) as unanswered,
                            exists (select 1 from support.objection o where o.participant_id = s.participant_id) as objects, t.answered_at
                        from batch s left join absent a on a.participant_id = s.participant_id
                        left join failed f on f.participant_id = s.participant_id
                        left join tried t on t.participant_id = s.participant_id
                        order by s.enrolment_id
                        """)
                .param("place", place)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("left_from", now.minus(LEFT_UNTIL).atOffset(ZoneOffset.UTC))
                .param("left_until", now.minus(LEFT_FROM).atOffset(ZoneOffset.UTC))
                .param("passed", PASSED)
                .param("contacts_from", now.minus(CONTACTS).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(FactTable::row)
                .list();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("enrolment_id", UUID.class),
                new Facts(
                        row.getObject("participant_id", UUID.class),
                        EnrolmentState.valueOf(row.getString("state")),
                        row.getObject("facilitator_account", UUID.class),
                        moment(row, "enrolled_at"),
                        instant(row, "started_at"),
                        instant(row, "last_activity_at"),
                        moment(row, "changed_at"),
                        row.getObject("cohort_starts_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getInt("in_a_row"),
                        row.getInt("absences"),
                        row.getString("failed_unit"),
                        row.getInt("failed_times"),
                        row.getInt("unanswered"),
                        instant(row, "answered_at"),
                        row.getBoolean("objects"),
                        0),
                row.getString("route"),
                row.getString("level"),
                row.getObject("cohort_id", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}

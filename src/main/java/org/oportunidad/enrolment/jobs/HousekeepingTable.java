package org.oportunidad.enrolment.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what the clocks act on. */
@Repository
class HousekeepingTable {

    private final JdbcClient sql;

    HousekeepingTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Women brought by a spreadsheet who said no a while ago, or said nothing for long, and with whom nothing began. */
    List<UUID> unwilling(Instant refusedBefore, Instant silentSince, int limit) {
        return sql.sql("""
                        select a.participant_id from enrolment.application a
                            join participants.v_participant p on p.participant_id = a.participant_id
                            left join participants.v_consent c on c.participant_id = a.participant_id and c.purpose = 'SERVICE'
                        where a.batch_id is not null and a.channel = 'IMPORT' and p.via = 'IMPORT' and not p.joined
                          and a.state in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE') and a.baseline_response is null
                          and ((c.decision is null and a.created_at < :silent)
                               or (c.decision in ('REFUSED', 'WITHDRAWN') and c.decided_at < :refused))
                          and not exists (select 1 from enrolment.application o
                                          where o.participant_id = a.participant_id and o.id <> a.id)
                        order by a.created_at, a.id
                        limit :limit
                        for update of a skip locked
                        """)
                .param("silent", Timestamp.from(silentSince))
                .param("refused", Timestamp.from(refusedBefore))
                .param("limit", limit)
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list();
    }

    /** Women whose only application is a draft without contact, or a refusal for their age, and old. */
    List<UUID> forgotten(Instant before, Instant floodBefore, int limit) {
        return sql.sql("""
                        select a.participant_id from enrolment.application a
                            join participants.v_participant p on p.participant_id = a.participant_id
                        where ((a.state = 'DRAFT' and a.contact_given_at is null and not p.reachable
                                and a.assisted_by is null and a.channel = 'SELF'
                                and (a.created_at < :before or (a.slow_lane_at is not null and a.created_at < :flood)))
                               or (a.state = 'INELIGIBLE' and a.created_at < :before and exists (
                                    select 1 from enrolment.eligibility e
                                    where e.application_id = a.id and 'TOO_YOUNG' = any (e.reasons))))
                          and not exists (select 1 from enrolment.application o
                                          where o.participant_id = a.participant_id and o.id <> a.id)
                        order by a.created_at, a.id
                        limit :limit
                        for update of a skip locked
                        """)
                .param("before", Timestamp.from(before))
                .param("flood", Timestamp.from(floodBefore))
                .param("limit", limit)
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list();
    }

    void forgetFiles(Instant before) {
        sql.sql("""
                        update enrolment.import_batch set content = null, key = null
                        where content is not null and created_at < :before
                        """).param("before", Timestamp.from(before)).update();
    }

    List<UUID> neverCame(LocalDate startedBefore, int limit) {
        return sql.sql("""
                        select e.id from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.state = 'ENROLLED' and e.started_at is null and c.state = 'RUNNING' and c.starts_on <= :day
                        order by e.id limit :limit
                        """)
                .param("day", startedBefore)
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> graduatedBefore(Instant before, int limit) {
        return sql.sql("""
                        select id from enrolment.enrolment
                        where state = 'GRADUATED' and graduated_at <= :before order by id limit :limit
                        """)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void raiseIdle(Instant before, Instant now) {
        raise("IDLE", "e.state = 'ACTIVE' and coalesce(e.last_activity_at, e.started_at) < :before", before, now);
    }

    void raiseDropout(Instant before, Instant now) {
        raise("DROPOUT", "e.state = 'AT_RISK' and coalesce(e.last_activity_at, e.started_at) < :before", before, now);
    }

    void raisePauseOver(LocalDate today, Instant now) {
        sql.sql("""
                        insert into enrolment.review (enrolment_id, id, kind, raised_at)
                        select e.id, gen_random_uuid(), 'PAUSE_OVER', :now from enrolment.enrolment e
                        where e.state = 'PAUSED' and e.paused_until < :today
                        on conflict do nothing
                        """).param("today", today).param("now", Timestamp.from(now)).update();
    }

    private void raise(String kind, String condition, Instant before, Instant now) {
        sql.sql(
                        "insert into enrolment.review (enrolment_id, id, kind, raised_at) select e.id, gen_random_uuid(), :kind, :now "
                                + "from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id "
                                + "where c.state = 'RUNNING' and " + condition
                                + " and not exists (select 1 from enrolment.review d where d.enrolment_id = e.id and d.kind = :kind"
                                + " and d.decision = 'DISMISSED' and d.settled_at >= :before) on conflict do nothing")
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .update();
    }

    /** Settles signs whose cause is gone: she moved on, came back or was recorded. */
    void settleOvertaken(Instant now) {
        sql.sql("""
                        update enrolment.review r set settled_at = :now, decision = 'OVERTAKEN'
                        from enrolment.enrolment e
                        where e.id = r.enrolment_id and r.settled_at is null
                          and ((r.kind = 'IDLE' and (e.state <> 'ACTIVE' or e.last_activity_at > r.raised_at))
                            or (r.kind = 'DROPOUT' and (e.state <> 'AT_RISK' or e.last_activity_at > r.raised_at))
                            or (r.kind = 'PAUSE_OVER' and e.state <> 'PAUSED'))
                        """).param("now", Timestamp.from(now)).update();
    }
}

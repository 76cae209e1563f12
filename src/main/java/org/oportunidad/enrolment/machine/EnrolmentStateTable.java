package org.oportunidad.enrolment.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes checked moves of places. */
@Repository
class EnrolmentStateTable {

    private final JdbcClient sql;

    EnrolmentStateTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A move that the table allowed from this state. */
    record Checked(EnrolmentMove move, EnrolmentState from) {}

    Map<UUID, EnrolmentState> lock(List<UUID> enrolments) {
        var states = new HashMap<UUID, EnrolmentState>();
        sql.sql("""
                        select id, state from enrolment.enrolment where id = any (?::uuid[]) order by id for update
                        """)
                .param(Columns.of(enrolments, id -> id))
                .query((row, n) ->
                        Map.entry(row.getObject("id", UUID.class), EnrolmentState.valueOf(row.getString("state"))))
                .list()
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return states;
    }

    void write(List<Checked> moves) {
        var ids = Columns.of(moves, checked -> checked.move().enrolment());
        var to = Columns.of(moves, checked -> checked.move().to());
        var from = Columns.of(moves, Checked::from);
        var at = Columns.of(moves, checked -> checked.move().at());
        var changed = sql.sql("""
                        update enrolment.enrolment e
                        set state = m.to_state,
                            changed_at = m.at,
                            cohort_id = coalesce(m.cohort, e.cohort_id),
                            enrolled_at = case when m.to_state = 'ENROLLED' then m.at else e.enrolled_at end,
                            started_at = case when m.to_state = 'ACTIVE' then coalesce(e.started_at, m.at) else e.started_at end,
                            last_activity_at = case
                                when m.to_state = 'ACTIVE' then greatest(e.last_activity_at, m.at)
                                else e.last_activity_at end,
                            paused_until = case when m.to_state = 'PAUSED' then m.paused_until end,
                            completed_at = case when m.to_state = 'TRAINING_COMPLETE' then m.at else e.completed_at end,
                            graduated_at = case when m.to_state = 'GRADUATED' then m.at else e.graduated_at end,
                            left_at = case
                                when m.to_state in ('DROPPED', 'TRANSFERRED', 'WITHDRAWN') then m.at
                                when m.to_state in ('ACTIVE', 'ENROLLED') then null
                                else e.left_at end,
                            drop_reason = case
                                when m.to_state = 'DROPPED' then m.drop_reason
                                when m.to_state in ('ACTIVE', 'ANONYMISED') then null
                                else e.drop_reason end
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::date[], ?::uuid[])
                            as m(id, from_state, to_state, at, drop_reason, paused_until, cohort)
                        where e.id = m.id and e.state = m.from_state
                        """)
                .param(ids)
                .param(from)
                .param(to)
                .param(at)
                .param(Columns.of(moves, checked -> checked.move().drop()))
                .param(Columns.of(moves, checked -> checked.move().pausedUntil()))
                .param(Columns.of(moves, checked -> checked.move().cohort()))
                .update();
        if (changed != moves.size()) {
            throw new IllegalStateException("a place stands in the list twice");
        }
        sql.sql("""
                        insert into enrolment.enrolment_step
                            (enrolment_id, id, from_state, to_state, at, by_account, reason)
                        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::uuid[], ?::text[])
                        """)
                .param(ids)
                .param(Columns.of(moves, checked -> Ids.at(checked.move().at())))
                .param(from)
                .param(to)
                .param(at)
                .param(Columns.of(moves, checked -> checked.move().by()))
                .param(Columns.of(moves, checked -> checked.move().reason()))
                .update();
    }
}

package org.oportunidad.enrolment.machine;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes checked moves of places. */
@Repository
class EnrolmentStateTable {

    private final JdbcClient sql;
    private final Country country;

    EnrolmentStateTable(JdbcClient sql, Country country) {
        this.sql = sql;
        this.country = country;
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

    /** Writes them; a pause moves her own last day on by the days it is meant to take, an early return moves it back. */
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
                            paused_days = case
                                when m.to_state = 'PAUSED' then e.paused_days + greatest(m.paused_until - m.day, 0)
                                when m.from_state = 'PAUSED' then e.paused_days - greatest(e.paused_until - m.day, 0)
                                else e.paused_days end,
                            away_since = case
                                when m.from_state = 'PAUSED' then e.away_since
                                when m.to_state in ('PAUSED', 'DROPPED') then coalesce(e.last_activity_at, m.at)
                                else e.away_since end,
                            returned_at = case
                                when m.to_state in ('PAUSED', 'DROPPED') then null
                                when m.from_state in ('PAUSED', 'DROPPED') and m.to_state = 'ACTIVE' then m.at
                                else e.returned_at end,
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
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::date[], ?::text[], ?::date[], ?::uuid[])
                            as m(id, from_state, to_state, at, day, drop_reason, paused_until, cohort)
                        where e.id = m.id and e.state = m.from_state
                        """)
                .param(ids)
                .param(from)
                .param(to)
                .param(at)
                .param(Columns.of(
                        moves, checked -> LocalDate.ofInstant(checked.move().at(), country.zone())))
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

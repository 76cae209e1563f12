package org.oportunidad.enrolment.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes checked moves of applications. */
@Repository
class ApplicationStateTable {

    private final JdbcClient sql;

    ApplicationStateTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A move that the table allowed from this state. */
    record Checked(ApplicationMove move, ApplicationState from) {}

    Map<UUID, ApplicationState> lock(List<UUID> applications) {
        var states = new HashMap<UUID, ApplicationState>();
        sql.sql("""
                        select id, state from enrolment.application where id = any (?::uuid[]) order by id for update
                        """)
                .param(Columns.of(applications, id -> id))
                .query((row, n) ->
                        Map.entry(row.getObject("id", UUID.class), ApplicationState.valueOf(row.getString("state"))))
                .list()
                .forEach(entry -> states.put(entry.getKey(), entry.getValue()));
        return states;
    }

    /** Writes them; who is put back by an undo stands there since she first did, so that she keeps her turn. */
    void write(List<Checked> moves) {
        var ids = Columns.of(moves, checked -> checked.move().application());
        var to = Columns.of(moves, checked -> checked.move().to());
        var from = Columns.of(moves, Checked::from);
        var at = Columns.of(moves, checked -> checked.move().at());
        var changed = sql.sql("""
                        update enrolment.application a
                        set state = m.to_state,
                            changed_at = case
                                when m.from_state = 'ADMITTED' or m.from_state = 'WAITLISTED' and m.to_state = 'ROUTE_CHOSEN'
                                then coalesce((select max(s.at) from enrolment.application_step s
                                               where s.application_id = m.id and s.to_state = m.to_state
                                                 and s.reason is distinct from 'undone'), m.at)
                                else m.at end,
                            submitted_at = case m.to_state when 'SUBMITTED' then m.at else a.submitted_at end
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) as m(id, from_state, to_state, at)
                        where a.id = m.id and a.state = m.from_state
                        """).param(ids).param(from).param(to).param(at).update();
        if (changed != moves.size()) {
            throw new IllegalStateException("an application stands in the list twice");
        }
        sql.sql("""
                        insert into enrolment.application_step
                            (application_id, id, from_state, to_state, at, by_account, reason)
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

package org.oportunidad.enrolment.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of calls. */
@Repository
class CallTable {

    private final JdbcClient sql;

    CallTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<NewCall> calls, List<Call.State> states, Instant at) {
        sql.sql("""
                        insert into enrolment.call (id, code, name, opens_on, closes_on, quota, minimum_age, created_by,
                            state, created_at, opened_at, opened_by, closed_at, closed_by)
                        select n.id, n.code, n.name, n.opens_on, n.closes_on, n.quota, n.minimum_age, n.by_account, n.state, t.at,
                            case when n.state <> 'DRAFT' then t.at end, case when n.state <> 'DRAFT' then n.by_account end,
                            case when n.state = 'CLOSED' then t.at end, case when n.state = 'CLOSED' then n.by_account end
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::date[], ?::date[], ?::integer[], ?::integer[],
                                ?::uuid[], ?::text[])
                            as n(id, code, name, opens_on, closes_on, quota, minimum_age, by_account, state),
                            (select ?::timestamptz as at) t
                        """)
                .param(Columns.of(calls, call -> call.id().value()))
                .param(Columns.of(calls, NewCall::code))
                .param(Columns.of(calls, NewCall::name))
                .param(Columns.of(calls, NewCall::opensOn))
                .param(Columns.of(calls, NewCall::closesOn))
                .param(Columns.of(calls, NewCall::quota))
                .param(Columns.of(calls, NewCall::minimumAge))
                .param(Columns.of(calls, NewCall::by))
                .param(Columns.of(states, state -> state))
                .param(at.toString())
                .update();
    }

    int update(UUID id, NewCall call) {
        return sql.sql("""
                        update enrolment.call
                        set code = :code, name = :name, opens_on = :opens, closes_on = :closes, quota = :quota,
                            minimum_age = :age
                        where id = :id and state <> 'CLOSED'
                        """)
                .param("id", id)
                .param("code", call.code())
                .param("name", call.name())
                .param("opens", call.opensOn())
                .param("closes", call.closesOn())
                .param("quota", call.quota())
                .param("age", call.minimumAge())
                .update();
    }

    int open(UUID id, Instant at, UUID by) {
        return sql.sql("""
                        update enrolment.call
                        set state = 'OPEN', opened_at = :at, opened_by = :by, closed_at = null, closed_by = null
                        where id = :id and state in ('DRAFT', 'CLOSED')
                        """)
                .param("id", id)
                .param("at", java.sql.Timestamp.from(at))
                .param("by", by)
                .update();
    }

    int close(UUID id, Instant at, @Nullable UUID by) {
        return sql.sql("""
                        update enrolment.call set state = 'CLOSED', closed_at = :at, closed_by = :by
                        where id = :id and state = 'OPEN'
                        """)
                .param("id", id)
                .param("at", java.sql.Timestamp.from(at))
                .param("by", by, java.sql.Types.OTHER)
                .update();
    }

    Optional<Call> find(UUID id) {
        return sql.sql(SELECT + " where c.id = :id")
                .param("id", id)
                .query(CallTable::call)
                .optional();
    }

    /** The open call that closes last, so that she has the most time. */
    Optional<Call> takingApplications(LocalDate day) {
        return sql.sql(SELECT + """
                        where c.state = 'OPEN' and c.opens_on <= :day and c.closes_on >= :day
                        order by c.closes_on desc, c.id limit 1
                        """).param("day", day).query(CallTable::call).optional();
    }

    /** The next call that is announced but does not yet take applications. */
    Optional<Call> next(LocalDate day) {
        return sql.sql(SELECT + """
                        where c.state = 'OPEN' and c.opens_on > :day order by c.opens_on, c.id limit 1
                        """).param("day", day).query(CallTable::call).optional();
    }

    /** Without counting their applications. */
    List<Call> known() {
        return sql.sql(SELECT + "order by c.opens_on desc, c.id limit 200")
                .query(CallTable::call)
                .list();
    }

    List<Call> all() {
        return sql.sql("""
                        select c.id, c.code, c.name, c.opens_on, c.closes_on, c.quota, c.minimum_age, c.state,
                            (select count(*) from enrolment.application a
                             where a.call_id = c.id and a.state <> 'DRAFT') as applications
                        from enrolment.call c
                        order by c.opens_on desc, c.id
                        limit 200
                        """).query(CallTable::call).list();
    }

    private static final String SELECT = """
            select c.id, c.code, c.name, c.opens_on, c.closes_on, c.quota, c.minimum_age, c.state, 0 as applications
            from enrolment.call c
            """;

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getInt("quota"),
                row.getInt("minimum_age"),
                Call.State.valueOf(row.getString("state")),
                row.getInt("applications"));
    }
}

package org.oportunidad.enrolment.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the coordinator’s list; her role reaches the whole country, so her scope is the role itself. */
@Repository
class ApplicationListTable {

    private static final String WHERE = """
            where a.submitted_at is not null
              and (:call::uuid is null or a.call_id = :call::uuid)
              and (:route = '' or (a.route = :route and a.level = :level))
              and (:channel = '' or a.channel = :channel)
              and (:named = false or a.participant_id = any (:people::uuid[]))
            """;

    private final JdbcClient sql;

    ApplicationListTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where a page begins: below this row. */
    record Below(Instant submittedAt, UUID id) {}

    /** At most {@code limit} rows below the row given, newest first. */
    List<ListedApplication> page(
            ApplicationFilter filter, @Nullable List<UUID> people, @Nullable Below below, int limit) {
        return bind(
                        filter,
                        people,
                        "select a.id, a.participant_id, a.state, a.channel, a.route, a.level, a.submitted_at, a.changed_at "
                                + "from enrolment.application a " + WHERE + """
                                  and (:state = '' or a.state = :state)
                                  and (:below_id::uuid is null or (a.submitted_at, a.id) < (:below_at::timestamptz, :below_id::uuid))
                                order by a.submitted_at desc, a.id desc
                                limit :limit
                                """)
                .param("state", filter.stateCode())
                .param(
                        "below_at",
                        below == null ? null : Timestamp.from(below.submittedAt()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("below_id", below == null ? null : below.id(), Types.OTHER)
                .param("limit", limit)
                .query(ApplicationListTable::row)
                .list();
    }

    /** How many there are in each state, the state of the filter left out. */
    Map<ApplicationState, Integer> counts(ApplicationFilter filter, @Nullable List<UUID> people) {
        var counts = new EnumMap<ApplicationState, Integer>(ApplicationState.class);
        bind(
                        filter,
                        people,
                        "select a.state, count(*) as n from enrolment.application a " + WHERE
                                + " group by a.state order by a.state")
                .query((row, n) -> Map.entry(ApplicationState.valueOf(row.getString("state")), row.getInt("n")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    /** Those of the list that chose a route and have no place, the oldest first. */
    List<ListedApplication> ready(List<UUID> applications) {
        return sql.sql("""
                        select a.id, a.participant_id, a.state, a.channel, a.route, a.level, a.submitted_at, a.changed_at
                        from enrolment.application a
                        where a.id = any (?::uuid[]) and a.state in ('ROUTE_CHOSEN', 'WAITLISTED')
                        order by a.submitted_at, a.id
                        """)
                .param(Columns.of(applications, id -> id))
                .query(ApplicationListTable::row)
                .list();
    }

    /** All that match the filter and could get a place, the oldest first. */
    List<ListedApplication> ready(ApplicationFilter filter, @Nullable List<UUID> people, int limit) {
        return bind(
                        filter,
                        people,
                        "select a.id, a.participant_id, a.state, a.channel, a.route, a.level, a.submitted_at, a.changed_at "
                                + "from enrolment.application a " + WHERE + """
                                  and a.state in ('ROUTE_CHOSEN', 'WAITLISTED') and (:state = '' or a.state = :state)
                                order by a.submitted_at, a.id
                                limit :limit
                                """)
                .param("state", filter.stateCode())
                .param("limit", limit)
                .query(ApplicationListTable::row)
                .list();
    }

    private JdbcClient.StatementSpec bind(ApplicationFilter filter, @Nullable List<UUID> people, String statement) {
        return sql.sql(statement)
                .param("call", filter.call(), Types.OTHER)
                .param("route", filter.route())
                .param("level", filter.level())
                .param("channel", filter.channel())
                .param("named", people != null)
                .param("people", people == null ? "{}" : literal(people));
    }

    private static String literal(List<UUID> ids) {
        return org.oportunidad.enrolment.machine.Columns.codes(ids);
    }

    private static ListedApplication row(ResultSet row, int number) throws SQLException {
        return new ListedApplication(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                ApplicationState.valueOf(row.getString("state")),
                row.getString("channel"),
                row.getString("route"),
                row.getString("level"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("changed_at").toInstant());
    }
}

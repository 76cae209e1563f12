package org.oportunidad.learning.xapi.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the log: a batch is a handful of statements, whatever its size. */
@Component
class StatementTable {

    /** By a key of the search that this statement must have besides the one it is found by. */
    private static final String ALSO = """
             and (select true from learning.statement_reference also
                  where also.owner_id = any (?) and also.id = r.id limit 1)
            """;

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the ids that are free; answers those that it took. The order keeps two batches from waiting for each other. */
    Set<UUID> take(Collection<StoredStatement> statements) {
        var sorted = new TreeMap<UUID, StoredStatement>();
        statements.forEach(statement -> sorted.put(statement.statementId(), statement));
        return new HashSet<>(jdbc.sql("""
                        insert into learning.statement_key (statement_id, owner_id, id)
                        select * from unnest(?, ?, ?)
                        on conflict do nothing
                        returning statement_id
                        """)
                .params(
                        sorted.keySet().toArray(UUID[]::new),
                        column(sorted.values(), StoredStatement::ownerId),
                        column(sorted.values(), StoredStatement::id))
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    void add(Collection<StoredStatement> statements, UUID client) {
        jdbc.sql("""
                insert into learning.statement (owner_id, id, statement_id, client_id, body)
                select u.owner_id, u.id, u.statement_id, cast(? as uuid), u.body
                from unnest(?, ?, ?, ?) as u (owner_id, id, statement_id, body)
                """)
                .params(
                        client,
                        column(statements, StoredStatement::ownerId),
                        column(statements, StoredStatement::id),
                        column(statements, StoredStatement::statementId),
                        statements.stream().map(StoredStatement::body).toArray(String[]::new))
                .update();
    }

    /** Lets each statement be found by each of its keys. */
    void refer(Map<UUID, ? extends Collection<UUID>> keysOfPlaces) {
        var keys = new ArrayList<UUID>();
        var places = new ArrayList<UUID>();
        keysOfPlaces.forEach((place, found) -> found.forEach(key -> {
            keys.add(key);
            places.add(place);
        }));
        jdbc.sql("""
                insert into learning.statement_reference (owner_id, id)
                select * from unnest(?, ?)
                on conflict do nothing
                """)
                .params(keys.toArray(UUID[]::new), places.toArray(UUID[]::new))
                .update();
    }

    void point(UUID target, StoredStatement from) {
        jdbc.sql("insert into learning.statement_pointer (target_id, id, statement_id) values (?, ?, ?)")
                .params(target, from.id(), from.statementId())
                .update();
    }

    /** A statement that points at another: its place and its id. */
    record Pointer(UUID target, UUID place, UUID statementId) {}

    List<Pointer> pointersAt(Collection<UUID> targets) {
        return jdbc.sql("""
                        select target_id, id, statement_id from learning.statement_pointer
                        where target_id = any (?)
                        order by target_id, id
                        """)
                .param(targets.toArray(UUID[]::new))
                .query((row, number) -> new Pointer(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    void takeBack(UUID target, UUID by) {
        jdbc.sql("""
                insert into learning.statement_voiding (statement_id, by_statement_id) values (?, ?)
                on conflict do nothing
                """).params(target, by).update();
    }

    /** A statement that takes another back cannot be taken back, though somebody said so before it came. */
    void keep(UUID voiding) {
        jdbc.sql("delete from learning.statement_voiding where statement_id = ?")
                .param(voiding)
                .update();
    }

    /** Statements by their ids, taken back or not, as far as they are there. */
    List<StoredStatement> byId(Collection<UUID> ids) {
        return jdbc.sql("""
                        select s.owner_id, s.id, s.statement_id, s.body
                        from learning.statement_key k
                        join learning.statement s on s.owner_id = k.owner_id and s.id = k.id
                        where k.statement_id = any (?)
                        order by s.id
                        """)
                .param(ids.toArray(UUID[]::new))
                .query(StatementTable::statement)
                .list();
    }

    /** One statement that is, or is not, taken back; only those of one program if that is all that may be seen. */
    Optional<StoredStatement> one(UUID id, boolean takenBack, @Nullable UUID ofClient) {
        return jdbc.sql("""
                        select s.owner_id, s.id, s.statement_id, s.body
                        from learning.statement_key k
                        join learning.statement s on s.owner_id = k.owner_id and s.id = k.id
                        where k.statement_id = ?
                          and exists (select 1 from learning.statement_voiding v where v.statement_id = k.statement_id) = ?
                          and s.client_id = coalesce(cast(? as uuid), s.client_id)
                        """)
                .param(id)
                .param(takenBack)
                .param(ofClient)
                .query(StatementTable::statement)
                .optional();
    }

    /** The first place of the log; nothing was ever stored before it. */
    Optional<UUID> first() {
        return jdbc.sql("select id from learning.statement order by id limit 1")
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    /**
     * The places of a page: after one place, before another, in one of the two orders.
     *
     * @param keys what all statements of the page can be found by, each as one of several
     */
    List<UUID> places(List<List<UUID>> keys, UUID after, UUID before, boolean ascending, int most) {
        var order = (ascending ? " order by id asc" : " order by id desc") + " limit " + most;
        var sql = new StringBuilder();
        var params = new ArrayList<Object>();
        // each way to find is read in order, so that no more is read than is shown
        var ways = keys.isEmpty() ? List.<UUID>of() : keys.getFirst();
        for (var way : ways) {
            sql.append(sql.isEmpty() ? "select id from (" : " union ");
            sql.append("(select id from learning.statement_reference r where owner_id = ? and id > ? and id < ?");
            params.addAll(List.of(way, after, before));
            for (var other : keys.subList(1, keys.size())) {
                sql.append(ALSO);
                params.add(other.toArray(UUID[]::new));
            }
            sql.append(order).append(')');
        }
        if (ways.isEmpty()) {
            sql.append("select id from learning.statement where id > ? and id < ?");
            params.addAll(List.of(after, before));
        } else {
            sql.append(") ways");
        }
        return jdbc.sql(sql.append(order).toString())
                .params(params)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The statements at these places, in this order of places, without those taken back. */
    List<StoredStatement> at(List<UUID> places, boolean ascending, @Nullable UUID client) {
        var first = ascending ? places.getFirst() : places.getLast();
        var last = ascending ? places.getLast() : places.getFirst();
        return jdbc.sql("""
                        select s.owner_id, s.id, s.statement_id, s.body from learning.statement s
                        where s.id = any (?) and s.id between ? and ?
                          and s.client_id = coalesce(cast(? as uuid), s.client_id)
                          and not exists (
                            select 1 from learning.statement_voiding v where v.statement_id = s.statement_id)
                        """ + (ascending ? " order by s.id asc" : " order by s.id desc"))
                .param(places.toArray(UUID[]::new))
                .param(first)
                .param(last)
                .param(client)
                .query(StatementTable::statement)
                .list();
    }

    /** The newest statement of somebody, for what she is called. */
    Optional<StoredStatement> newestOf(UUID owner) {
        return jdbc.sql("""
                        select owner_id, id, statement_id, body from learning.statement
                        where owner_id = ? order by id desc limit 1
                        """).param(owner).query(StatementTable::statement).optional();
    }

    /** For how long the oldest change that may not be seen yet has been going on, in milliseconds. */
    long unseenForMillis() {
        return jdbc.sql("""
                        select coalesce(max(extract(epoch from clock_timestamp() - xact_start) * 1000), 0)::bigint
                        from pg_stat_activity
                        where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
                          and xact_start is not null
                        """).query(Long.class).single();
    }

    private static StoredStatement statement(ResultSet row, int number) throws SQLException {
        return new StoredStatement(
                row.getObject("owner_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("statement_id", UUID.class),
                row.getString("body"));
    }

    private static UUID[] column(
            Collection<StoredStatement> statements, java.util.function.Function<StoredStatement, UUID> value) {
        return statements.stream().map(value).toArray(UUID[]::new);
    }
}

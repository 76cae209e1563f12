package org.oportunidad.learning.xapi.statement;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what is known of activities. */
@Component
class DefinitionTable {

    private final JdbcClient jdbc;

    DefinitionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the newest definition of an activity, or the first one only. */
    void keep(UUID id, String activity, String definition, boolean newest) {
        jdbc.sql("""
                insert into learning.activity_definition as known (id, activity, definition) values (?, ?, ?)
                on conflict (id) do update set definition = excluded.definition
                where ? and known.definition <> excluded.definition
                """).params(id, activity, definition, newest).update();
    }

    Map<UUID, String> of(Collection<UUID> ids) {
        var found = new HashMap<UUID, String>();
        jdbc.sql("select id, definition from learning.activity_definition where id = any (?) order by id")
                .param(ids.toArray(UUID[]::new))
                .query((java.sql.ResultSet row) -> {
                    found.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return found;
    }
}

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

    /** Keeps the definition of an activity that has none; answers the one that is there then, kept from others' changes. */
    String keep(UUID id, String activity, String definition) {
        return jdbc.sql("""
                        insert into learning.activity_definition as known (id, activity, definition) values (?, ?, ?)
                        on conflict (id) do update set definition = known.definition
                        returning definition
                        """)
                .params(id, activity, definition)
                .query(String.class)
                .single();
    }

    void replace(UUID id, String definition) {
        jdbc.sql("update learning.activity_definition set definition = ? where id = ?")
                .params(definition, id)
                .update();
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

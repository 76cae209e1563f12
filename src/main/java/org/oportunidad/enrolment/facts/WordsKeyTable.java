package org.oportunidad.enrolment.facts;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wrapped keys under which women’s own words are sealed. */
@Repository
class WordsKeyTable {

    private final JdbcClient sql;

    WordsKeyTable(JdbcClient sql) {
        this.sql = sql;
    }

    Map<UUID, byte[]> of(List<UUID> women) {
        return sql
                .sql("select participant_id, key from enrolment.words_key where participant_id = any (?::uuid[])")
                .param(Columns.of(women, id -> id))
                .query((row, n) -> Map.entry(row.getObject("participant_id", UUID.class), row.getBytes("key")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(List<UUID> women, Supplier<byte[]> newKey) {
        if (women.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into enrolment.words_key (participant_id, key)
                        select n.id, decode(n.key, 'hex') from unnest(?::uuid[], ?::text[]) as n(id, key)
                        on conflict (participant_id) do nothing
                        """)
                .param(Columns.of(women, id -> id))
                .param(Columns.of(women, id -> HexFormat.of().formatHex(newKey.get())))
                .update();
    }

    void delete(UUID woman) {
        sql.sql("delete from enrolment.words_key where participant_id = :id")
                .param("id", woman)
                .update();
    }
}

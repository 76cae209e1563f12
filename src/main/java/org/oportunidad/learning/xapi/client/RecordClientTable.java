package org.oportunidad.learning.xapi.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the programs that speak to the record store. */
@Component
class RecordClientTable {

    private static final String SELECT = """
            select id, key, name, scopes, made_at, closed_at from learning.record_client
            """;

    private final JdbcClient jdbc;

    RecordClientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String key, String name, byte[] secretHash, Set<ClientScope> scopes, AccountId by, Instant at) {
        jdbc.sql("""
                insert into learning.record_client (id, key, name, secret_hash, scopes, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        key,
                        name,
                        secretHash,
                        scopes.stream().map(ClientScope::code).toArray(String[]::new),
                        at.atOffset(ZoneOffset.UTC),
                        by.value())
                .update();
    }

    /** False when it was shut out before, or never let in. */
    boolean close(UUID id, AccountId by, Instant at) {
        return jdbc.sql("""
                        update learning.record_client set closed_at = ?, closed_by = ?
                        where id = ? and closed_at is null
                        """).params(at.atOffset(ZoneOffset.UTC), by.value(), id).update() == 1;
    }

    List<RecordClient> all() {
        return jdbc.sql(SELECT + " order by closed_at is not null, name, id limit 500")
                .query(RecordClientTable::client)
                .list();
    }

    Optional<RecordClient> open(String key, byte[] secretHash) {
        return jdbc.sql(SELECT + " where key = ? and secret_hash = ? and closed_at is null")
                .params(key, secretHash)
                .query(RecordClientTable::client)
                .optional();
    }

    private static RecordClient client(ResultSet row, int number) throws SQLException {
        var scopes = EnumSet.noneOf(ClientScope.class);
        for (var code : (String[]) row.getArray("scopes").getArray()) {
            ClientScope.of(code).ifPresent(scopes::add);
        }
        var closedAt = row.getObject("closed_at", OffsetDateTime.class);
        return new RecordClient(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("name"),
                scopes,
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                closedAt == null ? null : closedAt.toInstant());
    }
}

package org.oportunidad.identity.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the team's pages. */
@Repository
class StaffTable {

    private static final String SELECT = """
            select a.id, a.handle, a.name, a.closed_at,
                   array(select distinct g.role from identity.role_grant g
                         where g.account_id = a.id and g.from_at <= :now
                           and (g.until_at is null or g.until_at > :now)) as roles,
                   (select count(*) from identity.passkey p where p.account_id = a.id) as keys,
                   (select max(s.last_seen_at) from identity.session s where s.account_id = a.id) as last_seen_at
            from identity.account a
            where a.name is not null
            """;

    private final JdbcClient jdbc;

    StaffTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Colleague> all(Instant now) {
        return jdbc.sql(SELECT + " order by a.closed_at is not null, a.name, a.id limit 500")
                .param("now", Timestamp.from(now))
                .query(StaffTable::colleague)
                .list();
    }

    Optional<Colleague> find(String handle, Instant now) {
        return jdbc.sql(SELECT + " and a.handle = :handle")
                .param("now", Timestamp.from(now))
                .param("handle", handle)
                .query(StaffTable::colleague)
                .optional();
    }

    void rename(AccountId account, String name) {
        jdbc.sql("update identity.account set name = :name where id = :account")
                .param("account", account.value())
                .param("name", name)
                .update();
    }

    void close(AccountId account, AccountId by, Instant now) {
        jdbc.sql("""
                update identity.account set closed_at = :now, closed_by = :by
                where id = :account and closed_at is null
                """)
                .param("account", account.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Somebody who may open this installation exists: an administrator with a passkey. */
    boolean hasAdministrator(Instant now) {
        return jdbc.sql("""
                        select 1
                        from identity.role_grant g
                        join identity.account a on a.id = g.account_id and a.closed_at is null
                        join identity.passkey p on p.account_id = a.id
                        where g.role = 'ADMINISTRATOR' and g.from_at <= :now
                          and (g.until_at is null or g.until_at > :now)
                        limit 1
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) -> true)
                .optional()
                .orElse(false);
    }

    private static Colleague colleague(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(name));
        }
        return Colleague.of(
                row.getObject("id", UUID.class),
                row.getString("handle"),
                row.getString("name"),
                roles,
                row.getInt("keys"),
                instant(row, "last_seen_at"),
                instant(row, "closed_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package org.oportunidad.identity.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the demonstration's cast. */
@Repository
class DemoTable {

    private final JdbcClient jdbc;

    DemoTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void upsert(AccountId account, int position, String name, String lineKey) {
        jdbc.sql("""
                insert into identity.demo_person (account_id, position, name, line_key)
                values (:account, :position, :name, :line)
                on conflict (account_id) do update
                set position = excluded.position, name = excluded.name, line_key = excluded.line_key
                """)
                .param("account", account.value())
                .param("position", position)
                .param("name", name)
                .param("line", lineKey)
                .update();
    }

    List<DemoPage.Person> all() {
        return jdbc.sql("""
                        select a.handle, d.name, d.line_key, a.participant_id is not null as participant,
                               (select string_agg(distinct g.role, ',') from identity.role_grant g
                                where g.account_id = a.id and g.until_at is null) as roles
                        from identity.demo_person d
                        join identity.account a on a.id = d.account_id
                        order by d.position, d.name, a.id
                        limit 100
                        """)
                .query((row, number) -> new DemoPage.Person(
                        row.getString("handle"),
                        row.getString("name"),
                        row.getString("line_key"),
                        role(row.getBoolean("participant"), row.getString("roles"))))
                .list();
    }

    private static Role role(boolean participant, @org.jspecify.annotations.Nullable String roles) {
        var held = EnumSet.of(Role.PARTICIPANT);
        if (!participant && roles != null) {
            for (var role : roles.split(",")) {
                held.add(Role.valueOf(role));
            }
        }
        return held.stream().max(Role::compareTo).orElse(Role.PARTICIPANT);
    }

    /** The account behind a handle, only when she is one of the cast. */
    Optional<AccountId> find(String handle) {
        return jdbc.sql("""
                        select a.id from identity.account a
                        join identity.demo_person d on d.account_id = a.id
                        where a.handle = :handle and a.closed_at is null
                        """)
                .param("handle", handle)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
    }
}

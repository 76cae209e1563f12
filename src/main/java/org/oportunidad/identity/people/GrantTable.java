package org.oportunidad.identity.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Scope;
import org.oportunidad.identity.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of role grants. */
@Repository
class GrantTable {

    private final JdbcClient jdbc;

    GrantTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            UUID id,
            AccountId by,
            AccountId to,
            Role role,
            Scope scope,
            Instant from,
            @Nullable Instant until,
            Instant now) {
        jdbc.sql("""
                insert into identity.role_grant
                    (id, account_id, role, scope_kind, scope_id, from_at, until_at, given_by, given_at)
                values (:id, :to, :role, :kind, :scope, :from, :until, :by, :now)
                on conflict do nothing
                """)
                .param("id", id)
                .param("to", to.value())
                .param("role", role.name())
                .param("kind", scope.kind())
                .param("scope", scope.id())
                .param("from", Timestamp.from(from))
                .param("until", until == null ? null : Timestamp.from(until))
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    int end(AccountId by, AccountId of, Role role, Scope scope, Instant now) {
        return jdbc.sql("""
                update identity.role_grant
                set until_at = greatest(from_at, :now), ended_by = :by
                where account_id = :of and role = :role and scope_kind = :kind
                  and scope_id is not distinct from :scope::uuid
                  and (until_at is null or until_at > :now)
                """)
                .param("by", by.value())
                .param("of", of.value())
                .param("role", role.name())
                .param("kind", scope.kind())
                .param("scope", scope.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Scope> scopes(AccountId of, Role role, String kind, Instant now) {
        return jdbc.sql("""
                        select distinct scope_id
                        from identity.role_grant
                        where account_id = :of and role = :role and scope_kind = :kind
                          and from_at <= :now and (until_at is null or until_at > :now)
                        order by scope_id
                        """)
                .param("of", of.value())
                .param("role", role.name())
                .param("kind", kind)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Scope(kind, row.getObject("scope_id", UUID.class)))
                .list();
    }

    List<StaffMember> staff(Role role, Instant now) {
        return jdbc.sql("""
                        select a.id, a.name, array_agg(distinct g.role order by g.role) as roles
                        from identity.account a
                        join identity.role_grant g
                          on g.account_id = a.id and g.from_at <= :now and (g.until_at is null or g.until_at > :now)
                        where a.closed_at is null and a.name is not null
                        group by a.id, a.name
                        having bool_or(g.role = :role)
                        order by a.name, a.id
                        limit 1000
                        """)
                .param("role", role.name())
                .param("now", Timestamp.from(now))
                .query(GrantTable::member)
                .list();
    }

    private static StaffMember member(ResultSet row, int number) throws SQLException {
        return new StaffMember(
                new AccountId(row.getObject("id", UUID.class)), row.getString("name"), roles(row.getArray("roles")));
    }

    private static EnumSet<Role> roles(Array names) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var name : (String[]) names.getArray()) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }
}

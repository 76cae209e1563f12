package org.oportunidad.identity.session;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of sessions. */
@Repository
class SessionTable {

    private static final String SELECT = """
            select s.id, s.kind, s.entrance, s.device, s.opened_at, s.last_seen_at, s.factor_at, s.locked_at,
                   s.expires_at, a.id as account_id, a.participant_id, coalesce(a.name, '') as name, a.language,
                   array(select distinct g.role
                         from identity.role_grant g
                         where g.account_id = a.id and g.from_at <= :now
                           and (g.until_at is null or g.until_at > :now)) as roles
            from identity.session s
            join identity.account a on a.id = s.account_id
            """;

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The session, its person and her roles in one statement. */
    Optional<Session> find(byte[] tokenHash, Instant now) {
        return jdbc.sql(SELECT + """
                        where s.token_hash = :token and s.expires_at > :now
                          and a.closed_at is null and a.blocked_at is null
                        """)
                .param("token", tokenHash)
                .param("now", Timestamp.from(now))
                .query(SessionTable::session)
                .optional();
    }

    List<Session> of(AccountId account, Instant now) {
        return jdbc.sql(SELECT + """
                        where s.account_id = :account and s.expires_at > :now
                        order by s.last_seen_at desc, s.id
                        limit 50
                        """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .query(SessionTable::session)
                .list();
    }

    void insert(byte[] tokenHash, UUID id, AccountId account, NewSession session, Instant now) {
        jdbc.sql("""
                insert into identity.session
                    (token_hash, id, account_id, kind, entrance, device, opened_at, last_seen_at, factor_at, expires_at)
                values (:token, :id, :account, :kind, :entrance, :device, :now, :now, :now, :expires)
                """)
                .param("token", tokenHash)
                .param("id", id)
                .param("account", account.value())
                .param("kind", session.kind().name())
                .param("entrance", session.entrance().name())
                .param("device", session.device())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(session.kind().life())))
                .update();
    }

    /** Notes a use unless another request just did; prolongs the life where the kind slides. */
    void touch(UUID id, Instant now, @Nullable Instant expires) {
        jdbc.sql("""
                update identity.session
                set last_seen_at = :now, expires_at = coalesce(:expires, expires_at)
                where id = :id and last_seen_at < :now and locked_at is null
                """)
                .param("id", id)
                .param("now", Timestamp.from(now))
                .param("expires", expires == null ? null : Timestamp.from(expires))
                .update();
    }

    void lock(UUID id, Instant now) {
        jdbc.sql("update identity.session set locked_at = :now where id = :id and locked_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** After a proof: another secret, another kind, unlocked, fresh. */
    int renew(UUID id, byte[] tokenHash, SessionKind kind, Instant now) {
        return jdbc.sql("""
                update identity.session
                set token_hash = :token, kind = :kind, factor_at = :now, last_seen_at = :now, locked_at = null,
                    expires_at = :expires
                where id = :id
                """)
                .param("id", id)
                .param("token", tokenHash)
                .param("kind", kind.name())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(kind.life())))
                .update();
    }

    int delete(UUID id) {
        return jdbc.sql("delete from identity.session where id = :id")
                .param("id", id)
                .update();
    }

    int delete(AccountId account, UUID id) {
        return jdbc.sql("delete from identity.session where id = :id and account_id = :account")
                .param("id", id)
                .param("account", account.value())
                .update();
    }

    int deleteAll(AccountId account) {
        return jdbc.sql("delete from identity.session where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        var kind = SessionKind.valueOf(row.getString("kind"));
        var participant = row.getObject("participant_id", UUID.class);
        var viewer = new Viewer(
                new AccountId(row.getObject("account_id", UUID.class)),
                participant,
                roles(row.getArray("roles"), participant),
                row.getString("name"),
                row.getString("language"),
                row.getTimestamp("factor_at").toInstant(),
                kind == SessionKind.SHARED);
        var locked = row.getTimestamp("locked_at");
        return new Session(
                row.getObject("id", UUID.class),
                kind,
                Entrance.valueOf(row.getString("entrance")),
                row.getString("device"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                locked == null ? null : locked.toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                viewer);
    }

    private static Set<Role> roles(Array granted, @Nullable UUID participant) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        if (participant != null) {
            roles.add(Role.PARTICIPANT);
        }
        for (var name : (String[]) granted.getArray()) {
            roles.add(Role.valueOf(name));
        }
        return roles;
    }
}

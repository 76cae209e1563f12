package org.oportunidad.identity.staff;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of invitations. */
@Repository
class InvitationTable {

    private final JdbcClient jdbc;

    InvitationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An earlier invitation of the same person stops working. */
    void voidEarlier(AccountId account, Instant now) {
        jdbc.sql("""
                update identity.invitation set expires_at = :now
                where account_id = :account and used_at is null and expires_at > :now
                """)
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(
            UUID id,
            byte[] token,
            Invitation.Purpose purpose,
            AccountId account,
            @Nullable AccountId by,
            Instant now,
            Instant from,
            Instant expires) {
        jdbc.sql("""
                insert into identity.invitation
                    (id, token_hash, account_id, purpose, invited_by, invited_at, from_at, expires_at)
                values (:id, :token, :account, :purpose, :by, :now, :from, :expires)
                """)
                .param("id", id)
                .param("token", token)
                .param("account", account.value())
                .param("purpose", purpose.name())
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(from))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** The live invitation behind the secret. */
    Optional<Invitation> find(byte[] token, Instant now) {
        return jdbc.sql("""
                        select i.account_id, i.purpose, a.name
                        from identity.invitation i
                        join identity.account a on a.id = i.account_id and a.closed_at is null
                        where i.token_hash = :token and i.used_at is null
                          and i.from_at <= :now and i.expires_at > :now
                        """)
                .param("token", token)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Invitation(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        Invitation.Purpose.valueOf(row.getString("purpose"))))
                .optional();
    }

    boolean use(byte[] token, Instant now) {
        return jdbc.sql("""
                        update identity.invitation set used_at = :now
                        where token_hash = :token and used_at is null and from_at <= :now and expires_at > :now
                        """)
                        .param("token", token)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** The account that an earlier console link was for, while nobody used it. */
    Optional<AccountId> firstAdministrator() {
        return jdbc.sql("""
                        select account_id from identity.invitation
                        where purpose = 'FIRST_ADMINISTRATOR'
                        order by invited_at desc
                        limit 1
                        """)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }
}

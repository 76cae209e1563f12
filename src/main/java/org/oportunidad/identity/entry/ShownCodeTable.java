package org.oportunidad.identity.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of codes that staff show or print. */
@Repository
class ShownCodeTable {

    private final JdbcClient jdbc;

    ShownCodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code shown before to the same woman stops working. */
    void voidEarlier(AccountId account, Instant now) {
        jdbc.sql("update identity.shown_code set expires_at = :now where account_id = :account and expires_at > :now")
                .param("account", account.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insert(UUID id, AccountId account, byte[] code, byte[] link, AccountId by, Instant now, Instant expires) {
        jdbc.sql("""
                insert into identity.shown_code (id, account_id, code_index, link_hash, shown_by, shown_at, expires_at)
                values (:id, :account, :code, :link, :by, :now, :expires)
                """)
                .param("id", id)
                .param("account", account.value())
                .param("code", code)
                .param("link", link)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    Optional<AccountId> useCode(byte[] code, Instant now) {
        return use("code_index", code, now);
    }

    Optional<AccountId> useLink(byte[] link, Instant now) {
        return use("link_hash", link, now);
    }

    private Optional<AccountId> use(String column, byte[] secret, Instant now) {
        return jdbc.sql("""
                        update identity.shown_code s
                        set used_at = :now
                        from identity.account a
                        where s.%s = :secret and s.used_at is null and s.expires_at > :now
                          and a.id = s.account_id and a.closed_at is null and a.blocked_at is null
                        returning s.account_id
                        """.formatted(column))
                .param("secret", secret)
                .param("now", Timestamp.from(now))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }
}

package org.oportunidad.identity.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of codes that are sent. */
@Repository
class CodeTable {

    /** An account that the contact of a request may sign in. */
    record Reached(AccountId account, @Nullable UUID participantId) {}

    /** A code kept for a request. */
    static final class Kept {
        final AccountId account;
        final byte[] index;

        Kept(AccountId account, byte[] index) {
            this.account = account;
            this.index = index;
        }
    }

    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertRequest(byte[] browser, String kind, byte[] contact, String language, Instant now, Instant expires) {
        jdbc.sql("""
                insert into identity.sign_in_request
                    (browser_hash, kind, contact_index, language, requested_at, expires_at)
                values (:browser, :kind, :contact, :language, :now, :expires)
                """)
                .param("browser", browser)
                .param("kind", kind)
                .param("contact", contact)
                .param("language", language)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** The accounts that the contact reaches, the newest first; a family may share one contact. */
    List<Reached> reached(String kind, byte[] contact) {
        return jdbc.sql("""
                        select a.id, a.participant_id
                        from identity.login l
                        join identity.account a on a.id = l.account_id
                        where l.kind = :kind and l.contact_index = :contact
                          and a.closed_at is null and a.blocked_at is null
                        order by a.id desc
                        limit 3
                        """)
                .param("kind", kind)
                .param("contact", contact)
                .query((row, number) -> new Reached(
                        new AccountId(row.getObject("id", UUID.class)), row.getObject("participant_id", UUID.class)))
                .list();
    }

    void insertCode(byte[] browser, AccountId account, byte[] code) {
        jdbc.sql("""
                insert into identity.sign_in_code (browser_hash, account_id, code_index)
                values (:browser, :account, :code)
                on conflict do nothing
                """)
                .param("browser", browser)
                .param("account", account.value())
                .param("code", code)
                .update();
    }

    /** Counts a try and gives its number; empty when there is no live request or its tries are used up. */
    Optional<Integer> countTry(byte[] browser, Instant now) {
        return jdbc.sql("""
                        update identity.sign_in_request
                        set tries = tries + 1
                        where browser_hash = :browser and used_at is null and expires_at > :now and tries < 5
                        returning tries
                        """)
                .param("browser", browser)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getInt("tries"))
                .optional();
    }

    List<Kept> codes(byte[] browser) {
        var codes = new ArrayList<Kept>();
        jdbc.sql("""
                        select c.account_id, c.code_index
                        from identity.sign_in_code c
                        join identity.account a on a.id = c.account_id
                        where c.browser_hash = :browser and a.closed_at is null and a.blocked_at is null
                        order by c.account_id
                        """).param("browser", browser).query(row -> {
            codes.add(new Kept(new AccountId(row.getObject("account_id", UUID.class)), row.getBytes("code_index")));
        });
        return codes;
    }

    boolean use(byte[] browser, Instant now) {
        return jdbc.sql("""
                        update identity.sign_in_request set used_at = :now
                        where browser_hash = :browser and used_at is null
                        """)
                        .param("browser", browser)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}

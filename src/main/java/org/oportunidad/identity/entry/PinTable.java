package org.oportunidad.identity.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of PINs. */
@Repository
class PinTable {

    private final JdbcClient jdbc;

    PinTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(AccountId account, byte[] pin, Instant now) {
        jdbc.sql("update identity.account set pin_index = :pin, pin_set_at = :now, pin_tries = 0 where id = :account")
                .param("account", account.value())
                .param("pin", pin)
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean isSet(AccountId account) {
        return jdbc.sql("select 1 from identity.account where id = :account and pin_index is not null")
                .param("account", account.value())
                .query((row, number) -> true)
                .optional()
                .orElse(false);
    }

    boolean isVoid(AccountId account) {
        return jdbc.sql("select 1 from identity.account where id = :account and (pin_index is null or pin_tries >= 5)")
                .param("account", account.value())
                .query((row, number) -> true)
                .optional()
                .orElse(false);
    }

    /** Counts a try before it is compared; empty when there is no PIN or it was tried too often. */
    Optional<byte[]> countTry(AccountId account) {
        var found = new ArrayList<byte[]>();
        jdbc.sql("""
                        update identity.account
                        set pin_tries = pin_tries + 1
                        where id = :account and pin_index is not null and pin_tries < 5
                        returning pin_index
                        """).param("account", account.value()).query(row -> {
            found.add(row.getBytes("pin_index"));
        });
        return found.stream().findFirst();
    }

    void forgiveTries(AccountId account) {
        jdbc.sql("update identity.account set pin_tries = 0 where id = :account and pin_tries > 0")
                .param("account", account.value())
                .update();
    }
}

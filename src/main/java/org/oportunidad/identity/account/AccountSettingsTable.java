package org.oportunidad.identity.account;

import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what she may change of her own account. */
@Repository
class AccountSettingsTable {

    private final JdbcClient jdbc;

    AccountSettingsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void setLanguage(AccountId account, String language) {
        jdbc.sql("update identity.account set language = :language where id = :account and language <> :language")
                .param("account", account.value())
                .param("language", language)
                .update();
    }
}

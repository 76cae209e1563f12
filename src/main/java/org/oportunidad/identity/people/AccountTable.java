package org.oportunidad.identity.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of accounts and their logins. */
@Repository
class AccountTable {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    AccountTable(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    static MapSqlParameterSource participant(
            AccountId id, UUID participant, String handle, String language, Instant now) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("participant", participant)
                .addValue("handle", handle)
                .addValue("language", language)
                .addValue("now", Timestamp.from(now));
    }

    void insertParticipants(List<? extends SqlParameterSource> accounts) {
        batches.batchUpdate("""
                insert into identity.account (id, participant_id, handle, language, opened_at)
                values (:id, :participant, :handle, :language, :now)
                on conflict (participant_id) do nothing
                """, accounts.toArray(SqlParameterSource[]::new));
    }

    static MapSqlParameterSource login(UUID participant, String kind, byte[] contact, Instant now) {
        return new MapSqlParameterSource()
                .addValue("participant", participant)
                .addValue("kind", kind)
                .addValue("contact", contact)
                .addValue("now", Timestamp.from(now));
    }

    void insertLogins(List<? extends SqlParameterSource> logins) {
        batches.batchUpdate("""
                insert into identity.login (account_id, kind, contact_index, added_at)
                select id, :kind, :contact, :now from identity.account where participant_id = :participant
                on conflict do nothing
                """, logins.toArray(SqlParameterSource[]::new));
    }

    void deleteLogin(UUID participant, String kind, byte[] contact) {
        jdbc.sql("""
                delete from identity.login l
                using identity.account a
                where a.id = l.account_id and a.participant_id = :participant
                  and l.kind = :kind and l.contact_index = :contact
                """)
                .param("participant", participant)
                .param("kind", kind)
                .param("contact", contact)
                .update();
    }

    void insertStaff(AccountId id, String name, String handle, String language, Instant now) {
        jdbc.sql("""
                insert into identity.account (id, name, handle, language, opened_at)
                values (:id, :name, :handle, :language, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("handle", handle)
                .param("language", language)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<AccountId> ofParticipant(UUID participant) {
        return jdbc.sql("""
                        select id from identity.account
                        where participant_id = :participant and closed_at is null
                        """)
                .param("participant", participant)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .optional();
    }

    Map<AccountId, String> staffNames(Collection<UUID> accounts) {
        var names = new HashMap<AccountId, String>();
        jdbc.sql("select id, name from identity.account where id = any(:ids) and name is not null")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(row -> {
                    names.put(new AccountId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return names;
    }
}

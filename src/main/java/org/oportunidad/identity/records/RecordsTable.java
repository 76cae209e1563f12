package org.oportunidad.identity.records;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of her rights over her account, and of forgetting. */
@Repository
class RecordsTable {

    /** What is told of an account. */
    record Held(UUID account, Instant openedAt, String language, boolean pin, int logins) {}

    private final JdbcClient jdbc;

    RecordsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Held> find(UUID participant) {
        return jdbc.sql("""
                        select a.id, a.opened_at, a.language, a.pin_index is not null as pin,
                               (select count(*) from identity.login l where l.account_id = a.id) as logins
                        from identity.account a
                        where a.participant_id = :participant
                        """)
                .param("participant", participant)
                .query((row, number) -> new Held(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("opened_at").toInstant(),
                        row.getString("language"),
                        row.getBoolean("pin"),
                        row.getInt("logins")))
                .optional();
    }

    /** Deletes the accounts with their logins, codes and sessions; the audit keeps their bare ids. */
    void delete(Collection<UUID> participants) {
        jdbc.sql("delete from identity.account where participant_id = any(:participants)")
                .param("participants", participants.toArray(UUID[]::new))
                .update();
    }

    void block(UUID participant, boolean blocked, Instant now) {
        jdbc.sql("update identity.account set blocked_at = :at where participant_id = :participant")
                .param("participant", participant)
                .param("at", blocked ? Timestamp.from(now) : null)
                .update();
        endSessions(participant);
    }

    void endSessions(UUID participant) {
        jdbc.sql("""
                delete from identity.session s
                using identity.account a
                where a.id = s.account_id and a.participant_id = :participant
                """).param("participant", participant).update();
    }

    void give(UUID account, UUID participant) {
        jdbc.sql("update identity.account set participant_id = :participant where id = :account")
                .param("account", account)
                .param("participant", participant)
                .update();
    }

    /** Moves the contacts that the other account does not have; gives what was moved as kind and fingerprint. */
    List<String> moveLogins(UUID from, UUID into) {
        return jdbc.sql("""
                        update identity.login l
                        set account_id = :into
                        where l.account_id = :from
                          and not exists (select 1 from identity.login other
                                          where other.account_id = :into and other.kind = l.kind
                                            and other.contact_index = l.contact_index)
                        returning l.kind || ':' || encode(l.contact_index, 'hex') as moved
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getString("moved"))
                .list();
    }

    void moveLoginBack(UUID from, UUID into, String moved) {
        jdbc.sql("""
                update identity.login set account_id = :from
                where account_id = :into and kind = :kind and contact_index = decode(:contact, 'hex')
                """)
                .param("from", from)
                .param("into", into)
                .param("kind", moved.substring(0, moved.indexOf(':')))
                .param("contact", moved.substring(moved.indexOf(':') + 1))
                .update();
    }

    void setClosed(UUID account, boolean closed, Instant now) {
        jdbc.sql("update identity.account set closed_at = :at where id = :account")
                .param("account", account)
                .param("at", closed ? Timestamp.from(now) : null)
                .update();
    }

    /** Deletes what ended before that moment. */
    void forget(Instant before) {
        for (var ended : List.of(
                "identity.session",
                "identity.sign_in_request",
                "identity.shown_code",
                "identity.class_code",
                "identity.passkey_ceremony")) {
            jdbc.sql("delete from %s where expires_at < :before".formatted(ended))
                    .param("before", Timestamp.from(before))
                    .update();
        }
    }
}

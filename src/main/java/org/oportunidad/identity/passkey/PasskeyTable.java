package org.oportunidad.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oportunidad.identity.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.stereotype.Repository;

/** The SQL of passkeys, as the library's records. */
@Repository
class PasskeyTable {

    private final JdbcClient jdbc;

    PasskeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member of staff as authenticators know her: her random handle, never a name of the programme. */
    Optional<PublicKeyCredentialUserEntity> user(Bytes handle) {
        return user("handle", handle.toBase64UrlString());
    }

    Optional<PublicKeyCredentialUserEntity> user(AccountId account) {
        return user("id::text", account.value().toString());
    }

    private Optional<PublicKeyCredentialUserEntity> user(String column, String value) {
        return jdbc.sql("""
                        select id, handle, name from identity.account
                        where %s = :value and name is not null and closed_at is null
                        """.formatted(column))
                .param("value", value)
                .query((row, number) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(Bytes.fromBase64(row.getString("handle")))
                        .name(row.getObject("id", UUID.class).toString())
                        .displayName(row.getString("name"))
                        .build())
                .optional()
                .map(PublicKeyCredentialUserEntity.class::cast);
    }

    Optional<CredentialRecord> find(Bytes credential) {
        return jdbc.sql(SELECT + "where p.credential_id = :credential")
                .param("credential", credential.getBytes())
                .query(PasskeyTable::passkey)
                .optional();
    }

    List<CredentialRecord> of(Bytes handle) {
        return jdbc.sql(SELECT + "where a.handle = :handle order by p.added_at limit 20")
                .param("handle", handle.toBase64UrlString())
                .query(PasskeyTable::passkey)
                .list();
    }

    List<Passkey> list(AccountId account) {
        return jdbc.sql("""
                        select id, label, added_at, last_used_at from identity.passkey
                        where account_id = :account
                        order by added_at, id
                        limit 20
                        """)
                .param("account", account.value())
                .query((row, number) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("label"),
                        row.getTimestamp("added_at").toInstant(),
                        row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    void save(CredentialRecord record, UUID id) {
        jdbc.sql("""
                insert into identity.passkey
                    (credential_id, account_id, id, public_key, attestation, client_data, signature_count,
                     user_verified, backup_eligible, backed_up, transports, label, added_at, last_used_at)
                select :credential, a.id, :id, :key, :attestation, :client, :count, :verified, :eligible, :backed,
                       :transports, :label, :added, :used
                from identity.account a
                where a.handle = :handle
                on conflict (credential_id) do update
                set signature_count = excluded.signature_count, user_verified = excluded.user_verified,
                    backed_up = excluded.backed_up, last_used_at = excluded.last_used_at
                """)
                .param("credential", record.getCredentialId().getBytes())
                .param("id", id)
                .param("key", record.getPublicKey().getBytes())
                .param("attestation", bytes(record.getAttestationObject()))
                .param("client", bytes(record.getAttestationClientDataJSON()))
                .param("count", record.getSignatureCount())
                .param("verified", record.isUvInitialized())
                .param("eligible", record.isBackupEligible())
                .param("backed", record.isBackupState())
                .param("transports", transports(record))
                .param("label", record.getLabel())
                .param("added", Timestamp.from(record.getCreated()))
                .param("used", Timestamp.from(record.getLastUsed()))
                .param("handle", record.getUserEntityUserId().toBase64UrlString())
                .update();
    }

    /** Removes a key unless it is her last one. */
    boolean delete(AccountId account, UUID id) {
        return jdbc.sql("""
                        delete from identity.passkey
                        where account_id = :account and id = :id
                          and (select count(*) from identity.passkey where account_id = :account) > 1
                        """).param("account", account.value()).param("id", id).update() == 1;
    }

    void deleteAll(AccountId account) {
        jdbc.sql("delete from identity.passkey where account_id = :account")
                .param("account", account.value())
                .update();
    }

    private static final String SELECT = """
            select p.credential_id, p.public_key, p.attestation, p.client_data, p.signature_count, p.user_verified,
                   p.backup_eligible, p.backed_up, p.transports, p.label, p.added_at, p.last_used_at, a.handle
            from identity.passkey p
            join identity.account a on a.id = p.account_id and a.closed_at is null
            """;

    private static CredentialRecord passkey(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Bytes.fromBase64(row.getString("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(Arrays.stream(row.getString("transports").split(","))
                        .filter(name -> !name.isEmpty())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(row.getTimestamp("added_at").toInstant())
                .lastUsed(row.getTimestamp("last_used_at").toInstant())
                .label(row.getString("label"))
                .build();
    }

    private static byte[] bytes(@org.jspecify.annotations.Nullable Bytes bytes) {
        return bytes == null ? new byte[0] : bytes.getBytes();
    }

    private static String transports(CredentialRecord record) {
        return record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** Keeps the challenge that a browser is answering; a newer one takes its place. */
    void keepChallenge(byte[] browser, Purpose purpose, Bytes challenge, Instant expires) {
        jdbc.sql("""
                insert into identity.passkey_ceremony (browser_hash, purpose, challenge, expires_at)
                values (:browser, :purpose, :challenge, :expires)
                on conflict (browser_hash) do update
                set purpose = excluded.purpose, challenge = excluded.challenge, expires_at = excluded.expires_at
                """)
                .param("browser", browser)
                .param("purpose", purpose.name())
                .param("challenge", challenge.getBytes())
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Takes the challenge, once. */
    Optional<Bytes> takeChallenge(byte[] browser, Purpose purpose, Instant now) {
        return jdbc.sql("""
                        delete from identity.passkey_ceremony
                        where browser_hash = :browser and purpose = :purpose and expires_at > :now
                        returning challenge
                        """)
                .param("browser", browser)
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new Bytes(row.getBytes("challenge")))
                .optional();
    }
}

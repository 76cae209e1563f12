package org.oportunidad.identity.passkey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.platform.Ids;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Our accounts and passkeys as the library asks for them; accounts are opened and closed elsewhere. */
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final PasskeyTable table;

    PasskeyStore(PasskeyTable table) {
        this.table = table;
    }

    @Override
    public void save(CredentialRecord record) {
        table.save(record, Ids.next());
    }

    @Override
    @SuppressWarnings("NullAway") // the library answers null for unknown, its interface is not annotated so
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return table.find(credential).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return table.of(user);
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return table.user(id).orElse(null);
    }

    @Override
    @SuppressWarnings("NullAway") // as above
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String account) {
        return table.user(new AccountId(UUID.fromString(account))).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("Accounts of staff are opened by invitation");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Accounts and keys are ended through their own pages");
    }
}

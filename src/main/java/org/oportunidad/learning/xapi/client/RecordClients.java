package org.oportunidad.learning.xapi.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets programs in, knows them by their secret, shuts them out. */
@Component
public class RecordClients {

    private static final int SECRET_BYTES = 32;

    private final RecordClientTable table;
    private final Audit audit;
    private final Clock clock;

    RecordClients(RecordClientTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a program needs to sign in; the secret is known only now. */
    record Made(String key, String secret) {}

    @Transactional
    public Made make(Viewer by, String name, Set<ClientScope> scopes) {
        // a word in front: what begins with a hyphen is taken for an option by many programs
        var made = new Made("client-" + Ids.handle(), "secret-" + Ids.secret(SECRET_BYTES));
        var id = Ids.at(clock.instant());
        table.add(id, made.key(), name, hash(made.secret()), scopes, by.account(), clock.instant());
        audit.record(new AuditEvent(
                by.account().value(), by.actorRole(), null, "learning.record_client_made", "client=" + id));
        return made;
    }

    @Transactional
    public void close(Viewer by, UUID id) {
        if (table.close(id, by.account(), clock.instant())) {
            audit.record(new AuditEvent(
                    by.account().value(), by.actorRole(), null, "learning.record_client_closed", "client=" + id));
        }
    }

    List<RecordClient> all() {
        return table.all();
    }

    /** The program that a header of Basic authentication names, if its secret is the right one. */
    public Optional<RecordClient> of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        var pair = decoded(authorization.substring(6).strip()).split(":", 2);
        if (pair.length < 2 || pair[0].indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return table.open(pair[0], hash(pair[1]));
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Enough for a secret of 256 random bits, which nobody can guess back. */
    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

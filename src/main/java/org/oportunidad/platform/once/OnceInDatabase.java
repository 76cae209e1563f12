package org.oportunidad.platform.once;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.oportunidad.platform.keys.BlindIndex;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Remembers each key in the database, in the transaction of its effect, so that all nodes and restarts agree. */
@Component
class OnceInDatabase implements Once {

    private static final String LOCK_TIMEOUT = "55P03";

    private final OnceTable table;
    private final BlindIndex fingerprints;
    private final TransactionTemplate transaction;

    OnceInDatabase(OnceTable table, BlindIndex fingerprints, TransactionTemplate transaction) {
        this.table = table;
        this.fingerprints = fingerprints;
        this.transaction = transaction;
    }

    @Override
    public String run(String key, String body, Supplier<String> effect) {
        return runUnlessRefused(key, body, () -> Optional.of(effect.get())).orElseThrow();
    }

    @Override
    public Optional<String> runUnlessRefused(String key, String body, Supplier<Optional<String>> effect) {
        UUID id = RequestKey.of(key);
        byte[] fingerprint = fingerprints.of("once", scope() + "\n" + body);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!claim(id, fingerprint)) {
                return Optional.of(firstLocation(id, fingerprint));
            }
            Optional<String> location = effect.get();
            location.ifPresentOrElse(to -> table.remember(id, to), status::setRollbackOnly);
            return location;
        }));
    }

    private boolean claim(UUID id, byte[] fingerprint) {
        try {
            return table.claim(id, fingerprint);
        } catch (DataAccessException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                    && LOCK_TIMEOUT.equals(cause.getSQLState())) {
                throw OnceRefused.inFlight();
            }
            throw e;
        }
    }

    private String firstLocation(UUID id, byte[] fingerprint) {
        OnceTable.Answer first = table.answer(id, fingerprint).orElseThrow(OnceRefused::inFlight);
        if (!first.ofSameRequest()) {
            throw OnceRefused.otherBody();
        }
        return first.location();
    }

    /** The same key of another person or at another address is another request. */
    private static String scope() {
        String who = Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getName())
                .orElse("");
        return who + "\n" + where();
    }

    private static String where() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getMethod() + " "
                        + attributes.getRequest().getRequestURI()
                : "";
    }
}

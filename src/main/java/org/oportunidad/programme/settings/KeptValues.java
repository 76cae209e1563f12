package org.oportunidad.programme.settings;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.country.ParameterValues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The settings in force, read at most once a minute: another node's change is felt within that time. */
@Component
class KeptValues implements ParameterValues {

    private static final long KEPT_NANOS = 60_000_000_000L;

    private final ParameterTable table;
    private volatile @Nullable Kept kept;

    KeptValues(ParameterTable table) {
        this.table = table;
    }

    private record Kept(Map<String, Integer> values, long readAt) {}

    @Override
    public Optional<Integer> value(String code) {
        var now = kept;
        if (now == null || System.nanoTime() - now.readAt > KEPT_NANOS) {
            now = new Kept(
                    table.inForce().stream().collect(Collectors.toMap(ParameterChange::code, ParameterChange::value)),
                    System.nanoTime());
            kept = now;
        }
        return Optional.ofNullable(now.values.get(code));
    }

    /** Reads anew, now and once more when the running transaction has ended either way. */
    void forget() {
        kept = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    kept = null;
                }
            });
        }
    }
}

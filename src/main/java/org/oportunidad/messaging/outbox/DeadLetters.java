package org.oportunidad.messaging.outbox;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.RefusalReason;

/** What ended without reaching her: most ends are as she wished; some need a person. */
final class DeadLetters {

    static final String NO_WAY = "NO_WAY";
    static final String TOO_OLD = "TOO_OLD";
    static final String NO_CONSENT_ANY_MORE = "WITHDRAWN";

    /** Ends that are right as they are. */
    private static final Set<String> BY_RULE = Set.of(
            TOO_OLD,
            NO_CONSENT_ANY_MORE,
            RefusalReason.NO_CONSENT.name(),
            RefusalReason.BLOCKED.name(),
            RefusalReason.UNKNOWN_PERSON.name(),
            RefusalReason.NO_ADDRESS.name());

    private DeadLetters() {}

    static boolean isForAPerson(@Nullable String reason) {
        return reason == null || !BY_RULE.contains(reason);
    }
}

package org.oportunidad.identity.staff;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;

/**
 * A member of staff as the team's pages show her.
 *
 * @param keys how many passkeys she has; none until she followed her invitation
 */
public record Colleague(
        AccountId account,
        String handle,
        String name,
        Set<Role> roles,
        int keys,
        @Nullable Instant lastSeenAt,
        @Nullable Instant closedAt) {

    static Colleague of(
            UUID account,
            String handle,
            String name,
            Set<Role> roles,
            int keys,
            @Nullable Instant lastSeenAt,
            @Nullable Instant closedAt) {
        return new Colleague(new AccountId(account), handle, name, roles, keys, lastSeenAt, closedAt);
    }

    /** Message key of how her account stands. */
    public String stateKey() {
        if (closedAt != null) {
            return "identity.staff.state.closed";
        }
        return keys == 0 && lastSeenAt == null ? "identity.staff.state.invited" : "identity.staff.state.active";
    }
}

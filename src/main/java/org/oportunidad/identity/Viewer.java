package org.oportunidad.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The person who looks: every read takes her and puts her scope into its SQL.
 *
 * @param participantId her record when she is a participant
 * @param name how to greet a member of staff; empty for participants, whose names only their own module may open
 * @param factorAt when she last proved who she is on this device (code, PIN, passkey)
 * @param sharedPhone whether this device is used by others, so that nothing may stay on it
 */
public record Viewer(
        AccountId account,
        @Nullable UUID participantId,
        Set<Role> roles,
        String name,
        String language,
        Instant factorAt,
        boolean sharedPhone) {

    /** How long a proof counts as fresh for exports, bulk acts and changes of roles (trust.md, who proves what). */
    public static final Duration FRESH = Duration.ofMinutes(10);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role first, Role... others) {
        return has(first) || EnumSet.of(first, others).stream().anyMatch(roles::contains);
    }

    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }

    public boolean isParticipant() {
        return participantId != null;
    }

    public boolean isFresh(Instant now) {
        return !factorAt.plus(FRESH).isBefore(now);
    }

    /** The role to write into audit rows: the widest she holds. */
    public String actorRole() {
        return roles.stream().max(Enum::compareTo).map(Role::name).orElse("NONE");
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }
}

package org.oportunidad.kit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.Role;

/** Somebody of the named cast: a name, what she is, and the language she reads. */
public record Person(String name, Role role, String language) {

    /** Her record when she is a participant; always the same, so that tests can make her record by it. */
    public Optional<UUID> participantId() {
        return role == Role.PARTICIPANT
                ? Optional.of(UUID.nameUUIDFromBytes(("participant " + name).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The same, for tests that know she is a participant. */
    public UUID participant() {
        return participantId().orElseThrow();
    }
}

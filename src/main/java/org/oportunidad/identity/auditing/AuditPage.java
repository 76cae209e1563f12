package org.oportunidad.identity.auditing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Role;

/**
 * What the auditor's page may know.
 *
 * @param older where the next page begins; empty on the last
 */
public record AuditPage(List<Line> lines, @Nullable UUID older) {

    /**
     * One entry.
     *
     * @param actor the name of a member of staff; empty for a participant, who stays a number here
     * @param woman the number of the woman it is about; empty if it is about nobody
     */
    public record Line(
            Instant at, String actor, String actorNumber, String role, String action, String woman, String detail) {

        /** Message key of what was done; a code that has no words yet is shown alone. */
        public String actionKey() {
            return "identity.auditing.action." + action;
        }

        /** Message key of the role; empty for words that are none, such as the system itself. */
        public String roleKey() {
            return Arrays.stream(Role.values())
                    .filter(known -> known.name().equals(role))
                    .findFirst()
                    .map(Role::textKey)
                    .orElse("");
        }
    }
}

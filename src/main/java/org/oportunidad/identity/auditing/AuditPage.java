package org.oportunidad.identity.auditing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
     */
    public record Line(Instant at, String actor, String actorNumber, String role, String action, String detail) {}
}

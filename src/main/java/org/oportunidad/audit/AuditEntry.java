package org.oportunidad.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One recorded read or change, as it is listed to the person it is about and to the auditor. */
public record AuditEntry(
        UUID id,
        Instant at,
        UUID actorId,
        String actorRole,
        @Nullable UUID subjectId,
        String action,
        String detail) {}

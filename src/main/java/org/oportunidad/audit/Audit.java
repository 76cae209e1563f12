package org.oportunidad.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records reads of sensitive fields and changes of records in the caller's transaction, and lists them for her. */
public interface Audit {

    void record(AuditEvent event);

    /** Records many in one statement. */
    void recordAll(List<AuditEvent> events);

    /** What happened to one person's record, newest first, continuing before the entry with the given id. */
    List<AuditEntry> about(UUID subjectId, @Nullable UUID before, int limit);

    /** Everything that happened, newest first, for the auditor, continuing before the entry with the given id. */
    List<AuditEntry> latest(@Nullable UUID before, int limit);
}

package org.oportunidad.audit.log;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEntry;
import org.oportunidad.audit.AuditEvent;
import org.springframework.stereotype.Service;

/** The one way into and out of the log of events. */
@Service
class AuditLog implements Audit {

    private static final int LONGEST_LIST = 500;

    private final EventTable events;

    AuditLog(EventTable events) {
        this.events = events;
    }

    @Override
    public void record(AuditEvent event) {
        events.add(List.of(event));
    }

    @Override
    public void recordAll(List<AuditEvent> recorded) {
        if (!recorded.isEmpty()) {
            events.add(recorded);
        }
    }

    @Override
    public List<AuditEntry> about(UUID subjectId, @Nullable UUID before, int limit) {
        return events.about(subjectId, before, Math.clamp(limit, 1, LONGEST_LIST));
    }

    @Override
    public List<AuditEntry> latest(@Nullable UUID before, int limit) {
        return events.latest(before, Math.clamp(limit, 1, LONGEST_LIST));
    }
}

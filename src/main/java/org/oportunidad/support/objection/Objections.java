package org.oportunidad.support.objection;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what she decided about alerts, and who looks can see that she did. */
@Component
class Objections {

    private final ObjectionTable table;
    private final Audit audit;
    private final Clock clock;

    Objections(ObjectionTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    boolean objects(UUID her) {
        return table.objects(her);
    }

    @Transactional
    public void decide(Viewer by, UUID her, boolean alerts) {
        if (alerts) {
            table.allow(her);
        } else {
            table.object(her, clock.instant());
        }
        audit.record(new AuditEvent(
                by.account().value(), by.actorRole(), her, "support.alerts_decided", alerts ? "yes" : "no"));
    }
}

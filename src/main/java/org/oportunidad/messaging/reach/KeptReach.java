package org.oportunidad.messaging.reach;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.messaging.Reach;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what she said about being reached, with who said it and when. */
@Service
class KeptReach implements Reach {

    private final ReachTable table;
    private final Audit audit;
    private final Clock clock;

    KeptReach(ReachTable table, Audit audit, Clock clock) {
        this.table = table;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Standing of(UUID participantId) {
        return table.of(participantId);
    }

    @Override
    @Transactional
    public void silence(UUID participantId, boolean silent, UUID by) {
        var now = clock.instant();
        var changed = silent ? table.stop(participantId, by, now) : table.lift(participantId, by, now);
        if (changed) {
            note(by, participantId, silent ? "messaging.stopped" : "messaging.stop_lifted");
        }
    }

    @Override
    @Transactional
    public void whatsApp(UUID participantId, boolean yes, @Nullable UUID recordedBy) {
        var now = clock.instant();
        var changed = yes ? table.yes(participantId, recordedBy, now) : table.no(participantId, now);
        if (changed) {
            note(
                    recordedBy == null ? participantId : recordedBy,
                    participantId,
                    yes ? "messaging.whatsapp_agreed" : "messaging.whatsapp_withdrawn");
        }
    }

    private void note(UUID by, UUID her, String action) {
        audit.record(AuditEvent.of(by, by.equals(her) ? "PARTICIPANT" : "STAFF", her, action));
    }
}

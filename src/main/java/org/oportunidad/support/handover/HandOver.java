package org.oportunidad.support.handover;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.OwnIds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands women over: their places, what is owed to them, what the next one should know; and each woman is told. */
@Component
class HandOver {

    private final HandoverTable table;
    private final Enrolments enrolments;
    private final SealedText seals;
    private final Messages messages;
    private final Audit audit;
    private final Clock clock;

    HandOver(
            HandoverTable table, Enrolments enrolments, SealedText seals, Messages messages, Audit audit, Clock clock) {
        this.table = table;
        this.enrolments = enrolments;
        this.seals = seals;
        this.messages = messages;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller has checked that the viewer may hand these women over. */
    @Transactional
    public void handOver(Viewer by, List<UUID> women, StaffMember to, String words) {
        var now = clock.instant();
        var before = enrolments.entrust(women, to.account().value(), now);
        for (var woman : women) {
            var id = OwnIds.next(woman);
            var sealed = words.isEmpty()
                    ? null
                    : seals.seal(List.of(new Words(woman, words, context(id)))).getFirst();
            var from = before.get(woman);
            if (!to.account().value().equals(from)) {
                table.insert(woman, id, from, to.account().value(), by.account().value(), sealed, now);
                messages.send(new OutgoingMessage(
                        id, woman, "support.handover.notice", Map.of("name", to.name()), Purpose.SERVICE));
            }
            audit.record(new AuditEvent(
                    by.account().value(),
                    by.actorRole(),
                    woman,
                    "support.handed_over",
                    to.account().value().toString()));
        }
        table.passWork(women, to.account().value(), by.account().value());
    }

    static String context(UUID id) {
        return "support.handover|words|" + (id.getLeastSignificantBits() & Long.MAX_VALUE);
    }
}

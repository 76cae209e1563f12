package org.oportunidad.participants.record;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ConsentWithdrawn;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.consent.ConsentLedger;
import org.oportunidad.participants.consent.ConsentLedger.Answer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes her yes or no into the ledger, and takes a yes back. */
@Component
public class DecideConsents {

    private final ParticipantTable table;
    private final Sealing sealing;
    private final ConsentLedger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecideConsents(
            ParticipantTable table,
            Sealing sealing,
            ConsentLedger ledger,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.sealing = sealing;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void decide(ParticipantId participant, Map<ConsentPurpose, Boolean> answers, ConsentEvidence evidence) {
        var stored = table.hold(participant.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no record to decide for"));
        var key = stored.key();
        if (key == null) {
            throw new IllegalStateException("the record was erased");
        }
        ledger.write(
                answers.entrySet().stream()
                        .map(answer -> new Answer(
                                participant.value(),
                                answer.getKey(),
                                answer.getValue(),
                                evidence,
                                row -> EvidenceText.seal(sealing, key, evidence, row)))
                        .toList(),
                true);
        var by = evidence.recordedBy();
        audit.record(new AuditEvent(
                by == null ? participant.value() : by.value(),
                by == null ? "PARTICIPANT" : "STAFF",
                participant.value(),
                "consent.decided",
                answers.entrySet().stream()
                        .map(answer -> answer.getKey().code() + "=" + (answer.getValue() ? "yes" : "no"))
                        .sorted()
                        .collect(Collectors.joining(","))));
    }

    /** Takes it back at once: whoever asks from this moment on hears no. */
    @Transactional
    public void withdraw(AccountId by, ParticipantId participant, ConsentPurpose purpose) {
        var stored = table.hold(participant.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no record to decide for"));
        var now = clock.instant();
        ledger.withdraw(participant.value(), purpose, stored.language(), now);
        audit.record(new AuditEvent(by.value(), "ACCOUNT", participant.value(), "consent.withdrawn", purpose.code()));
        events.publishEvent(new ConsentWithdrawn(participant, purpose, now));
    }
}

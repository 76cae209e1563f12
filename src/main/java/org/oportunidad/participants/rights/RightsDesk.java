package org.oportunidad.participants.rights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantErased;
import org.oportunidad.participants.ParticipantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does over all modules what the law lets her ask for. */
@Component
public class RightsDesk {

    private static final UUID NOBODY = new UUID(0, 0);

    private final List<PersonalRecords> modules;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RightsDesk(List<PersonalRecords> modules, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.modules = modules;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everything held about her, module by module; what is sealed is given to herself alone. */
    @Transactional
    public List<PersonalRecord> export(Viewer by, UUID participant) {
        note(by, participant, "participant.exported");
        var all = new ArrayList<PersonalRecord>();
        modules.stream()
                .filter(module -> !module.isForHerAlone() || participant.equals(by.participantId()))
                .forEach(module -> all.addAll(module.export(participant)));
        return all;
    }

    @Transactional
    public void block(Viewer by, UUID participant, boolean blocked) {
        note(by, participant, blocked ? "participant.blocked" : "participant.unblocked");
        modules.forEach(module -> module.block(participant, blocked));
    }

    /** Every module lets go of her, this one last: its key is destroyed and nothing that was sealed opens again. */
    @Transactional
    public void erase(Viewer by, UUID participant) {
        note(by, participant, "participant.erased");
        erase(List.of(participant));
    }

    /** After a restored backup, without anybody's asking: they asked once. */
    @Transactional
    public void eraseAgain(List<UUID> participants) {
        participants.forEach(one -> audit.record(AuditEvent.of(NOBODY, "SYSTEM", one, "participant.erased_again")));
        erase(participants);
    }

    private void erase(List<UUID> participants) {
        modules.stream()
                .filter(module -> !(module instanceof OwnRecords))
                .forEach(module -> module.eraseAll(participants));
        modules.stream().filter(OwnRecords.class::isInstance).forEach(module -> module.eraseAll(participants));
        participants.forEach(
                one -> events.publishEvent(new ParticipantErased(new ParticipantId(one), clock.instant())));
    }

    private void note(Viewer by, UUID participant, String action) {
        audit.record(AuditEvent.of(by.account().value(), by.actorRole(), participant, action));
    }
}

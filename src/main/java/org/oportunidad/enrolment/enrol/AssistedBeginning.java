package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.enrol.BeginApplication.Beginning;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a form on the browser of a member of staff, who from then on may see the woman she helps. */
@Component
public class AssistedBeginning {

    private final BeginApplication begin;
    private final ApplicationTable table;
    private final Participants participants;
    private final BlindIndex index;
    private final Envelope envelope;
    private final java.time.Clock clock;

    AssistedBeginning(
            BeginApplication begin,
            ApplicationTable table,
            Participants participants,
            BlindIndex index,
            Envelope envelope,
            java.time.Clock clock) {
        this.begin = begin;
        this.table = table;
        this.participants = participants;
        this.index = index;
        this.envelope = envelope;
        this.clock = clock;
    }

    /** How and where she says her yes. */
    public record Witnessed(String medium, String place, String witness) {}

    /** Begins; empty when no call is open today. */
    @Transactional
    public Optional<UUID> begin(String key, String language, UUID staff, Witnessed witnessed) {
        var secret = ResumeSecret.of(index, key);
        return begin.begin(new Beginning(secret.hash(), language, false, staff)).map(application -> {
            var note = envelope.sealPassing(
                    witnessed.place() + "\n" + witnessed.witness(), "enrolment.application|" + application.id());
            table.witnessed(application.id(), witnessed.medium(), note);
            participants.giveCare(List.of(new CareGrant(
                    new ParticipantId(application.participant()),
                    new AccountId(staff),
                    "assisted:" + application.id(),
                    clock.instant(),
                    null)));
            return application.participant();
        });
    }

    /** Lets this browser fill in the form begun with the key. */
    public void carryOn(String key, HttpServletRequest request, HttpServletResponse response) {
        ResumeSecret.of(index, key).write(request, response);
    }
}

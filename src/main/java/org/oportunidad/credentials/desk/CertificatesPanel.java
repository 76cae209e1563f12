package org.oportunidad.credentials.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantPanels;
import org.oportunidad.participants.Participants;
import org.springframework.stereotype.Component;

/** Her certificates on her page. */
@Component
class CertificatesPanel implements ParticipantPanels {

    private static final int ORDER = 600;

    private final Credentials credentials;
    private final Participants participants;

    CertificatesPanel(Credentials credentials, Participants participants) {
        this.credentials = credentials;
        this.participants = participants;
    }

    /** What the panel shows. */
    record Panel(String path, List<Certificate> certificates, boolean mayIssue) {}

    @Override
    public Optional<Card> panel(Viewer viewer, UUID participantId) {
        if (!viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR)) {
            return Optional.empty();
        }
        var held = credentials.of(participantId);
        boolean mayIssue = viewer.has(Role.COORDINATOR);
        if (held.isEmpty() && !mayIssue) {
            return Optional.empty();
        }
        var card = participants.cards(viewer, List.of(participantId)).get(participantId);
        if (card == null) {
            return Optional.empty();
        }
        var panel = new Panel(card.path() + "/certificates", held, mayIssue);
        return Optional.of(new Card(ORDER, "credentials/desk/certificatesPanel", panel));
    }
}

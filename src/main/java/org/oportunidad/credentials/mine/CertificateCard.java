package org.oportunidad.credentials.mine;

import java.util.Optional;
import org.oportunidad.credentials.issue.HeldCertificates;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** What a graduate sees first on <i>Hoy</i>: she did it, and where her certificate is. */
@Component
class CertificateCard implements HomeCard {

    private static final int ORDER = 20;

    private final HeldCertificates certificates;

    CertificateCard(HeldCertificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId())
                .filter(woman -> certificates.of(woman).stream()
                        .anyMatch(held -> !held.certificate().isRevoked()))
                .map(woman -> new Card(ORDER, "credentials/mine/certificateCard", "/certificates/mine"));
    }
}

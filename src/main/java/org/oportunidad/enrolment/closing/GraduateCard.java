package org.oportunidad.enrolment.closing;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** What a graduate sees first on <i>Hoy</i>: she did it, and where her certificate is. */
@Component
class GraduateCard implements HomeCard {

    private static final int ORDER = 6;

    private final CloseTraining closing;

    GraduateCard(CloseTraining closing) {
        this.closing = closing;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId())
                .filter(closing::isGraduate)
                .map(woman -> new Card(ORDER, "enrolment/closing/graduateCard", "/certificates/mine"));
    }
}

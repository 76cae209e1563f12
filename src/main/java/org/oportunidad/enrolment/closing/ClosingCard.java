package org.oportunidad.enrolment.closing;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The last step on her landing page when everything else is done. */
@Component
class ClosingCard implements HomeCard {

    private static final int ORDER = 5;

    private final CloseTraining closing;

    ClosingCard(CloseTraining closing) {
        this.closing = closing;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId())
                .filter(closing::isDue)
                .map(woman -> new Card(ORDER, "enrolment/closing/closingCard", "/closing"));
    }
}

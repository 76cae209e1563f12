package org.oportunidad.messaging.notice;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.carrier.Carriers;
import org.springframework.stereotype.Component;

/** Says on the administrator's first page that no e-mail server is set up and what that means. */
@Component
class NoMailCard implements HomeCard {

    private static final int BEFORE_OTHERS = 5;

    private final Carriers carriers;

    NoMailCard(Carriers carriers) {
        this.carriers = carriers;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return viewer.has(Role.ADMINISTRATOR) && !carriers.setUp().contains(Channel.EMAIL)
                ? Optional.of(new Card(BEFORE_OTHERS, "messaging/notice/noMail", "messaging.notice.noMail"))
                : Optional.empty();
    }
}

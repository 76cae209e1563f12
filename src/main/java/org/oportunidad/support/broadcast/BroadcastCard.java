package org.oportunidad.support.broadcast;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** Broadcasts that wait for her decision, on her landing page; nothing while none does. */
@Component
class BroadcastCard implements HomeCard {

    private static final int ORDER = 13;

    private final BroadcastTable table;

    BroadcastCard(BroadcastTable table) {
        this.table = table;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            return Optional.empty();
        }
        var waiting = table.waitingFor(viewer.account().value(), true);
        return waiting.stopped() + waiting.toApprove() == 0
                ? Optional.empty()
                : Optional.of(new Card(ORDER, "support/broadcast/broadcastCard", waiting));
    }
}

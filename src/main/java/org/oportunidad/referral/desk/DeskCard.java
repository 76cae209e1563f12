package org.oportunidad.referral.desk;

import java.time.Clock;
import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The notice of a focal point on her first page: that somebody waits, without a name or a word. */
@Component
class DeskCard implements HomeCard {

    private static final int BEFORE_OTHERS = 6;

    private final DeskTable table;
    private final Clock clock;

    DeskCard(DeskTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR)) {
            return Optional.empty();
        }
        var glance = table.glance(viewer.account().value(), clock.instant());
        return glance.trained()
                ? Optional.of(new Card(BEFORE_OTHERS, "referral/desk/deskCard", glance))
                : Optional.empty();
    }
}

package org.oportunidad.support.work;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** How many women wait for a facilitator today, on her landing page; nothing while none does. */
@Component
class WorkCard implements HomeCard {

    private static final int ORDER = 14;

    private final FindToday work;

    WorkCard(FindToday work) {
        this.work = work;
    }

    /**
     * Women.
     *
     * @param more those who wait beyond today
     */
    record Waiting(int today, int more) {}

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.has(Role.FACILITATOR)) {
            return Optional.empty();
        }
        var found = work.of(viewer);
        return found.items().isEmpty()
                ? Optional.empty()
                : Optional.of(new Card(ORDER, "support/work/workCard", new Waiting(found.shown(), found.more())));
    }
}

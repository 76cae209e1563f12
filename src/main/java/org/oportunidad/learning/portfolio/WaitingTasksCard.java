package org.oportunidad.learning.portfolio;

import java.time.Clock;
import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** How many tasks wait for a facilitator, on her landing page; nothing while none does. */
@Component
class WaitingTasksCard implements HomeCard {

    private static final int ORDER = 15;
    private static final int MOST = 100;

    private final TaskTable table;
    private final Clock clock;

    WaitingTasksCard(TaskTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** So many wait. */
    record Waiting(int tasks) {}

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.has(Role.FACILITATOR)) {
            return Optional.empty();
        }
        int tasks = table.countWaiting(viewer.account().value(), clock.instant(), MOST);
        return tasks == 0
                ? Optional.empty()
                : Optional.of(new Card(ORDER, "learning/portfolio/waitingTasksCard", new Waiting(tasks)));
    }
}

package org.oportunidad.enrolment.review;

import java.time.Clock;
import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** How many women wait for a decision, on the landing page of whoever can make it. */
@Component
class ReviewCard implements HomeCard {

    private static final int ORDER = 15;

    private final ReviewTable table;
    private final Clock clock;

    ReviewCard(ReviewTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR)) {
            return Optional.empty();
        }
        var scope = viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
        var waiting = table.count(scope, clock.instant());
        return waiting == 0 ? Optional.empty() : Optional.of(new Card(ORDER, "enrolment/review/reviewCard", waiting));
    }
}

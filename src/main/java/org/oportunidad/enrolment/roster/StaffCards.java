package org.oportunidad.enrolment.roster;

import java.util.Optional;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** The landing page of staff: a facilitator’s groups, or what waits for the coordinator. */
@Component
class StaffCards implements HomeCard {

    private static final int ORDER = 20;

    private final StaffCardTable table;

    StaffCards(StaffCardTable table) {
        this.table = table;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (viewer.has(Role.COORDINATOR)) {
            return Optional.of(new Card(ORDER, "enrolment/roster/coordinatorCard", table.counts()));
        }
        if (viewer.has(Role.FACILITATOR)) {
            var groups = table.groupsOf(viewer.account().value()).stream()
                    .map(g -> new FacilitatorGroups.Group(
                            "/cohorts/" + g.id(), g.name(), g.women(), g.atRisk(), g.toReview(), g.changes()))
                    .toList();
            return Optional.of(new Card(ORDER, "enrolment/roster/facilitatorCard", new FacilitatorGroups(groups)));
        }
        return Optional.empty();
    }
}

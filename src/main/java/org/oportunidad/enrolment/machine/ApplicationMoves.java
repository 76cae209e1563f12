package org.oportunidad.enrolment.machine;

import static org.oportunidad.enrolment.ApplicationState.*;
import static org.oportunidad.enrolment.machine.Guard.*;

import org.oportunidad.enrolment.ApplicationState;

/** The transition table of an application (domain §12A). */
public final class ApplicationMoves {

    /** The moves; the three into earlier states are the undo of an admission made by mistake. */
    public static final Transitions<ApplicationState> TABLE = Transitions.of(ApplicationState.class)
            .move(DRAFT, SUBMITTED, NONE)
            .move(SUBMITTED, ELIGIBLE, FOUND_ELIGIBLE)
            .move(SUBMITTED, INELIGIBLE, FOUND_INELIGIBLE)
            .move(ELIGIBLE, DIAGNOSED, RECOMMENDATION_MADE)
            .move(DIAGNOSED, ROUTE_CHOSEN, CHOICE_RECORDED)
            .move(ROUTE_CHOSEN, ADMITTED, PLACE_FREE)
            .move(ROUTE_CHOSEN, WAITLISTED, NONE)
            .move(WAITLISTED, ADMITTED, PLACE_FREE)
            .move(WAITLISTED, DECLINED, REASON_GIVEN)
            .move(WAITLISTED, ROUTE_CHOSEN, PLACE_UNUSED)
            .move(ADMITTED, ROUTE_CHOSEN, PLACE_UNUSED)
            .move(ADMITTED, WAITLISTED, PLACE_UNUSED)
            .build();

    private ApplicationMoves() {}
}

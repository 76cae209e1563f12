package org.oportunidad.enrolment.waitlist;

import java.util.List;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.recommendation.PlaceApplicants;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a choice of route, hers or an override by staff, and lets the waiting list follow it. */
@Component
public class ChooseRoute {

    private final PlaceApplicants placement;
    private final WaitingList waiting;

    ChooseRoute(PlaceApplicants placement, WaitingList waiting) {
        this.placement = placement;
        this.waiting = waiting;
    }

    /** False when it is too early or too late to choose; who waits keeps her place in the line. */
    @Transactional
    public boolean choose(ApplicationState state, Choice choice) {
        var application = choice.id().value();
        switch (state) {
            case DIAGNOSED -> {
                placement.chooseAll(List.of(choice));
                waiting.settle(application, choice.route(), choice.level(), choice.at());
            }
            case ROUTE_CHOSEN -> {
                placement.chooseAgain(choice);
                waiting.settle(application, choice.route(), choice.level(), choice.at());
            }
            case WAITLISTED -> {
                placement.chooseAgain(choice);
                waiting.placeOpened(choice.route(), choice.level(), choice.at());
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}

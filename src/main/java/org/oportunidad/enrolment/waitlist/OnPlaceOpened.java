package org.oportunidad.enrolment.waitlist;

import java.time.Clock;
import org.oportunidad.enrolment.cohort.PlaceOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Fills a place in the transaction that opened it, so that no place stands empty while somebody waits. */
@Component
class OnPlaceOpened {

    private final WaitingList waiting;
    private final Clock clock;

    OnPlaceOpened(WaitingList waiting, Clock clock) {
        this.waiting = waiting;
        this.clock = clock;
    }

    @EventListener
    void fill(PlaceOpened opened) {
        waiting.placeOpened(opened.route(), opened.level(), clock.instant());
    }
}

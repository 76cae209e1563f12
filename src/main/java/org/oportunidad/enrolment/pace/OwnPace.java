package org.oportunidad.enrolment.pace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.journey.Turns;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A pause on her own wish, for the longest time that the rules allow; coming back ends it on any day before. */
@Component
class OwnPace {

    private final FindPlaces places;
    private final Turns turns;
    private final Country country;
    private final Clock clock;

    OwnPace(FindPlaces places, Turns turns, Country country, Clock clock) {
        this.places = places;
        this.turns = turns;
        this.country = country;
        this.clock = clock;
    }

    /** Repeating it changes nothing, nor does it where there is nothing to pause. */
    @Transactional
    public void pause(UUID participant, UUID account) {
        var now = clock.instant();
        places.newestOf(participant)
                .filter(place -> place.state() == EnrolmentState.ACTIVE || place.state() == EnrolmentState.AT_RISK)
                .ifPresent(place -> turns.pause(
                        new At(place, now, account),
                        LocalDate.ofInstant(now, country.zone()).plusDays(Turns.LONGEST_PAUSE_DAYS)));
    }

    /** Ends her pause; where there is none it changes nothing. */
    @Transactional
    public void comeBack(UUID participant, UUID account) {
        places.newestOf(participant)
                .filter(place -> place.state() == EnrolmentState.PAUSED)
                .ifPresent(place -> turns.resumeAll(List.of(new At(place, clock.instant(), account))));
    }
}

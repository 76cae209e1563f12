package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.ContactTries;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The tries to reach a woman that are logged already, as the form of a dropout has them. */
@Component
class KnownTries {

    /** As many as the form has rows. */
    private static final int ROWS = 5;

    private final FindPlaces places;
    private final ObjectProvider<ContactTries> logged;
    private final Country country;

    KnownTries(FindPlaces places, ObjectProvider<ContactTries> logged, Country country) {
        this.places = places;
        this.logged = logged;
        this.country = country;
    }

    /** Those since she was last active, the oldest first; none for whoever is not at risk. */
    JourneyPage.Typed of(UUID participant) {
        var tries = places.newestOf(participant)
                .filter(place -> place.state() == EnrolmentState.AT_RISK)
                .map(place -> tries(participant, since(place)))
                .orElse(List.of());
        return new JourneyPage.Typed("", "", "", tries);
    }

    private List<JourneyPage.Try> tries(UUID participant, Instant since) {
        return logged.stream()
                .flatMap(log -> log.since(participant, since, ROWS).stream())
                .map(one -> new JourneyPage.Try(
                        one.channel(),
                        LocalDate.ofInstant(one.at(), country.zone()).toString(),
                        one.result()))
                .toList()
                .reversed();
    }

    private static Instant since(Place place) {
        var last = place.lastActivityAt();
        return last == null ? place.enrolledAt() : last;
    }
}

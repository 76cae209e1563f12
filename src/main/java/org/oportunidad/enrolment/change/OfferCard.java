package org.oportunidad.enrolment.change;

import java.util.Optional;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** On <i>Hoy</i>: somebody offers her another route or level, and she decides. */
@Component
class OfferCard implements HomeCard {

    private static final int ORDER = 3;

    private final FindPlaces places;

    OfferCard(FindPlaces places) {
        this.places = places;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        return Optional.ofNullable(viewer.participantId())
                .flatMap(places::newestOf)
                .filter(place -> ChangeState.OFFERED.name().equals(place.openChange()))
                .map(place -> new Card(ORDER, "enrolment/change/offerCard", "/route/change"));
    }
}

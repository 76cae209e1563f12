package org.oportunidad.enrolment.journey;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantPanels;
import org.springframework.stereotype.Component;

/** Her place in a cohort, on her page for staff. */
@Component
public class JourneyPanel implements ParticipantPanels {

    private static final int ORDER = 20;

    private final FindPlaces places;

    JourneyPanel(FindPlaces places) {
        this.places = places;
    }

    /** What the panel shows. */
    public record Shown(String cohort, String cohortPath, String state, String route, String level, boolean acts) {}

    @Override
    public Optional<Card> panel(Viewer viewer, UUID participantId) {
        return places.newestOf(participantId)
                .map(place -> new Card(
                        ORDER,
                        "enrolment/journey/journeyPanel",
                        new Shown(
                                place.cohortName(),
                                "/cohorts/" + place.cohort(),
                                place.state().name().toLowerCase(Locale.ROOT),
                                place.route(),
                                place.level(),
                                viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR))));
    }
}

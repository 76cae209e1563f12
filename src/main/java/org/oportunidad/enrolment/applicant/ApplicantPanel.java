package org.oportunidad.enrolment.applicant;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantPanels;
import org.springframework.stereotype.Component;

/** Her application on her page for staff, until she has a place. */
@Component
public class ApplicantPanel implements ParticipantPanels {

    private static final int ORDER = 15;

    private final FindPlaces places;

    ApplicantPanel(FindPlaces places) {
        this.places = places;
    }

    /** What the panel shows. */
    public record Shown(
            String state,
            String call,
            @Nullable String route,
            @Nullable String level,
            boolean acts) {}

    @Override
    public Optional<Card> panel(Viewer viewer, UUID participantId) {
        return places.applicationOf(participantId)
                .filter(standing -> standing.state() != ApplicationState.ADMITTED)
                .map(standing -> new Card(
                        ORDER,
                        "enrolment/applicant/applicantPanel",
                        new Shown(
                                standing.state().name().toLowerCase(Locale.ROOT),
                                standing.call(),
                                standing.route(),
                                standing.level(),
                                viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR))));
    }
}

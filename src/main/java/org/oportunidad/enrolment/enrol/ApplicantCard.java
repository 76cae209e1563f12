package org.oportunidad.enrolment.enrol;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** Her next step before learning starts, on her own page. */
@Component
class ApplicantCard implements HomeCard {

    private static final int ORDER = 10;

    /** Whoever learns has nothing to wait for: her application is not even read. */
    private static final Set<EnrolmentState> IN_TRAINING = EnumSet.of(
            EnrolmentState.ENROLLED,
            EnrolmentState.ACTIVE,
            EnrolmentState.AT_RISK,
            EnrolmentState.PAUSED,
            EnrolmentState.TRAINING_COMPLETE);

    private final Applicants applicants;
    private final FindPlaces places;

    ApplicantCard(Applicants applicants, FindPlaces places) {
        this.applicants = applicants;
        this.places = places;
    }

    /** Whoever has a place needs no look at her application, until the training is behind her and she may apply again. */
    @Override
    public Optional<Card> card(Viewer viewer) {
        var her = viewer.participantId();
        if (her == null) {
            return Optional.empty();
        }
        var place = places.newestOf(her);
        return place.filter(p -> IN_TRAINING.contains(p.state())).isPresent()
                ? place.filter(p -> p.state() == EnrolmentState.ENROLLED)
                        .map(p -> card(ApplicationState.ADMITTED, p.startsOn()))
                : applicants
                        .signedIn(Optional.of(viewer))
                        .filter(application -> application.state() != ApplicationState.ADMITTED)
                        .map(application -> card(application.state(), null));
    }

    private static Card card(ApplicationState state, @Nullable LocalDate startsOn) {
        return new Card(
                ORDER,
                "enrolment/enrol/applicantCard",
                new ApplicantStep(state.name().toLowerCase(Locale.ROOT), "/enrol/continue", startsOn));
    }
}

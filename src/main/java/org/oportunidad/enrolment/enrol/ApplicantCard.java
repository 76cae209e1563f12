package org.oportunidad.enrolment.enrol;

import java.util.Locale;
import java.util.Optional;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Place;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.HomeCard;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;

/** Her next step before learning starts, on her own page. */
@Component
class ApplicantCard implements HomeCard {

    private static final int ORDER = 10;

    private final Applicants applicants;
    private final FindPlaces places;

    ApplicantCard(Applicants applicants, FindPlaces places) {
        this.applicants = applicants;
        this.places = places;
    }

    @Override
    public Optional<Card> card(Viewer viewer) {
        if (!viewer.isParticipant()) {
            return Optional.empty();
        }
        return applicants.signedIn(Optional.of(viewer)).flatMap(application -> {
            var admitted = application.state() == ApplicationState.ADMITTED;
            var place = admitted ? places.newestOf(application.participant()) : Optional.<Place>empty();
            if (admitted
                    && place.filter(p -> p.state() == EnrolmentState.ENROLLED).isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Card(
                    ORDER,
                    "enrolment/enrol/applicantCard",
                    new ApplicantStep(
                            application.state().name().toLowerCase(Locale.ROOT),
                            "/enrol/continue",
                            place.map(Place::startsOn).orElse(null))));
        });
    }
}

package org.oportunidad.enrolment.closing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.enrolment.journey.Progress;
import org.oportunidad.forms.CompleteResult;
import org.oportunidad.forms.FormPage;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.forms.SaveResult;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the closing form and graduates her when it is complete. */
@Component
class CloseTraining {

    private static final String FORM = "cierre";

    private final FindPlaces places;
    private final Progress progress;
    private final Forms forms;
    private final Clock clock;

    CloseTraining(FindPlaces places, Progress progress, Forms forms, Clock clock) {
        this.places = places;
        this.progress = progress;
        this.forms = forms;
        this.clock = clock;
    }

    /** What became of a page that she sent. */
    sealed interface Saved {

        /** The next page. */
        record Next(int page) implements Saved {}

        /** She graduated. */
        record Graduated() implements Saved {}

        /** The page again with what is wrong. */
        record Again(FormPage page) implements Saved {}
    }

    boolean isDue(UUID woman) {
        return stands(woman, EnrolmentState.TRAINING_COMPLETE);
    }

    boolean isGraduate(UUID woman) {
        return stands(woman, EnrolmentState.GRADUATED) || stands(woman, EnrolmentState.ALUMNA);
    }

    private boolean stands(UUID woman, EnrolmentState state) {
        return places.newestOf(woman).filter(place -> place.state() == state).isPresent();
    }

    /** Opens the form, or finds the one in hand. */
    @Transactional
    public ResponseId open(UUID woman) {
        return inHand(woman).orElseGet(() -> forms.open(new ResponseId(Ids.at(clock.instant())), FORM, woman));
    }

    /** The form of this place: whoever goes on with another level is asked at its end too. */
    private Optional<ResponseId> inHand(UUID woman) {
        var since = places.newestOf(woman).orElseThrow().enrolledAt().truncatedTo(ChronoUnit.MILLIS);
        return forms.of(woman, FORM).stream()
                .filter(response -> !Ids.timeOf(response.value()).isBefore(since))
                .findFirst();
    }

    Optional<FormPage> page(UUID woman, int number, Locale locale) {
        return isDue(woman) ? inHand(woman).map(response -> forms.page(response, number, locale)) : Optional.empty();
    }

    @Transactional
    public Saved save(UUID woman, int number, Map<String, List<String>> typed, Locale locale) {
        if (isGraduate(woman)) {
            return new Saved.Graduated();
        }
        var response = open(woman);
        return switch (forms.save(response, number, typed, locale)) {
            case SaveResult.Invalid invalid -> new Saved.Again(invalid.page());
            case SaveResult.Closed() -> graduate(woman);
            case SaveResult.Saved saved -> saved.next() > 0 ? new Saved.Next(saved.next()) : finish(woman, response);
        };
    }

    private Saved finish(UUID woman, ResponseId response) {
        return switch (forms.complete(response)) {
            case CompleteResult.Missing missing -> new Saved.Next(missing.page());
            case CompleteResult.Completed completed -> graduate(woman);
        };
    }

    private Saved graduate(UUID woman) {
        var place = places.newestOf(woman).orElseThrow();
        if (place.state() == EnrolmentState.TRAINING_COMPLETE) {
            progress.graduateAll(List.of(new Progress.At(place, clock.instant(), null)));
        }
        return new Saved.Graduated();
    }
}

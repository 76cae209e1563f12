package org.oportunidad.enrolment.enrol;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Diagnosis;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.enrolment.recommendation.PlaceApplicants;
import org.oportunidad.forms.CompleteResult;
import org.oportunidad.forms.FormPage;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.forms.SaveResult;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows and saves the pages of the ficha and the diagnóstico, and takes each in when its last page is saved. */
@Component
public class FillForm {

    /** Instrument of the enrolment form. */
    public static final String FICHA = "ficha";

    /** Instrument of the entry profile. */
    public static final String BASELINE = "diagnostico";

    private final ApplicationTable table;
    private final Forms forms;
    private final Participants participants;
    private final SubmitApplications submit;
    private final PlaceApplicants placement;
    private final ContactPoints contacts;
    private final Clock clock;

    FillForm(
            ApplicationTable table,
            Forms forms,
            Participants participants,
            SubmitApplications submit,
            PlaceApplicants placement,
            ContactPoints contacts,
            Clock clock) {
        this.table = table;
        this.forms = forms;
        this.participants = participants;
        this.submit = submit;
        this.placement = placement;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What became of a page that she sent. */
    public sealed interface Saved {

        /** The next page of the same form. */
        record Next(int page) implements Saved {}

        /** The form is complete and taken in. */
        record Finished() implements Saved {}

        /** She did not agree that her data are kept, so nothing is sent. */
        record Unwilling() implements Saved {}

        /** The page again with what is wrong. */
        record Again(FormPage page) implements Saved {}
    }

    /** One page of the ficha; 0 for the first that needs her. */
    public FormPage ficha(HerApplication application, int page, Locale locale) {
        return forms.page(new ResponseId(Objects.requireNonNull(application.ficha())), page, locale);
    }

    /** One page of the diagnóstico; it must have been opened. */
    public FormPage baseline(HerApplication application, int page, Locale locale) {
        return forms.page(new ResponseId(Objects.requireNonNull(application.baseline())), page, locale);
    }

    /** Whether she agreed that her data are kept, or staff noted her yes; whom a spreadsheet brought is asked first. */
    public boolean mayAsk(HerApplication application) {
        return application.assisted()
                || participants.holds(new ParticipantId(application.participant()), ConsentPurpose.SERVICE);
    }

    /** Opens her diagnóstico once she is eligible; opening it again changes nothing. */
    @Transactional
    public HerApplication openBaseline(HerApplication application) {
        if (application.baseline() != null || application.state() != ApplicationState.ELIGIBLE) {
            return application;
        }
        var response = forms.open(new ResponseId(Ids.next()), BASELINE, application.participant());
        table.baseline(application.id(), response.value());
        return table.find(application.id()).orElseThrow();
    }

    /** Saves a page of the ficha; the last one sends it and answers who may take part. */
    @Transactional
    public Saved saveFicha(HerApplication application, int page, Map<String, List<String>> typed, Locale locale) {
        var response = new ResponseId(Objects.requireNonNull(application.ficha()));
        return switch (forms.save(response, page, typed, locale)) {
            case SaveResult.Invalid invalid when tooYoung(invalid.page()) -> refuse(application);
            case SaveResult.Invalid invalid -> new Saved.Again(invalid.page());
            case SaveResult.Closed() -> new Saved.Finished();
            case SaveResult.Saved saved -> {
                contacts.noticed(application);
                yield saved.next() > 0 ? new Saved.Next(saved.next()) : finishFicha(application, response);
            }
        };
    }

    private static boolean tooYoung(FormPage page) {
        var problem = page.problems().of("birth_date");
        return problem != null && problem.key().equals("participants.refusal.too-young");
    }

    /** The answer is known and nothing more is asked of her. */
    private Saved refuse(HerApplication application) {
        if (application.state() == ApplicationState.DRAFT) {
            submit.refuseTooYoung(application.id(), clock.instant());
        }
        return new Saved.Finished();
    }

    private Saved finishFicha(HerApplication application, ResponseId response) {
        if (!application.assisted()
                && !participants.holds(new ParticipantId(application.participant()), ConsentPurpose.SERVICE)) {
            return new Saved.Unwilling();
        }
        return switch (forms.complete(response)) {
            case CompleteResult.Missing missing -> new Saved.Next(missing.page());
            case CompleteResult.Completed completed -> {
                if (application.state() == ApplicationState.DRAFT) {
                    send(application, completed.answers());
                }
                yield new Saved.Finished();
            }
        };
    }

    private void send(HerApplication application, Map<String, String> answers) {
        var details = participants.details(new ParticipantId(application.participant()));
        var birth = Objects.requireNonNull(details.birthDate(), "the ficha asks for the birth date");
        submit.submitAll(List.of(new Submission(
                new ApplicationId(application.id()),
                birth,
                details.communeCut(),
                answers.get(FichaAnswers.SOURCE),
                clock.instant())));
    }

    /** Saves a page of the diagnóstico; the last one makes the recommendation. */
    @Transactional
    public Saved saveBaseline(HerApplication application, int page, Map<String, List<String>> typed, Locale locale) {
        var response = new ResponseId(Objects.requireNonNull(application.baseline()));
        return switch (forms.save(response, page, typed, locale)) {
            case SaveResult.Invalid invalid -> new Saved.Again(invalid.page());
            case SaveResult.Closed() -> new Saved.Finished();
            case SaveResult.Saved saved ->
                saved.next() > 0 ? new Saved.Next(saved.next()) : finishBaseline(application, response);
        };
    }

    private Saved finishBaseline(HerApplication application, ResponseId response) {
        return switch (forms.complete(response)) {
            case CompleteResult.Missing missing -> new Saved.Next(missing.page());
            case CompleteResult.Completed completed -> {
                if (application.state() == ApplicationState.ELIGIBLE) {
                    placement.diagnoseAll(List.of(new Diagnosis(
                            new ApplicationId(application.id()),
                            FichaAnswers.baseline(completed.answers()),
                            clock.instant())));
                }
                yield new Saved.Finished();
            }
        };
    }

    /** The application as it stands now. */
    public HerApplication fresh(UUID id) {
        return table.find(id).orElseThrow();
    }
}

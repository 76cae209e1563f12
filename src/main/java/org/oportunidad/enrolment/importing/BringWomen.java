package org.oportunidad.enrolment.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.enrolment.enrol.SubmitApplications;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Login;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;

/** Makes the records of women from a spreadsheet: no consent, an account to answer with, and the message that asks. */
@Component
class BringWomen {

    private static final String TEMPLATE = "enrolment.importing.consent";

    private final Participants participants;
    private final Accounts accounts;
    private final SubmitApplications applications;
    private final Messages messages;
    private final Clock clock;

    BringWomen(
            Participants participants,
            Accounts accounts,
            SubmitApplications applications,
            Messages messages,
            Clock clock) {
        this.participants = participants;
        this.accounts = accounts;
        this.applications = applications;
        this.messages = messages;
        this.clock = clock;
    }

    /** Brings all of them in the caller’s transaction and gives their applications. */
    List<UUID> bring(UUID call, List<PersonalDetails> people) {
        var now = clock.instant();
        var registrations = new ArrayList<Registration>(people.size());
        var drafts = new ArrayList<NewDraft>(people.size());
        var languages = new ArrayList<String>(people.size());
        var submissions = new ArrayList<Submission>(people.size());
        for (var details : people) {
            var woman = Ids.next();
            var application = new ApplicationId(Ids.next());
            registrations.add(
                    new Registration(new ParticipantId(woman), details, Registration.Via.IMPORT, Map.of(), null, now));
            drafts.add(new NewDraft(application, woman, new CallId(call), "IMPORT", now, null));
            languages.add(language(details));
            submissions.add(new Submission(
                    application, Objects.requireNonNull(details.birthDate()), details.communeCut(), null, now));
        }
        if (!participants.openAll(registrations).isEmpty()) {
            throw new IllegalStateException("a checked row was refused");
        }
        accounts.openParticipants(
                registrations.stream().map(BringWomen::account).toList());
        applications.draftAll(drafts, languages);
        applications.submitAll(submissions);
        messages.sendAll(drafts.stream()
                .map(draft -> new OutgoingMessage(
                        Ids.next(), draft.participantId(), TEMPLATE, Map.of(), Purpose.CONSENT_REQUEST))
                .toList());
        return drafts.stream().map(draft -> draft.id().value()).toList();
    }

    /** With it she signs in by her own contact to say yes or no. */
    private static NewAccount account(Registration registration) {
        var details = registration.details();
        var logins = new ArrayList<Login>();
        if (details.email() != null) {
            logins.add(new Login(LoginKind.EMAIL, details.email()));
        }
        if (details.phone() != null) {
            logins.add(new Login(LoginKind.PHONE, details.phone()));
        }
        return new NewAccount(
                new AccountId(Ids.next()), registration.id().value(), language(details), List.copyOf(logins));
    }

    private static String language(PersonalDetails details) {
        return Objects.requireNonNullElse(details.language(), "es");
    }
}

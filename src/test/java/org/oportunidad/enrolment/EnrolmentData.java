package org.oportunidad.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.bulk.BulkEnrolments.BaselineAnswers;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Business;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Diagnosis;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Motivation;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;

/** Calls, cohorts and women on their way, made by the real transitions. */
@TestComponent
public class EnrolmentData {

    /** Noon in Chile, the last one that is over: what these tests make is open by the real clock too, on any date. */
    @SuppressWarnings("TimeInStaticInitializer") // one moment for all tests of a run is what is wanted
    public static final Instant NOW = Instant.now()
            .minus(15, ChronoUnit.HOURS)
            .truncatedTo(ChronoUnit.DAYS)
            .plus(15, ChronoUnit.HOURS);

    public static final LocalDate TODAY = NOW.atOffset(ZoneOffset.UTC).toLocalDate();

    private final BulkEnrolments bulk;
    private final Participants participants;

    public EnrolmentData(BulkEnrolments bulk, Participants participants) {
        this.bulk = bulk;
        this.participants = participants;
    }

    /** A woman with her application. */
    public record Applicant(UUID participant, ApplicationId application) {}

    public CallId openCall() {
        var id = new CallId(Ids.next());
        var code = "T-" + id.value().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        bulk.openCalls(
                List.of(new NewCall(
                        id, code, "Segundo llamado", TODAY.minusDays(20), TODAY.plusDays(18), 500, 18, null)),
                NOW);
        return id;
    }

    public CohortId cohort(String route, String level, int capacity, @Nullable UUID facilitator) {
        var id = new CohortId(Ids.next());
        var code = "C-" + id.value().toString().substring(24).toUpperCase(java.util.Locale.ROOT);
        bulk.planCohorts(List.of(new NewCohort(
                id,
                code,
                "Grupo de la mañana",
                route,
                level,
                "ONLINE",
                TODAY.plusDays(7),
                TODAY.plusDays(70),
                capacity,
                facilitator,
                NOW)));
        return id;
    }

    public List<Applicant> drafts(CallId call, int count) {
        var women = new ArrayList<Applicant>();
        var registrations = new ArrayList<Registration>();
        for (var i = 0; i < count; i++) {
            var participant = Ids.next();
            registrations.add(new Registration(
                    new ParticipantId(participant),
                    PersonalDetails.NOTHING
                            .withNames("Elena Castro " + (char) ('A' + i % 26))
                            .withPreferredName("Elena")
                            .withBirthDate(LocalDate.of(1990, 3, 1))
                            .withCommune("13101"),
                    Registration.Via.SELF,
                    Map.of(),
                    null,
                    NOW));
            women.add(new Applicant(participant, new ApplicationId(Ids.next())));
        }
        participants.openAll(registrations);
        bulk.draftAll(women.stream()
                .map(w -> new NewDraft(w.application(), w.participant(), call, "SELF", NOW, null))
                .toList());
        return women;
    }

    public List<Applicant> eligible(CallId call, int count) {
        var women = drafts(call, count);
        bulk.submitAll(women.stream()
                .map(w -> new Submission(w.application(), LocalDate.of(1990, 3, 1), "13101", "friend", NOW))
                .toList());
        return women;
    }

    public List<Applicant> chosen(CallId call, String route, String level, int count) {
        var women = eligible(call, count);
        var answers = new BaselineAnswers(Business.NONE, Set.of(Motivation.EMPLOYMENT), true, false, 2);
        bulk.diagnoseAll(women.stream()
                .map(w -> new Diagnosis(w.application(), answers, NOW))
                .toList());
        bulk.chooseAll(women.stream()
                .map(w -> new Choice(w.application(), route, level, null, NOW, null))
                .toList());
        return women;
    }

    public List<Applicant> admitted(CohortId cohort, CallId call, String route, String level, int count) {
        var women = chosen(call, route, level, count);
        bulk.admitAll(women.stream()
                .map(w -> new Admission(w.application(), cohort, null, NOW, null))
                .toList());
        return women;
    }
}

package org.oportunidad.demonstration.making;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oportunidad.demonstration.DemonstrationClock;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Choice;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Diagnosis;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.forms.FinishedResponse;
import org.oportunidad.forms.Forms;
import org.oportunidad.forms.ResponseId;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.NewAccount;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Women from their first answer to their own choice of route, each as far as the plan says. */
@Component
@Profile("demo")
class MakeApplicants {

    private final Participants participants;
    private final Accounts accounts;
    private final Forms forms;
    private final BulkEnrolments enrolments;
    private final DemonstrationClock clock;
    private final CallCalendar calls;
    private final Country country;
    private final Registrations registrations;

    MakeApplicants(
            Participants participants,
            Accounts accounts,
            Forms forms,
            BulkEnrolments enrolments,
            DemonstrationClock clock,
            CallCalendar calls,
            Country country) {
        this.participants = participants;
        this.accounts = accounts;
        this.forms = forms;
        this.enrolments = enrolments;
        this.clock = clock;
        this.calls = calls;
        this.country = country;
        this.registrations = new Registrations(country);
    }

    /** Names for the women of the cast, by their number in the plan. */
    void knows(Map<Integer, String> known) {
        registrations.knows(known);
    }

    @Transactional
    void make(List<Woman> women) {
        clock.set(women.stream().map(Woman::began).max(Instant::compareTo).orElseThrow());
        var refused = participants.openAll(each(women, registrations::of));
        if (!refused.isEmpty()) {
            throw new IllegalStateException("Invented women were refused: "
                    + refused.values().iterator().next());
        }
        enrolments.draftAll(each(
                women,
                w -> new NewDraft(
                        application(w),
                        w.id(),
                        calls.openOn(w.began()),
                        w.chance(12, 5) ? "ASSISTED" : "SELF",
                        w.began(),
                        null)));
        var sent = having(women, w -> w.fate().submitted());
        forms.recordAll(each(
                sent,
                w -> answers(
                        "ficha",
                        w,
                        9,
                        InventedAnswers.ficha(
                                w,
                                registrations.fullName(w),
                                registrations.preferredName(w),
                                commune(w),
                                registrations.phone(w)))));
        enrolments.submitAll(each(
                sent,
                w -> new Submission(
                        application(w),
                        w.birthDate(),
                        w.commune(),
                        "friend",
                        w.began().plus(9, ChronoUnit.MINUTES))));
        accounts.openParticipants(each(
                sent, w -> new NewAccount(new AccountId(Ids.at(w.began())), w.id(), w.language(), List.of())));
        var diagnosed = having(women, w -> w.fate().diagnosed());
        forms.recordAll(each(diagnosed, w -> answers("diagnostico", w, 25, InventedAnswers.baseline(w))));
        enrolments.diagnoseAll(each(
                diagnosed,
                w -> new Diagnosis(
                        application(w), InventedAnswers.facts(w), w.began().plus(25, ChronoUnit.MINUTES))));
        enrolments.chooseAll(each(
                having(women, w -> w.fate().chose()),
                w -> new Choice(
                        application(w), w.route(), w.level(), null, w.began().plus(30, ChronoUnit.MINUTES), null)));
        enrolments.waitlistAll(each(
                having(women, w -> w.fate() == Fate.WAITLISTED || w.fate() == Fate.DECLINED),
                w -> new Step(w.id(), w.began().plus(31, ChronoUnit.MINUTES), null)));
        enrolments.declineAll(each(
                having(women, w -> w.fate() == Fate.DECLINED),
                w -> new Step(w.id(), w.began().plus(1, ChronoUnit.DAYS), null)));
    }

    private String commune(Woman woman) {
        return country.commune(woman.commune()).orElseThrow().cut();
    }

    private static FinishedResponse answers(String code, Woman woman, int minutes, Map<String, List<String>> answers) {
        var at = woman.began().plus(minutes, ChronoUnit.MINUTES);
        return new FinishedResponse(new ResponseId(Ids.at(at)), code, woman.id(), woman.began(), at, answers);
    }

    private static ApplicationId application(Woman woman) {
        return new ApplicationId(woman.application());
    }

    private static List<Woman> having(List<Woman> women, Predicate<Woman> what) {
        return women.stream().filter(what).toList();
    }

    private static <T> List<T> each(List<Woman> women, Function<Woman, T> step) {
        return women.stream().map(step).toList();
    }
}

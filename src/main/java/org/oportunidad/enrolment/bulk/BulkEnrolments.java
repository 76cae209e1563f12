package org.oportunidad.enrolment.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.DropReason;

/**
 * Moves many women at once with the rules and the transition table of the single moves; each row says when it happened,
 * so that years can be made in one go. A refused row fails the whole list with its position and reason: nothing is half done.
 * No messages are sent from here. The actor {@code by} is an account id; null means the woman herself or the system.
 */
public interface BulkEnrolments {

    /** Makes calls and leaves them open or closed by their dates as of {@code now}. */
    void openCalls(List<NewCall> calls, Instant now);

    /** Plans cohorts; they are ENROLLING from the start. */
    void planCohorts(List<NewCohort> cohorts);

    /** First answers: applications in DRAFT. The participant row must exist. */
    void draftAll(List<NewDraft> drafts);

    /** DRAFT → SUBMITTED → ELIGIBLE or INELIGIBLE by the eligibility rule. */
    void submitAll(List<Submission> submissions);

    /** ELIGIBLE → DIAGNOSED with the recommendation made by the rule from the answers of the diagnóstico. */
    void diagnoseAll(List<Diagnosis> diagnoses);

    /** DIAGNOSED → ROUTE_CHOSEN: her own choice, or with {@code by} and a reason a staff override. */
    void chooseAll(List<Choice> choices);

    /** ROUTE_CHOSEN or WAITLISTED → ADMITTED, with a place in the cohort (route, level and capacity are checked). */
    void admitAll(List<Admission> admissions);

    /** ROUTE_CHOSEN → WAITLISTED. */
    void waitlistAll(List<Step> steps);

    /** WAITLISTED → DECLINED. */
    void declineAll(List<Step> steps);

    /** The cohorts start: ENROLLING → RUNNING. */
    void runCohorts(List<CohortStep> steps);

    /** ENROLLED → ACTIVE by the first activity at that time. */
    void startAll(List<Step> steps);

    /** When each was last active; an earlier time than the known one changes nothing. */
    void activeAll(List<Step> steps);

    /** ENROLLED → NO_SHOW (second week passed without activity). */
    void noShowAll(List<Step> steps);

    /** ACTIVE → AT_RISK, confirmed by a person. */
    void atRiskAll(List<Step> steps);

    /** ACTIVE or AT_RISK → PAUSED on her request until the day given. */
    void pauseAll(List<Pause> pauses);

    /** PAUSED or AT_RISK → ACTIVE. */
    void resumeAll(List<Step> steps);

    /** AT_RISK → DROPPED after the contact tries, or ACTIVE, AT_RISK, PAUSED → DROPPED because the cohort closes. */
    void dropAll(List<Drop> drops);

    /** ACTIVE or AT_RISK → TRAINING_COMPLETE; checks the completion facts of all of them. */
    void completeAll(List<Step> steps);

    /** TRAINING_COMPLETE → GRADUATED after the closing form (must be recorded), with a certificate each. */
    void graduateAll(List<Step> steps);

    /** RUNNING → CLOSED; each woman who started must be settled, women who never came become no-shows. */
    void closeCohorts(List<CohortStep> steps);

    /** A call with its dates and rules. */
    record NewCall(
            CallId id,
            String code,
            String name,
            LocalDate opensOn,
            LocalDate closesOn,
            int quota,
            int minimumAge,
            @Nullable UUID by) {}

    /** A cohort with its route, level, dates and people. */
    record NewCohort(
            CohortId id,
            String code,
            String name,
            String route,
            String level,
            String modality,
            LocalDate startsOn,
            LocalDate endsOn,
            int capacity,
            @Nullable UUID facilitatorAccount,
            Instant at) {}

    /** A first saved answer; {@code channel} is SELF, ASSISTED or IMPORT. */
    record NewDraft(
            ApplicationId id,
            UUID participantId,
            CallId call,
            String channel,
            Instant at,
            @Nullable UUID by) {}

    /** A sent form; {@code source} is how she heard of the programme (code of the ficha). */
    record Submission(
            ApplicationId id,
            LocalDate birthDate,
            @Nullable String communeCut,
            @Nullable String source,
            Instant at) {}

    /** The answers of her diagnóstico that the route rule reads. */
    record Diagnosis(ApplicationId id, BaselineAnswers answers, Instant at) {}

    /** The part of the diagnóstico that the recommendation rule reads. */
    record BaselineAnswers(
            Business business,
            Set<Motivation> motivations,
            boolean seeksPaidWork,
            boolean hasSearchedForWork,
            int digitalTasks) {}

    /** How far her own business is. */
    enum Business {
        NONE,
        IDEA,
        UNDER_ONE_YEAR,
        OVER_ONE_YEAR
    }

    /** What she comes for. */
    enum Motivation {
        EMPLOYMENT,
        VENTURE,
        STUDY,
        NETWORK
    }

    /** The route and level she takes. */
    record Choice(
            ApplicationId id,
            String route,
            String level,
            @Nullable String reason,
            Instant at,
            @Nullable UUID by) {}

    /** A place for one application; {@code facilitatorAccount} defaults to the cohort’s. */
    record Admission(
            ApplicationId id,
            CohortId cohort,
            @Nullable UUID facilitatorAccount,
            Instant at,
            @Nullable UUID by) {}

    /** One move of one woman at a time; the application’s or her newest place’s, as the method says. */
    record Step(UUID participantId, Instant at, @Nullable UUID by) {}

    /** A pause she asked for, of at most sixty days. */
    record Pause(
            UUID participantId,
            LocalDate until,
            Instant at,
            @Nullable UUID by) {}

    /** A dropout with its reason and the tries to reach her; no tries when the cohort closes. */
    record Drop(
            UUID participantId,
            DropReason reason,
            List<ContactTry> tries,
            Instant at,
            @Nullable UUID by) {}

    /** One try to reach her: channel code (WHATSAPP, PHONE, EMAIL, SMS, IN_PERSON) and when. */
    record ContactTry(String channel, Instant at, String result) {}

    /** One move of a cohort. */
    record CohortStep(CohortId cohort, Instant at, @Nullable UUID by) {}
}

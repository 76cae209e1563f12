package org.oportunidad.enrolment.lists;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.enrol.SubmitApplications;
import org.oportunidad.enrolment.recommendation.PlaceApplicants;
import org.oportunidad.enrolment.waitlist.Places;
import org.oportunidad.enrolment.waitlist.WaitingList;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves applications and cohorts in lists; the women’s own journey is {@link ListedJourneys}. */
@Component
class ListedEnrolments implements BulkEnrolments {

    private final Calls calls;
    private final Cohorts cohorts;
    private final SubmitApplications applications;
    private final PlaceApplicants placement;
    private final Places places;
    private final WaitingList waiting;
    private final ListedJourneys journeys;
    private final Country country;

    ListedEnrolments(
            Calls calls,
            Cohorts cohorts,
            SubmitApplications applications,
            PlaceApplicants placement,
            Places places,
            WaitingList waiting,
            ListedJourneys journeys,
            Country country) {
        this.calls = calls;
        this.cohorts = cohorts;
        this.applications = applications;
        this.placement = placement;
        this.places = places;
        this.waiting = waiting;
        this.journeys = journeys;
        this.country = country;
    }

    @Override
    public void openCalls(List<NewCall> all, Instant now) {
        calls.openAll(all, LocalDate.ofInstant(now, country.zone()), now);
    }

    @Override
    public void planCohorts(List<NewCohort> all) {
        cohorts.planAll(all, Cohort.State.ENROLLING, null);
    }

    @Override
    public void draftAll(List<NewDraft> drafts) {
        var language = country.locales().getFirst().getLanguage();
        applications.draftAll(drafts, drafts.stream().map(draft -> language).toList());
    }

    @Override
    public void submitAll(List<Submission> submissions) {
        applications.submitAll(submissions);
    }

    @Override
    public void diagnoseAll(List<Diagnosis> diagnoses) {
        placement.diagnoseAll(diagnoses);
    }

    @Override
    public void chooseAll(List<Choice> choices) {
        placement.chooseAll(choices);
    }

    @Override
    @Transactional
    public void admitAll(List<Admission> admissions) {
        var outcome = places.admit(admissions);
        if (!outcome.whole()) {
            throw new IllegalArgumentException(
                    "not admitted: " + outcome.refused().values().iterator().next());
        }
    }

    @Override
    @Transactional
    public void waitlistAll(List<Step> steps) {
        each(steps, ApplicationState.ROUTE_CHOSEN, (ids, step) -> waiting.waitAll(ids, step.at(), step.by()));
    }

    @Override
    @Transactional
    public void declineAll(List<Step> steps) {
        each(
                steps,
                ApplicationState.WAITLISTED,
                (ids, step) -> waiting.declineAll(ids, "her wish", step.at(), step.by()));
    }

    /** Something done to the applications of steps that share their time and actor. */
    private interface Act {
        void on(List<UUID> applications, Step first);
    }

    private void each(List<Step> steps, ApplicationState state, Act act) {
        var applicationOf =
                waiting.applicationsOf(steps.stream().map(Step::participantId).toList(), state);
        var groups = new java.util.LinkedHashMap<List<Object>, List<Step>>();
        Function<Step, List<Object>> key =
                step -> step.by() == null ? List.of(step.at()) : List.of(step.at(), step.by());
        steps.forEach(step -> Objects.requireNonNull(groups.computeIfAbsent(key.apply(step), any -> new ArrayList<>()))
                .add(step));
        for (var group : groups.values()) {
            act.on(
                    group.stream()
                            .map(step -> Objects.requireNonNull(
                                    applicationOf.get(step.participantId()), "no such application"))
                            .toList(),
                    group.getFirst());
        }
    }

    @Override
    @Transactional
    public void runCohorts(List<CohortStep> steps) {
        move(steps, Cohort.State.RUNNING);
    }

    @Override
    @Transactional
    public void closeCohorts(List<CohortStep> steps) {
        move(steps, Cohort.State.CLOSED);
    }

    private void move(List<CohortStep> steps, Cohort.State to) {
        for (var step : steps) {
            var moved = cohorts.move(step.cohort().value(), to, step.at(), step.by());
            if (!(moved instanceof Cohorts.Moved.Done)) {
                throw new IllegalArgumentException(
                        "cohort not moved to " + to + ": " + moved.getClass().getSimpleName());
            }
        }
    }

    @Override
    public void startAll(List<Step> steps) {
        journeys.startAll(steps);
    }

    @Override
    public void activeAll(List<Step> steps) {
        journeys.activeAll(steps);
    }

    @Override
    public void noShowAll(List<Step> steps) {
        journeys.noShowAll(steps);
    }

    @Override
    public void atRiskAll(List<Step> steps) {
        journeys.atRiskAll(steps);
    }

    @Override
    public void pauseAll(List<Pause> pauses) {
        journeys.pauseAll(pauses);
    }

    @Override
    public void resumeAll(List<Step> steps) {
        journeys.resumeAll(steps);
    }

    @Override
    public void dropAll(List<Drop> drops) {
        journeys.dropAll(drops);
    }

    @Override
    public void completeAll(List<Step> steps) {
        journeys.completeAll(steps);
    }

    @Override
    public void graduateAll(List<Step> steps) {
        journeys.graduateAll(steps);
    }
}

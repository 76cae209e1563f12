package org.oportunidad.enrolment.enrol;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.ApplicationSubmitted;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.enrolment.eligibility.CallRules;
import org.oportunidad.enrolment.eligibility.EligibilityAnswer;
import org.oportunidad.enrolment.eligibility.EligibilityFacts;
import org.oportunidad.enrolment.eligibility.EligibilityRule;
import org.oportunidad.enrolment.machine.ApplicationMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveApplications;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.programme.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes sent forms: SUBMITTED, then the answer of the eligibility rule with its reasons. */
@Component
public class SubmitApplications {

    private final ApplicationTable table;
    private final MoveApplications applications;
    private final Country country;
    private final ApplicationEventPublisher events;

    SubmitApplications(
            ApplicationTable table, MoveApplications applications, Country country, ApplicationEventPublisher events) {
        this.table = table;
        this.applications = applications;
        this.country = country;
        this.events = events;
    }

    /** Begins applications in bulk, as imports and sample people do. */
    @Transactional
    public void draftAll(List<NewDraft> drafts, List<String> languages) {
        if (!drafts.isEmpty()) {
            table.insert(drafts, languages);
        }
    }

    /** DRAFT → SUBMITTED → ELIGIBLE or INELIGIBLE, all of them or none; answers in the order asked. */
    @Transactional
    public List<EligibilityAnswer> submitAll(List<Submission> submissions) {
        if (submissions.isEmpty()) {
            return List.of();
        }
        var ids = submissions.stream().map(s -> s.id().value()).toList();
        var calls = table.callsOf(ids).stream()
                .collect(Collectors.toMap(ApplicationTable.CallOf::application, Function.identity()));
        var already = table.takingPart(ids);
        table.sources(
                ids,
                submissions.stream()
                        .map(s -> Objects.requireNonNullElse(s.source(), ""))
                        .toList());
        applications.moveAll(submissions.stream()
                .map(s -> new ApplicationMove(
                        s.id().value(), ApplicationState.SUBMITTED, MoveFacts.NOTHING, s.at(), null, null))
                .toList());
        var answers = new ArrayList<ApplicationTable.Answered>(submissions.size());
        for (var s : submissions) {
            var call = Objects.requireNonNull(calls.get(s.id().value()));
            var answer = decide(s, call, already.contains(s.id().value()));
            answers.add(new ApplicationTable.Answered(s.id().value(), answer, s.at()));
            events.publishEvent(new ApplicationSubmitted(s.id(), call.participant(), new CallId(call.call()), s.at()));
        }
        table.keep(answers);
        applications.moveAll(answers.stream().map(SubmitApplications::move).toList());
        return answers.stream().map(ApplicationTable.Answered::answer).toList();
    }

    /** DRAFT → SUBMITTED → INELIGIBLE at once, for somebody too young; her birth date is not kept. */
    @Transactional
    public void refuseTooYoung(UUID application, Instant at) {
        var call = table.callsOf(List.of(application)).getFirst();
        applications.moveAll(List.of(
                new ApplicationMove(application, ApplicationState.SUBMITTED, MoveFacts.NOTHING, at, null, null)));
        var answered = new ApplicationTable.Answered(application, EligibilityRule.tooYoung(), at);
        table.keep(List.of(answered));
        applications.moveAll(List.of(move(answered)));
        events.publishEvent(new ApplicationSubmitted(
                new ApplicationId(application), call.participant(), new CallId(call.call()), at));
    }

    private EligibilityAnswer decide(Submission s, ApplicationTable.CallOf call, boolean already) {
        var today = LocalDate.ofInstant(s.at(), country.zone());
        var here = s.communeCut() != null && country.commune(s.communeCut()).isPresent();
        return EligibilityRule.decide(
                new EligibilityFacts(s.birthDate(), here, already, today, null),
                new CallRules(call.opens(), call.closes(), call.minimumAge()));
    }

    private static ApplicationMove move(ApplicationTable.Answered answered) {
        var eligible = answered.answer().eligible();
        return new ApplicationMove(
                answered.application(),
                eligible ? ApplicationState.ELIGIBLE : ApplicationState.INELIGIBLE,
                MoveFacts.of(eligible ? Guard.FOUND_ELIGIBLE : Guard.FOUND_INELIGIBLE),
                answered.at(),
                null,
                answered.answer().ruleVersion());
    }
}

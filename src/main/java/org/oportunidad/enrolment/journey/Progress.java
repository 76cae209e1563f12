package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.credentials.NewCertificate;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.CompletionFacts;
import org.oportunidad.enrolment.CompletionFacts.Learner;
import org.oportunidad.enrolment.CompletionFacts.Requirement;
import org.oportunidad.enrolment.EnrolmentId;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.ParticipantGraduated;
import org.oportunidad.enrolment.TrainingCompleted;
import org.oportunidad.enrolment.TrainingStarted;
import org.oportunidad.enrolment.machine.EnrolmentMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveEnrolments;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way forward: starts, completes and graduates women by what they did. */
@Component
public class Progress {

    private final PlaceOfHerTable places;
    private final MoveEnrolments moves;
    private final ObjectProvider<CompletionFacts> facts;
    private final Credentials credentials;
    private final Country country;
    private final ApplicationEventPublisher events;

    Progress(
            PlaceOfHerTable places,
            MoveEnrolments moves,
            ObjectProvider<CompletionFacts> facts,
            Credentials credentials,
            Country country,
            ApplicationEventPublisher events) {
        this.places = places;
        this.moves = moves;
        this.facts = facts;
        this.credentials = credentials;
        this.country = country;
        this.events = events;
    }

    /** A place and when something happened to it. */
    public record At(Place place, Instant at, @Nullable UUID by) {}

    /** They were active at that time. */
    @Transactional
    public void activeAll(List<At> women) {
        places.touch(women);
    }

    /** ENROLLED → ACTIVE, all of them or none. */
    @Transactional
    public void startAll(List<At> women) {
        move(women, EnrolmentState.ACTIVE, MoveFacts.of(Guard.ACTIVITY_SEEN), "first activity");
        women.forEach(w -> events.publishEvent(new TrainingStarted(
                new EnrolmentId(w.place().id()),
                w.place().participant(),
                new CohortId(w.place().cohort()),
                w.at())));
    }

    /** ACTIVE or AT_RISK → TRAINING_COMPLETE where nothing of the requirements is left; a refusal undoes all. */
    @Transactional
    public void completeAll(List<At> women) {
        var done = requirements(women.stream().map(At::place).toList());
        moves.moveAll(women.stream()
                .map(w -> EnrolmentMove.of(
                        w.place().id(),
                        EnrolmentState.TRAINING_COMPLETE,
                        MoveFacts.NOTHING.with(
                                Guard.REQUIREMENTS_MET,
                                met(done.getOrDefault(w.place().participant(), List.of()))),
                        w.at(),
                        w.by(),
                        "requirements met"))
                .toList());
        women.forEach(w -> events.publishEvent(new TrainingCompleted(
                new EnrolmentId(w.place().id()),
                w.place().participant(),
                new CohortId(w.place().cohort()),
                w.at())));
    }

    /** TRAINING_COMPLETE → GRADUATED with a certificate each, after the closing form; a refusal undoes all. */
    @Transactional
    public void graduateAll(List<At> women) {
        if (women.isEmpty()) {
            return;
        }
        var closed =
                places.closingFormDone(women.stream().map(w -> w.place().id()).toList());
        moves.moveAll(women.stream()
                .map(w -> EnrolmentMove.of(
                        w.place().id(),
                        EnrolmentState.GRADUATED,
                        MoveFacts.NOTHING.with(
                                Guard.CLOSING_FORM_DONE,
                                closed.contains(w.place().participant())),
                        w.at(),
                        w.by(),
                        "closing form"))
                .toList());
        var done = requirements(women.stream().map(At::place).toList());
        credentials.issueAll(women.stream()
                .map(w -> new NewCertificate(
                        w.place().participant(),
                        CertificateType.ROUTE,
                        new RouteLevelId(w.place().route(), w.place().level()).value(),
                        w.at().atZone(country.zone()).toLocalDate(),
                        recognised(done.getOrDefault(w.place().participant(), List.of())),
                        w.at()))
                .toList());
        women.forEach(w -> events.publishEvent(new ParticipantGraduated(
                new EnrolmentId(w.place().id()),
                w.place().participant(),
                new CohortId(w.place().cohort()),
                w.at())));
    }

    /** Completes her if nothing is left; false when something is. */
    @Transactional
    public boolean completeIfMet(Place place, Instant at) {
        var mayComplete = place.state() == EnrolmentState.ACTIVE || place.state() == EnrolmentState.AT_RISK;
        if (!mayComplete || !met(requirements(List.of(place)).getOrDefault(place.participant(), List.of()))) {
            return false;
        }
        completeAll(List.of(new At(place, at, null)));
        return true;
    }

    /** What she has done of each requirement of a way that need not be hers. */
    public List<Requirement> requirements(Learner learner) {
        return of(List.of(learner)).getOrDefault(learner.participantId(), List.of());
    }

    /** What each woman has done of each requirement of her route. */
    public Map<UUID, List<Requirement>> requirements(Collection<Place> women) {
        return of(women.stream()
                .map(p -> new Learner(p.participant(), new CohortId(p.cohort()), p.route(), p.level(), p.startsOn()))
                .toList());
    }

    private Map<UUID, List<Requirement>> of(List<Learner> learners) {
        var all = new HashMap<UUID, List<Requirement>>();
        for (var source : facts) {
            source.of(learners)
                    .forEach((woman, list) -> Objects.requireNonNull(
                                    all.computeIfAbsent(woman, any -> new ArrayList<>()))
                            .addAll(list));
        }
        return all;
    }

    /** What a requirement is called. */
    String title(Requirement requirement, Language language) {
        return facts.stream()
                .flatMap(source -> source.title(requirement.code(), language).stream())
                .findFirst()
                .orElse(requirement.code());
    }

    private static int recognised(List<Requirement> requirements) {
        return (int) requirements.stream().filter(part -> part.recognised() > 0).count();
    }

    private static boolean met(List<Requirement> requirements) {
        return !requirements.isEmpty() && requirements.stream().allMatch(Requirement::met);
    }

    private void move(List<At> women, EnrolmentState to, MoveFacts holding, String reason) {
        moves.moveAll(women.stream()
                .map(w -> EnrolmentMove.of(w.place().id(), to, holding, w.at(), w.by(), reason))
                .toList());
    }
}

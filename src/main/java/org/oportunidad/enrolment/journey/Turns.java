package org.oportunidad.enrolment.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.enrolment.EnrolmentId;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.ParticipantDroppedOut;
import org.oportunidad.enrolment.bulk.BulkEnrolments.ContactTry;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.machine.DropoutRule;
import org.oportunidad.enrolment.machine.EnrolmentMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveEnrolments;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The turns of a journey: no-show, risk, pause, return, leaving and withdrawing, each by the transition table. */
@Component
public class Turns {

    /** The longest pause (domain §12A). */
    public static final int LONGEST_PAUSE_DAYS = 60;

    private final PlaceOfHerTable places;
    private final MoveEnrolments moves;
    private final Cohorts cohorts;
    private final Country country;
    private final ApplicationEventPublisher events;

    Turns(
            PlaceOfHerTable places,
            MoveEnrolments moves,
            Cohorts cohorts,
            Country country,
            ApplicationEventPublisher events) {
        this.places = places;
        this.moves = moves;
        this.cohorts = cohorts;
        this.country = country;
        this.events = events;
    }

    /** A dropout with its reason and the tries to reach her. */
    public record Leaving(
            Place place,
            DropReason reason,
            List<ContactTry> tries,
            Instant at,
            @Nullable UUID by) {}

    /** ENROLLED → NO_SHOW from the second week of the cohort on. */
    @Transactional
    public void noShowAll(List<At> women) {
        moves.moveAll(women.stream()
                .map(w -> EnrolmentMove.of(
                        w.place().id(),
                        EnrolmentState.NO_SHOW,
                        MoveFacts.NOTHING.with(
                                Guard.SECOND_WEEK_WITHOUT_ACTIVITY,
                                w.place().startedAt() == null && w.place().inSecondWeek(day(w.at()))),
                        w.at(),
                        w.by(),
                        "no activity"))
                .toList());
    }

    /** ACTIVE or PAUSED → AT_RISK, confirmed by a person. */
    @Transactional
    public void atRiskAll(List<At> women) {
        simple(women, EnrolmentState.AT_RISK, MoveFacts.of(Guard.PERSON_CONFIRMED), "confirmed by a person");
    }

    /** AT_RISK, PAUSED or DROPPED → ACTIVE: she is back, and what she did stays. */
    @Transactional
    public void resumeAll(List<At> women) {
        simple(women, EnrolmentState.ACTIVE, MoveFacts.NOTHING, "back");
    }

    /** ACTIVE or AT_RISK → PAUSED on her request, for at most sixty days. */
    @Transactional
    public void pause(At woman, LocalDate until) {
        var days = ChronoUnit.DAYS.between(day(woman.at()), until);
        moves.moveAll(List.of(EnrolmentMove.of(
                        woman.place().id(),
                        EnrolmentState.PAUSED,
                        MoveFacts.NOTHING.with(Guard.PAUSE_ASKED, days >= 1 && days <= LONGEST_PAUSE_DAYS),
                        woman.at(),
                        woman.by(),
                        "her request")
                .until(until)));
    }

    /** She left: after the tries of the country’s parameters, or because her cohort closes; a refusal undoes all. */
    @Transactional
    public void dropAll(List<Leaving> women) {
        if (women.isEmpty()) {
            return;
        }
        var rule = new DropoutRule(country.parameter("dropout-tries"), country.parameter("dropout-channels"));
        var tries = women.stream()
                .flatMap(w -> w.tries().stream()
                        .map(t -> new PlaceOfHerTable.Try(
                                Ids.at(w.at()), w.place().id(), t.channel(), t.at(), t.result(), w.by(), w.at())))
                .toList();
        if (!tries.isEmpty()) {
            places.insertTries(tries);
        }
        moves.moveAll(women.stream().map(w -> leaving(w, rule)).toList());
        women.forEach(w -> events.publishEvent(new ParticipantDroppedOut(
                new EnrolmentId(w.place().id()),
                w.place().participant(),
                new CohortId(w.place().cohort()),
                w.reason(),
                w.at())));
    }

    private EnrolmentMove leaving(Leaving w, DropoutRule rule) {
        var tried = rule.satisfiedBy(w.tries().stream().map(ContactTry::channel).toList());
        var closes = w.place().cohortCloses(day(w.at()));
        var facts = MoveFacts.NOTHING
                .with(Guard.TRIES_MADE_OR_COHORT_CLOSES, tried || closes)
                .with(Guard.COHORT_CLOSES, closes);
        return EnrolmentMove.of(
                        w.place().id(),
                        EnrolmentState.DROPPED,
                        facts,
                        w.at(),
                        w.by(),
                        closes && !tried ? "cohort closes" : "contact tries")
                .because(w.reason());
    }

    /** Any living state → WITHDRAWN: she asked to leave and have her rights applied. */
    @Transactional
    public void withdraw(At woman) {
        simple(List.of(woman), EnrolmentState.WITHDRAWN, MoveFacts.of(Guard.RIGHTS_REQUEST), "her request");
        cohorts.freed(woman.place().cohort());
    }

    private void simple(List<At> women, EnrolmentState to, MoveFacts facts, String reason) {
        moves.moveAll(women.stream()
                .map(w -> EnrolmentMove.of(w.place().id(), to, facts, w.at(), w.by(), reason))
                .toList());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, country.zone());
    }
}

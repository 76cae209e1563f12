package org.oportunidad.enrolment.journey;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentId;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.ParticipantAdmitted;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.journey.Progress.At;
import org.oportunidad.enrolment.machine.EnrolmentMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveEnrolments;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.form.Problems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a woman to another cohort or route; what she did stays hers. */
@Component
public class Transfers {

    private static final Set<EnrolmentState> FINISHED = EnumSet.of(EnrolmentState.GRADUATED, EnrolmentState.ALUMNA);

    private final PlaceOfHerTable table;
    private final Cohorts cohorts;
    private final MoveEnrolments moves;
    private final Participants participants;
    private final Progress progress;
    private final ApplicationEventPublisher events;

    Transfers(
            PlaceOfHerTable table,
            Cohorts cohorts,
            MoveEnrolments moves,
            Participants participants,
            Progress progress,
            ApplicationEventPublisher events) {
        this.table = table;
        this.cohorts = cohorts;
        this.moves = moves;
        this.participants = participants;
        this.progress = progress;
        this.events = events;
    }

    /** Cohorts with a free place, other than hers. */
    List<JourneyPage.Target> targets(Place place) {
        return cohorts.takingWomen().stream()
                .filter(cohort -> cohort.free() > 0 && !cohort.id().equals(place.cohort()))
                .map(cohort ->
                        new JourneyPage.Target(cohort.id().toString(), cohort.name(), cohort.route(), cohort.level()))
                .toList();
    }

    /**
     * ACTIVE, AT_RISK or PAUSED → TRANSFERRED, with a place in the other cohort that starts as she stood; whoever has done all
     * that the other route asks has completed it.
     */
    @Transactional
    public void transfer(At at, String typed, Problems problems) {
        var target = target(at, typed);
        if (target.isEmpty()) {
            problems.add("cohort", "enrolment.journey.cohortNeeded");
            return;
        }
        var place = at.place();
        moves.moveAll(List.of(EnrolmentMove.of(
                place.id(),
                EnrolmentState.TRANSFERRED,
                MoveFacts.of(Guard.TARGET_COHORT),
                at.at(),
                at.by(),
                target.get().code())));
        var id = Ids.at(at.at());
        table.insertTransfer(id, place, target.get().id(), target.get().facilitatorAccount(), at.at());
        moves.moveAll(List.of(EnrolmentMove.of(
                id, EnrolmentState.ACTIVE, MoveFacts.of(Guard.ACTIVITY_SEEN), at.at(), at.by(), "transferred")));
        care(place, target.get(), at);
        cohorts.freed(place.cohort());
        table.find(id).ifPresent(there -> progress.completeIfMet(there, at.at()));
    }

    /**
     * The same by another way: from a place where she learns as {@link #transfer}; from a finished one into a new place beside
     * it. False when the group cannot take her, and then nothing was changed.
     */
    @Transactional
    public boolean changeTo(At at, UUID cohort) {
        if (!FINISHED.contains(at.place().state())) {
            var problems = Problems.none();
            transfer(at, cohort.toString(), problems);
            return !problems.any();
        }
        var target = target(at, cohort.toString());
        target.ifPresent(group -> {
            var id = Ids.at(at.at());
            table.insertTransfer(id, at.place(), group.id(), group.facilitatorAccount(), at.at());
            care(at.place(), group, at);
            events.publishEvent(new ParticipantAdmitted(
                    new EnrolmentId(id), at.place().participant(), new CohortId(group.id()), at.at()));
        });
        return target.isPresent();
    }

    /** NO_SHOW → ENROLLED in the next cohort. */
    @Transactional
    public void enrolAgain(At at, String typed, Problems problems) {
        var target = target(at, typed);
        if (target.isEmpty()) {
            problems.add("cohort", "enrolment.journey.cohortNeeded");
            return;
        }
        moves.moveAll(List.of(EnrolmentMove.of(
                        at.place().id(),
                        EnrolmentState.ENROLLED,
                        MoveFacts.of(Guard.NEXT_COHORT),
                        at.at(),
                        at.by(),
                        target.get().code())
                .into(target.get().id())));
        care(at.place(), target.get(), at);
    }

    private Optional<Cohort> target(At at, String typed) {
        if (!typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        var id = UUID.fromString(typed);
        return Optional.ofNullable(cohorts.locked(List.of(id)).get(id))
                .filter(cohort -> cohort.takesWomen()
                        && cohort.free() > 0
                        && !table.hasHad(at.place().participant(), cohort.id()));
    }

    private void care(Place from, Cohort to, At at) {
        var woman = new ParticipantId(from.participant());
        participants.endCare(woman, "cohort:" + from.cohort(), null, at.at());
        if (to.facilitatorAccount() != null) {
            participants.giveCare(List.of(
                    new CareGrant(woman, new AccountId(to.facilitatorAccount()), "cohort:" + to.id(), at.at(), null)));
        }
    }
}

package org.oportunidad.enrolment.waitlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentId;
import org.oportunidad.enrolment.ParticipantAdmitted;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.machine.ApplicationMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveApplications;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.identity.AccountId;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives places in cohorts under their lock, so that two hands never give the last place twice. */
@Component
public class Places {

    private static final Set<ApplicationState> READY =
            Set.of(ApplicationState.ROUTE_CHOSEN, ApplicationState.WAITLISTED);

    private final PlaceTable table;
    private final Cohorts cohorts;
    private final MoveApplications applications;
    private final Participants participants;
    private final ApplicationEventPublisher events;

    Places(
            PlaceTable table,
            Cohorts cohorts,
            MoveApplications applications,
            Participants participants,
            ApplicationEventPublisher events) {
        this.table = table;
        this.cohorts = cohorts;
        this.applications = applications;
        this.participants = participants;
        this.events = events;
    }

    /** Admits those who can be and says why the others cannot; in the order of the list while places last. */
    @Transactional
    public AdmissionOutcome admit(List<Admission> admissions) {
        if (admissions.isEmpty()) {
            return new AdmissionOutcome(Map.of(), Map.of());
        }
        var locked =
                cohorts.locked(admissions.stream().map(a -> a.cohort().value()).collect(Collectors.toSet()));
        var candidates =
                table.candidates(admissions.stream().map(a -> a.id().value()).toList());
        var free = new HashMap<UUID, Integer>();
        locked.values().forEach(cohort -> free.put(cohort.id(), cohort.free()));
        var refused = new LinkedHashMap<UUID, PlaceRefused>();
        var places = new ArrayList<PlaceTable.NewPlace>();
        var moves = new ArrayList<ApplicationMove>();
        for (var admission : admissions) {
            var cohort = locked.get(admission.cohort().value());
            var candidate = candidates.get(admission.id().value());
            var refusal = refusal(cohort, candidate, free);
            if (refusal != null || cohort == null || candidate == null) {
                refused.put(admission.id().value(), refusal == null ? PlaceRefused.NOT_READY : refusal);
                continue;
            }
            free.merge(cohort.id(), -1, Integer::sum);
            places.add(place(admission, cohort, candidate));
            moves.add(move(admission));
        }
        give(places, moves);
        var admitted = new HashMap<UUID, UUID>();
        places.forEach(place -> admitted.put(place.application(), place.id()));
        return new AdmissionOutcome(admitted, refused);
    }

    /** Takes back places in which nothing happened yet and puts the applications where they stood. */
    @Transactional
    public void takeBack(List<UUID> places, Map<UUID, ApplicationState> before, Instant at, @Nullable UUID by) {
        var removed = table.removeUnused(places);
        var back = removed.stream().map(PlaceTable.Removed::application).toList();
        applications.moveAll(back.stream()
                .filter(before::containsKey)
                .map(id -> new ApplicationMove(
                        id, Objects.requireNonNull(before.get(id)), MoveFacts.of(Guard.PLACE_UNUSED), at, by, "undone"))
                .toList());
        for (var woman : removed) {
            participants.endCare(new ParticipantId(woman.participant()), "cohort:" + woman.cohort(), null, at);
        }
    }

    private void give(List<PlaceTable.NewPlace> places, List<ApplicationMove> moves) {
        if (places.isEmpty()) {
            return;
        }
        table.insert(places);
        applications.moveAll(moves);
        participants.giveCare(care(places));
        places.forEach(place -> events.publishEvent(new ParticipantAdmitted(
                new EnrolmentId(place.id()), place.participant(), new CohortId(place.cohort()), place.at())));
    }

    private static List<CareGrant> care(List<PlaceTable.NewPlace> places) {
        var grants = new ArrayList<CareGrant>(places.size());
        for (var place : places) {
            if (place.facilitator() != null) {
                grants.add(new CareGrant(
                        new ParticipantId(place.participant()),
                        new AccountId(place.facilitator()),
                        "cohort:" + place.cohort(),
                        place.at(),
                        null));
            }
        }
        return grants;
    }

    private static PlaceTable.NewPlace place(Admission admission, Cohort cohort, PlaceTable.Candidate candidate) {
        var facilitator =
                admission.facilitatorAccount() == null ? cohort.facilitatorAccount() : admission.facilitatorAccount();
        return new PlaceTable.NewPlace(
                Ids.at(admission.at()),
                candidate.participant(),
                cohort.id(),
                candidate.application(),
                facilitator,
                admission.at());
    }

    private static ApplicationMove move(Admission admission) {
        return new ApplicationMove(
                admission.id().value(),
                ApplicationState.ADMITTED,
                MoveFacts.of(Guard.PLACE_FREE),
                admission.at(),
                admission.by(),
                null);
    }

    private static @Nullable PlaceRefused refusal(
            @Nullable Cohort cohort, PlaceTable.@Nullable Candidate candidate, Map<UUID, Integer> free) {
        if (cohort == null || !cohort.takesWomen()) {
            return PlaceRefused.COHORT_TAKES_NOBODY;
        }
        if (candidate == null || !READY.contains(candidate.state())) {
            return PlaceRefused.NOT_READY;
        }
        if (candidate.hasAPlace()) {
            return PlaceRefused.HAS_A_PLACE;
        }
        if (!cohort.route().equals(candidate.route()) || !cohort.level().equals(candidate.level())) {
            return PlaceRefused.OTHER_ROUTE;
        }
        return free.getOrDefault(cohort.id(), 0) > 0 ? null : PlaceRefused.COHORT_FULL;
    }
}

package org.oportunidad.enrolment.waitlist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.machine.ApplicationMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveApplications;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The waiting list of each route and level: who waits longest gets the next place that opens, without anybody pressing. */
@Component
public class WaitingList {

    private final PlaceTable table;
    private final Places places;
    private final Cohorts cohorts;
    private final MoveApplications applications;
    private final AdmissionNews news;

    WaitingList(PlaceTable table, Places places, Cohorts cohorts, MoveApplications applications, AdmissionNews news) {
        this.table = table;
        this.places = places;
        this.cohorts = cohorts;
        this.applications = applications;
        this.news = news;
    }

    /** Puts women who chose a route on the list, all of them or none. */
    @Transactional
    public void waitAll(List<UUID> chosen, Instant at, @Nullable UUID by) {
        applications.moveAll(chosen.stream()
                .map(id -> new ApplicationMove(id, ApplicationState.WAITLISTED, MoveFacts.NOTHING, at, by, null))
                .toList());
    }

    /** Takes them off the list again, as if they had never been put there. */
    @Transactional
    public void takeBack(List<UUID> waiting, Instant at, @Nullable UUID by) {
        var facts = MoveFacts.of(Guard.PLACE_UNUSED);
        applications.moveAll(waiting.stream()
                .map(id -> new ApplicationMove(id, ApplicationState.ROUTE_CHOSEN, facts, at, by, "undone"))
                .toList());
    }

    /** Takes women off the list: their wish, or no answer in time. */
    @Transactional
    public void declineAll(List<UUID> waiting, String reason, Instant at, @Nullable UUID by) {
        var facts = MoveFacts.of(Guard.REASON_GIVEN);
        applications.moveAll(waiting.stream()
                .map(id -> new ApplicationMove(id, ApplicationState.DECLINED, facts, at, by, reason))
                .toList());
    }

    /**
     * A woman chose her route: she waits unless a cohort that enrols has a free place, which the coordinator confirms.
     *
     * @return whether she waits now
     */
    @Transactional
    public boolean settle(UUID application, String route, String level, Instant at) {
        var free = cohorts.enrolling(route, level).stream().anyMatch(cohort -> cohort.free() > 0);
        if (free) {
            return false;
        }
        waitAll(List.of(application), at, null);
        return true;
    }

    /** A place opened somewhere on this route and level: fills it from the list and tells the women. */
    @Transactional
    public int placeOpened(String route, String level, Instant at) {
        var open = cohorts
                .locked(cohorts.enrolling(route, level).stream().map(Cohort::id).toList())
                .values()
                .stream()
                .filter(cohort -> cohort.state() == Cohort.State.ENROLLING && cohort.free() > 0)
                .sorted(Comparator.comparing(Cohort::startsOn).thenComparing(Cohort::id))
                .toList();
        var admissions = new ArrayList<Admission>();
        var waiting = table.longestWaiting(
                        route, level, open.stream().mapToInt(Cohort::free).sum())
                .iterator();
        for (var cohort : open) {
            for (var seat = 0; seat < cohort.free() && waiting.hasNext(); seat++) {
                admissions.add(
                        new Admission(new ApplicationId(waiting.next()), new CohortId(cohort.id()), null, at, null));
            }
        }
        var outcome = places.admit(admissions);
        news.tell(outcome.admitted().keySet());
        return outcome.admitted().size();
    }

    /** The newest application of each woman that stands there. */
    public Map<UUID, UUID> applicationsOf(Collection<UUID> participants, ApplicationState state) {
        return table.applicationsOf(participants, List.of(state));
    }

    /** Her place in the line, from 1. */
    public int position(UUID application) {
        return table.before(application) + 1;
    }
}

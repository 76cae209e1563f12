package org.oportunidad.enrolment.cohort;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CohortClosed;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.machine.EnrolmentMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveEnrolments;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans cohorts, moves them from planned to archived, and finds them. */
@Component
public class Cohorts {

    private static final List<String> UNSETTLED = List.of("ACTIVE", "AT_RISK", "PAUSED", "TRAINING_COMPLETE");

    private final CohortTable table;
    private final MoveEnrolments places;
    private final ApplicationEventPublisher events;

    Cohorts(CohortTable table, MoveEnrolments places, ApplicationEventPublisher events) {
        this.table = table;
        this.places = places;
        this.events = events;
    }

    /** What became of the wish to move a cohort. */
    public sealed interface Moved {

        /** It stands there now. */
        record Done(Cohort cohort) implements Moved {}

        /** It cannot go there from where it stands, or it is missing. */
        record NotAMove() implements Moved {}

        /** It cannot close yet: these women started and are not settled. */
        record Unsettled(List<UUID> enrolments) implements Moved {}
    }

    /** Plans cohorts in the state given. */
    @Transactional
    public void planAll(List<NewCohort> cohorts, Cohort.State state, @Nullable UUID by) {
        if (!cohorts.isEmpty()) {
            table.insert(cohorts, state, by);
        }
    }

    /** Corrects a cohort; the route and level only while it is planned. */
    @Transactional
    public boolean correct(UUID id, NewCohort cohort) {
        table.lock(List.of(id));
        var corrected = table.update(id, cohort) == 1;
        find(id).filter(now -> corrected && now.state() == Cohort.State.ENROLLING && now.free() > 0)
                .ifPresent(this::opened);
        return corrected;
    }

    /**
     * Moves a cohort on. Closing needs each woman who started to be settled (domain §12A); women who never came become
     * no-shows with it.
     */
    @Transactional
    public Moved move(UUID id, Cohort.State to, Instant at, @Nullable UUID by) {
        table.lock(List.of(id));
        var cohort = find(id).orElse(null);
        if (cohort == null || !to.mayFollow(cohort.state())) {
            return new Moved.NotAMove();
        }
        if (to == Cohort.State.CLOSED) {
            var unsettled = table.standing(id, UNSETTLED);
            if (!unsettled.isEmpty()) {
                return new Moved.Unsettled(unsettled);
            }
            places.moveAll(table.standing(id, List.of("ENROLLED")).stream()
                    .map(place -> EnrolmentMove.of(
                            place,
                            EnrolmentState.NO_SHOW,
                            MoveFacts.of(Guard.SECOND_WEEK_WITHOUT_ACTIVITY),
                            at,
                            by,
                            "cohort closed"))
                    .toList());
        }
        table.move(id, cohort.state(), to, at, by);
        if (to == Cohort.State.CLOSED) {
            events.publishEvent(new CohortClosed(new CohortId(id), at));
        }
        if (to == Cohort.State.ENROLLING) {
            opened(cohort);
        }
        return new Moved.Done(cohort);
    }

    /** Somebody left: a place that became free in a cohort that enrols is offered on. */
    @Transactional
    public void freed(UUID id) {
        find(id).filter(now -> now.state() == Cohort.State.ENROLLING && now.free() > 0)
                .ifPresent(this::opened);
    }

    private void opened(Cohort cohort) {
        events.publishEvent(new PlaceOpened(cohort.route(), cohort.level()));
    }

    /** Locks cohorts until the end of the transaction and gives them with their free places. */
    @Transactional
    public Map<UUID, Cohort> locked(Collection<UUID> ids) {
        table.lock(ids);
        return table.find(ids).stream().collect(Collectors.toMap(Cohort::id, Function.identity()));
    }

    /** One cohort. */
    public Optional<Cohort> find(UUID id) {
        return table.find(List.of(id)).stream().findFirst();
    }

    /** Cohorts that enrol women of a route and level, the one that starts first at the top. */
    public List<Cohort> enrolling(String route, String level) {
        return table.enrolling(route, level);
    }

    /** Cohorts into which women may be admitted. */
    public List<Cohort> takingWomen() {
        return table.takingWomen();
    }

    /** All cohorts, or those of one facilitator; newest first. */
    public List<Cohort> all(@Nullable UUID facilitator) {
        return table.all(facilitator);
    }
}

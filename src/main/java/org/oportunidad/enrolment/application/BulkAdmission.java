package org.oportunidad.enrolment.application;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.enrolment.cohort.Cohorts;
import org.oportunidad.enrolment.waitlist.AdmissionNews;
import org.oportunidad.enrolment.waitlist.Places;
import org.oportunidad.enrolment.waitlist.WaitingList;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Admits many at once into the cohorts that have room; it can be undone until the women are told. */
@Component
class BulkAdmission {

    /** How long the women are not told yet, so that a mistake harms nobody. */
    static final Duration SECOND_THOUGHT = Duration.ofMinutes(10);

    /** The most applications one press admits. */
    static final int MOST = 2_000;

    private final ApplicationListTable list;
    private final BulkAdmissionTable table;
    private final Places places;
    private final WaitingList waiting;
    private final Cohorts cohorts;
    private final AdmissionNews news;
    private final Clock clock;

    BulkAdmission(
            ApplicationListTable list,
            BulkAdmissionTable table,
            Places places,
            WaitingList waiting,
            Cohorts cohorts,
            AdmissionNews news,
            Clock clock) {
        this.list = list;
        this.table = table;
        this.places = places;
        this.waiting = waiting;
        this.cohorts = cohorts;
        this.news = news;
        this.clock = clock;
    }

    /** What it would do with these, or with all that match the filter when none is picked. */
    AdmissionPlan preview(List<UUID> picked, ApplicationFilter filter, @Nullable List<UUID> people) {
        var ready = picked.isEmpty() ? list.ready(filter, people, MOST) : list.ready(picked);
        return plan(ready, Math.max(0, picked.size() - ready.size())).shown();
    }

    /** Does it, in one transaction; gives the id by which it is shown and undone. */
    @Transactional
    public UUID admit(Viewer viewer, List<UUID> ids) {
        var now = clock.instant();
        var by = viewer.account().value();
        var ready = list.ready(ids);
        var plan = plan(ready, 0);
        var outcome = places.admit(plan.seats().entrySet().stream()
                .map(seat ->
                        new Admission(new ApplicationId(seat.getKey()), new CohortId(seat.getValue()), null, now, by))
                .toList());
        var toWait = ready.stream()
                .filter(row -> row.state() == ApplicationState.ROUTE_CHOSEN
                        && !outcome.admitted().containsKey(row.id()))
                .map(ListedApplication::id)
                .toList();
        waiting.waitAll(toWait, now, by);
        var items = ready.stream()
                .map(row -> new BulkAdmissionTable.Item(
                        row.id(), row.state(), outcome.admitted().get(row.id())))
                .toList();
        var id = Ids.next();
        table.insert(id, now, by, outcome.admitted().size(), toWait.size(), items);
        return id;
    }

    /** Takes unused places away and puts each application back where it stood; false when it is too late. */
    @Transactional
    public boolean undo(Viewer viewer, UUID id) {
        var now = clock.instant();
        var by = viewer.account().value();
        if (table.undo(id, now, by) == 0) {
            return false;
        }
        var before = new HashMap<UUID, ApplicationState>();
        var used = new ArrayList<UUID>();
        var putToWait = new ArrayList<UUID>();
        for (var item : table.items(id)) {
            if (item.place() != null) {
                before.put(item.application(), item.from());
                used.add(item.place());
            } else if (item.from() == ApplicationState.ROUTE_CHOSEN) {
                putToWait.add(item.application());
            }
        }
        places.takeBack(used, before, now, by);
        waiting.takeBack(
                list.ready(putToWait).stream()
                        .filter(row -> row.state() == ApplicationState.WAITLISTED)
                        .map(ListedApplication::id)
                        .toList(),
                now,
                by);
        return true;
    }

    Optional<BulkAdmissionTable.Bulk> find(UUID id) {
        return table.find(id);
    }

    /** Tells the women of admissions that nobody undid in time. */
    @Transactional
    public int tell() {
        var now = clock.instant();
        var told = 0;
        for (var bulk : table.claimUntold(now.minus(SECOND_THOUGHT), now)) {
            var women = table.items(bulk).stream()
                    .filter(item -> item.place() != null)
                    .map(BulkAdmissionTable.Item::application)
                    .toList();
            news.tell(women);
            told += women.size();
        }
        return told;
    }

    /** A plan with the seat of each application. */
    private record Seating(AdmissionPlan shown, Map<UUID, UUID> seats) {}

    private Seating plan(List<ListedApplication> ready, int passedOver) {
        var open = cohorts.takingWomen();
        var free = new HashMap<UUID, Integer>();
        open.forEach(cohort -> free.put(cohort.id(), cohort.free()));
        var seats = new LinkedHashMap<UUID, UUID>();
        var groups = new LinkedHashMap<String, AdmissionPlan.Group>();
        for (var row : ready) {
            var cohort = open.stream()
                    .filter(c -> c.route().equals(row.route()) && c.level().equals(row.level()))
                    .filter(c -> free.getOrDefault(c.id(), 0) > 0)
                    .findFirst()
                    .orElse(null);
            if (cohort != null) {
                seats.put(row.id(), cohort.id());
                free.merge(cohort.id(), -1, Integer::sum);
            }
            count(groups, row, cohort);
        }
        var shown = new AdmissionPlan(
                ready.stream().map(ListedApplication::id).toList(),
                List.copyOf(groups.values()),
                seats.size(),
                ready.size() - seats.size(),
                passedOver,
                seats.isEmpty() && ready.stream().allMatch(row -> row.state() == ApplicationState.WAITLISTED));
        return new Seating(shown, seats);
    }

    private static void count(Map<String, AdmissionPlan.Group> groups, ListedApplication row, @Nullable Cohort cohort) {
        var route = Objects.requireNonNull(row.route());
        var level = Objects.requireNonNull(row.level());
        var key = cohort == null ? "-" + route + "/" + level : cohort.id().toString();
        var start = new AdmissionPlan.Group(
                route, level, cohort == null ? "" : cohort.name(), cohort == null ? 0 : cohort.free(), 0);
        var group = groups.getOrDefault(key, start);
        groups.put(
                key,
                new AdmissionPlan.Group(group.route(), group.level(), group.cohort(), group.free(), group.women() + 1));
    }
}

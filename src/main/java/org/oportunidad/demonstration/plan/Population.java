package org.oportunidad.demonstration.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;

/**
 * The whole plan: 58 closed cohorts, 6 running ones and those who applied without a place, to the counts of domain.md §13.
 * Dates are offsets from the day on which it is made, so that a demonstration is never stale.
 */
public final class Population {

    private static final long SEED = 20231108L;
    private static final int CLOSED = 58;
    private static final int RUNNING = 6;
    private static final int EMPLOYMENT_COHORTS = 16;
    private static final int EMPLOYMENT_GRADUATES = 1402;
    private static final int VENTURE_GRADUATES = 3600;
    private static final int COHORT_DAYS = 70;

    private final Random random = new Random(SEED);
    private final Country country;
    private final LocalDate today;
    private final Territory territory;
    private final Deque<String> firstCommunes;
    private final Deque<Optional<FollowUp>> followUps;
    private final Deque<DropReason> dropReasons;
    private final List<Group> groups = new ArrayList<>();
    private final List<Woman> withoutPlace = new ArrayList<>();
    private int number;

    public Population(Country country, LocalDate today) {
        this.country = country;
        this.today = today;
        this.territory = new Territory(country);
        this.firstCommunes = new ArrayDeque<>(territory.reached());
        this.followUps = new ArrayDeque<>(shuffled(followUps()));
        this.dropReasons = new ArrayDeque<>(shuffled(reasons()));
        closedGroups();
        runningGroups();
        applicantsWithoutPlace();
    }

    public List<Group> groups() {
        return groups;
    }

    /** Drafts, applications under way, refused and waiting ones. */
    public List<Woman> withoutPlace() {
        return withoutPlace;
    }

    /** First day of the oldest call: everything happens after it. */
    public LocalDate begins() {
        return today.minusDays(1_400);
    }

    private void closedGroups() {
        for (int i = 0; i < CLOSED; i++) {
            var employment = i * EMPLOYMENT_COHORTS / CLOSED != (i + 1) * EMPLOYMENT_COHORTS / CLOSED;
            var ends = today.minusDays(215).minusDays((CLOSED - 1L - i) * 15);
            var started = i < 10 ? 106 : 105;
            var admitted = i < 40 ? 111 : 110;
            var graduates = graduatesOf(i, employment);
            var fates = new ArrayList<Fate>();
            fates.addAll(Collections.nCopies(graduates, Fate.GRADUATED));
            fates.addAll(Collections.nCopies(started - graduates, Fate.DROPPED));
            fates.addAll(Collections.nCopies(admitted - started, Fate.NO_SHOW));
            group(i + 1, employment, i % 25 < 16, ends.minusDays(COHORT_DAYS), ends, 120, true, fates);
        }
    }

    /** Spreads the graduates of a route as evenly as whole women allow. */
    private static int graduatesOf(int index, boolean employment) {
        int before = index * EMPLOYMENT_COHORTS / CLOSED;
        int place = employment ? before : index - before;
        int cohorts = employment ? EMPLOYMENT_COHORTS : CLOSED - EMPLOYMENT_COHORTS;
        int graduates = employment ? EMPLOYMENT_GRADUATES : VENTURE_GRADUATES;
        return (place + 1) * graduates / cohorts - place * graduates / cohorts;
    }

    private void runningGroups() {
        int atRisk = 24;
        int paused = 11;
        for (int i = 0; i < RUNNING; i++) {
            int size = i < 2 ? 64 : 63;
            var fates = new ArrayList<Fate>();
            fates.addAll(Collections.nCopies(atRisk / RUNNING, Fate.AT_RISK));
            fates.addAll(
                    Collections.nCopies(i < paused % RUNNING ? paused / RUNNING + 1 : paused / RUNNING, Fate.PAUSED));
            fates.addAll(Collections.nCopies(4, Fate.ENROLLED));
            fates.addAll(Collections.nCopies(size - fates.size(), Fate.ACTIVE));
            var starts = today.minusDays(38 - i * 4L);
            group(CLOSED + 1 + i, i % 3 == 2, i % 2 == 0, starts, starts.plusDays(COHORT_DAYS), size, false, fates);
        }
    }

    private void group(
            int cohort,
            boolean employment,
            boolean basic,
            LocalDate starts,
            LocalDate ends,
            int capacity,
            boolean closed,
            List<Fate> fates) {
        var route = employment ? "employment" : "entrepreneurship";
        var level = basic ? "basic" : "advanced";
        var women = fates.stream()
                .map(fate -> woman(fate, route, level, starts.minusDays(20 + random.nextInt(40))))
                .toList();
        groups.add(new Group(cohort, route, level, starts, ends, capacity, closed, women));
    }

    private void applicantsWithoutPlace() {
        add(Fate.DRAFT, 2100, 900);
        add(Fate.INELIGIBLE, 260, 900);
        add(Fate.DECLINED, 180, 900);
        add(Fate.WAITLISTED, 300, 30);
        add(Fate.ELIGIBLE, 140, 25);
        add(Fate.DIAGNOSED, 70, 20);
        add(Fate.CHOSEN, 50, 12);
    }

    private void add(Fate fate, int count, int days) {
        for (int i = 0; i < count; i++) {
            var employment = random.nextInt(100) < 30;
            withoutPlace.add(woman(
                    fate,
                    employment ? "employment" : "entrepreneurship",
                    random.nextInt(100) < 64 ? "basic" : "advanced",
                    today.minusDays(2L + random.nextInt(days))));
        }
    }

    private Woman woman(Fate fate, String route, String level, LocalDate day) {
        var began = day.atTime(LocalTime.of(9 + random.nextInt(12), random.nextInt(60)))
                .atZone(country.zone())
                .toInstant();
        var answered = fate == Fate.GRADUATED ? followUps.remove().orElse(null) : null;
        return new Woman(
                ++number,
                id(began),
                id(began),
                fate,
                fate.started() && !firstCommunes.isEmpty() ? firstCommunes.remove() : territory.any(random),
                random.nextInt(100) < 22,
                birthDate(day, fate),
                language(),
                route,
                level,
                answered == null ? random.nextInt(100) < (route.equals("employment") ? 20 : 62) : answered.owner(),
                answered == null ? null : answered.outcomes(),
                fate == Fate.DROPPED ? dropReasons.remove() : null,
                began,
                random.nextInt());
    }

    private UUID id(Instant moment) {
        var made = Ids.at(moment);
        return new UUID(
                made.getMostSignificantBits() & ~0xfffL | random.nextInt(0x1000),
                random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    private LocalDate birthDate(LocalDate day, Fate fate) {
        if (fate == Fate.INELIGIBLE) {
            return day.minusYears(16).minusDays(random.nextInt(500));
        }
        var roll = random.nextInt(100);
        var years = roll < 9
                ? 18 + random.nextInt(7)
                : roll < 36
                        ? 25 + random.nextInt(10)
                        : roll < 67
                                ? 35 + random.nextInt(10)
                                : roll < 89 ? 45 + random.nextInt(10) : 55 + random.nextInt(12);
        return day.minusYears(years).minusDays(1L + random.nextInt(364));
    }

    private String language() {
        var roll = random.nextInt(100);
        return roll < 93 ? "es" : roll < 97 ? "ht" : roll < 98 ? "ar" : roll < 99 ? "en" : "fr";
    }

    /** One for each graduate; those who did not answer have none. */
    private static List<Optional<FollowUp>> followUps() {
        var all = new ArrayList<Optional<FollowUp>>();
        FollowUp.all().forEach(answer -> all.add(Optional.of(answer)));
        all.addAll(Collections.nCopies(EMPLOYMENT_GRADUATES + VENTURE_GRADUATES - all.size(), Optional.empty()));
        return all;
    }

    private static List<DropReason> reasons() {
        var reasons = new ArrayList<DropReason>();
        reasons.addAll(Collections.nCopies(340, DropReason.CARE));
        reasons.addAll(Collections.nCopies(264, DropReason.WORK));
        reasons.addAll(Collections.nCopies(187, DropReason.CONNECTIVITY));
        reasons.addAll(Collections.nCopies(99, DropReason.HEALTH));
        reasons.addAll(Collections.nCopies(66, DropReason.FOUND_JOB));
        reasons.addAll(Collections.nCopies(55, DropReason.CONTENT));
        reasons.addAll(Collections.nCopies(44, DropReason.MOVED));
        reasons.addAll(Collections.nCopies(43, DropReason.OTHER));
        return reasons;
    }

    private <T> List<T> shuffled(List<T> list) {
        var copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}

package org.oportunidad.demonstration.making;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.oportunidad.demonstration.DemonstrationClock;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Group;
import org.oportunidad.demonstration.plan.Population;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.evidence.release.Releases;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.Country;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the invented country at the first start of a demonstration, and says how far it is. */
@Component
@Profile("demo")
class MakeDemonstration implements ApplicationRunner {

    private static final PrintStream CONSOLE = System.out;
    private static final int PART = 250;
    private static final int FIRST_RUNNING = 59;

    private final Accounts accounts;
    private final DemoCast cast;
    private final Staff staff;
    private final BulkEnrolments enrolments;
    private final CallCalendar calls;
    private final MakeApplicants applicants;
    private final MakeGroup groups;
    private final MakeSites sites;
    private final MakeContacts support;
    private final MakeNeeds needs;
    private final MakeConversations conversations;
    private final MakeTalking talking;
    private final MakeBroadcasts broadcasts;
    private final Releases releases;
    private final DemonstrationClock clock;
    private final Country country;

    /** Groups by the number of the plan. */
    private final Map<Integer, UUID> made = new ConcurrentHashMap<>();

    MakeDemonstration(
            Accounts accounts,
            DemoCast cast,
            Staff staff,
            BulkEnrolments enrolments,
            CallCalendar calls,
            MakeApplicants applicants,
            MakeGroup groups,
            MakeSites sites,
            MakeContacts support,
            MakeNeeds needs,
            MakeConversations conversations,
            MakeTalking talking,
            MakeBroadcasts broadcasts,
            Releases releases,
            DemonstrationClock clock,
            Country country) {
        this.accounts = accounts;
        this.cast = cast;
        this.staff = staff;
        this.enrolments = enrolments;
        this.calls = calls;
        this.applicants = applicants;
        this.groups = groups;
        this.sites = sites;
        this.support = support;
        this.needs = needs;
        this.conversations = conversations;
        this.talking = talking;
        this.broadcasts = broadcasts;
        this.releases = releases;
        this.clock = clock;
        this.country = country;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.staff(Role.COORDINATOR).isEmpty()) {
            make(LocalDate.now(Clock.systemUTC().withZone(country.zone())));
        }
    }

    private void make(LocalDate today) {
        var began = System.nanoTime();
        var plan = new Population(country, today);
        var known = known(plan);
        applicants.knows(known);
        var team = begin(plan, today);
        sites.make();
        var women = plan.withoutPlace().size()
                + plan.groups().stream().mapToInt(group -> group.women().size()).sum();
        var hands = new Hands(women, done -> say("Making the demonstration country: %d %%", done));
        for (var group : plan.groups()) {
            hands.take(group.women().size(), () -> make(group, team));
        }
        var others = plan.withoutPlace();
        for (int from = 0; from < others.size(); from += PART) {
            var part = others.subList(from, Math.min(from + PART, others.size()));
            hands.take(part.size(), () -> inThePast(() -> applicants.make(part)));
        }
        hands.finish();
        support.catchUp();
        plan.groups().stream().filter(group -> group.number() == FIRST_RUNNING).forEach(conversations::begin);
        talking.make(plan, today, team);
        var whole = made.get(FIRST_RUNNING);
        var halfWay = made.get(FIRST_RUNNING + 1);
        if (whole != null && halfWay != null) {
            var administrator = accounts.staff(Role.ADMINISTRATOR).getFirst().account();
            inThePast(() -> broadcasts.make(today, whole, halfWay, team.coordinator(), administrator));
        }
        publish(today, team);
        introduce(plan, known);
        say("The demonstration country is made (%d s)", (System.nanoTime() - began) / 1_000_000_000L);
    }

    private Staff.Team begin(Population plan, LocalDate today) {
        var opened = new AtomicReference<Staff.Team>();
        inThePast(() -> {
            clock.set(plan.begins().atStartOfDay(country.zone()).toInstant());
            var team = staff.open();
            enrolments.openCalls(
                    calls.calls(plan.begins(), today, team.coordinator().value()),
                    Clock.systemUTC().instant());
            opened.set(team);
        });
        return Objects.requireNonNull(opened.get());
    }

    private void make(Group group, Staff.Team team) {
        var facilitators = team.facilitators();
        var facilitator = group.closed()
                ? facilitators.get(group.number() % facilitators.size())
                : facilitators.get(group.number() - FIRST_RUNNING);
        inThePast(() -> made.put(
                group.number(),
                groups.make(group, facilitator, team.coordinator().value()).value()));
        support.make(group, facilitator);
        needs.make(group, facilitator, team.coordinator().value());
    }

    /** Whatever this thread does to the clock ends with the work. */
    private void inThePast(Runnable work) {
        try {
            work.run();
        } finally {
            clock.runsAgain();
        }
    }

    private void publish(LocalDate today, Staff.Team team) {
        var officer = viewer(team.officer(), Role.MONITORING, "Valeria");
        var release = releases.draft(today.minusDays(1), officer);
        releases.sign(release, officer);
        releases.sign(release, viewer(team.coordinator(), Role.COORDINATOR, "Carmen"));
    }

    private Viewer viewer(AccountId account, Role role, String name) {
        return new Viewer(account, null, Set.of(role), name, "es", clock.instant(), false);
    }

    /** The women of the cast, by the number of the plan. */
    private static Map<Integer, String> known(Population plan) {
        var known = new TreeMap<Integer, String>();
        var women = plan.groups().stream().flatMap(g -> g.women().stream()).toList();
        add(
                known,
                "Rosa",
                women.stream(),
                w -> w.fate() == Fate.ACTIVE && w.language().equals("es") && w.pick(6, 110) == 2);
        add(
                known,
                "أمل",
                women.stream(),
                w -> w.fate() == Fate.ACTIVE && w.language().equals("ar"));
        add(
                known,
                "Nayeli",
                women.stream(),
                w -> w.fate() == Fate.PAUSED && w.language().equals("es"));
        add(
                known,
                "María José",
                women.stream(),
                w -> w.fate() == Fate.GRADUATED && w.language().equals("es") && w.number() > 4000);
        add(
                known,
                "Elena",
                plan.withoutPlace().stream(),
                w -> w.fate() == Fate.WAITLISTED && w.language().equals("es"));
        add(
                known,
                "Fátima",
                plan.withoutPlace().stream(),
                w -> w.fate() == Fate.DIAGNOSED && w.language().equals("es"));
        return known;
    }

    private static void add(Map<Integer, String> known, String name, Stream<Woman> women, Predicate<Woman> who) {
        women.filter(who).findFirst().ifPresent(woman -> known.put(woman.number(), name));
    }

    private void introduce(Population plan, Map<Integer, String> known) {
        Stream.concat(plan.groups().stream().flatMap(g -> g.women().stream()), plan.withoutPlace().stream())
                .filter(woman -> known.containsKey(woman.number()))
                .forEach(woman -> accounts.ofParticipant(woman.id())
                        .ifPresent(account -> cast.add(
                                account,
                                order(woman),
                                known.getOrDefault(woman.number(), ""),
                                "demonstration.cast." + line(woman))));
    }

    private static int order(Woman woman) {
        return switch (woman.fate()) {
            case DIAGNOSED -> 5;
            case WAITLISTED -> 10;
            case ACTIVE -> woman.language().equals("ar") ? 21 : 20;
            case PAUSED -> 30;
            default -> 40;
        };
    }

    private static String line(Woman woman) {
        return switch (woman.fate()) {
            case DIAGNOSED -> "choosing";
            case WAITLISTED -> "waiting";
            case ACTIVE -> woman.language().equals("ar") ? "learningArabic" : "learning";
            case PAUSED -> "paused";
            default -> "graduate";
        };
    }

    private static void say(String text, Object... values) {
        CONSOLE.println(text.formatted(values));
    }
}

package org.oportunidad.demonstration.making;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.oportunidad.demonstration.plan.Group;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.programme.Country;
import org.oportunidad.support.MetNeed;
import org.oportunidad.support.NeedHistory;
import org.oportunidad.support.NeedKind;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What some women were given so that they could take part. */
@Component
@Profile("demo")
class MakeNeeds {

    /** So many of a hundred women, and what it cost in pesos. */
    private record Given(NeedKind kind, int ofAHundred, long cost) {}

    private static final List<Given> GIVEN = List.of(
            new Given(NeedKind.CHILDCARE, 9, 45_000),
            new Given(NeedKind.DATA, 7, 10_000),
            new Given(NeedKind.TRANSPORT, 3, 12_000),
            new Given(NeedKind.DEVICE, 2, 0));

    private final NeedHistory history;
    private final Country country;

    MakeNeeds(NeedHistory history, Country country) {
        this.history = history;
        this.country = country;
    }

    void make(Group group, UUID facilitator, UUID coordinator) {
        var needs = new ArrayList<MetNeed>();
        for (var woman : group.women()) {
            for (int number = 0; number < GIVEN.size() && woman.fate().started(); number++) {
                var given = GIVEN.get(number);
                var asked = asked(group, woman, number);
                var met = asked.plus(Duration.ofDays(3));
                if (woman.chance(given.ofAHundred(), 620 + number) && met.isBefore(now())) {
                    needs.add(new MetNeed(
                            woman.id(),
                            given.kind(),
                            asked,
                            facilitator,
                            asked.plus(Duration.ofHours(20)),
                            coordinator,
                            met,
                            given.cost()));
                }
            }
        }
        history.keepAll(needs);
    }

    /** At noon of a day of the first five weeks. */
    private Instant asked(Group group, Woman woman, int number) {
        return group.startsOn()
                .plusDays(3 + woman.pick(32, 630 + number))
                .atTime(12, woman.pick(60, 640 + number))
                .atZone(country.zone())
                .toInstant();
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}

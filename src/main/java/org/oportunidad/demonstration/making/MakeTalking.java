package org.oportunidad.demonstration.making;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.oportunidad.demonstration.DemonstrationClock;
import org.oportunidad.demonstration.plan.Fate;
import org.oportunidad.demonstration.plan.Population;
import org.oportunidad.demonstration.plan.Woman;
import org.oportunidad.identity.AccountId;
import org.oportunidad.referral.Talks;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few women who want to talk with somebody, and who hears them. */
@Component
@Profile("demo")
class MakeTalking {

    private final Talks talks;
    private final DemonstrationClock clock;

    MakeTalking(Talks talks, DemonstrationClock clock) {
        this.talks = talks;
        this.clock = clock;
    }

    /** None of the group of whoever hears them, and nobody of the cast. */
    void make(Population plan, LocalDate today, Staff.Team team) {
        var listens = new AccountId(team.facilitators().getFirst());
        talks.train(team.administrator(), listens, today.minusMonths(4));
        var women = plan.groups().stream()
                .filter(group -> !group.closed())
                .skip(1)
                .flatMap(group -> group.women().stream())
                .filter(woman -> woman.fate() == Fate.ACTIVE)
                .limit(4)
                .toList();
        if (women.size() == 4) {
            ask(women.get(0), Duration.ofDays(9), "Quiero contar algo que pasa en mi casa.");
            before(
                    Duration.ofDays(8),
                    () -> talks.takeAndTry(
                            listens, women.get(0).id(), true, "Hablamos media hora. Quiere seguir el jueves."));
            ask(women.get(1), Duration.ofDays(6), "");
            ask(women.get(2), Duration.ofDays(1), "Estoy muy cansada y no sé con quién hablar.");
            before(
                    Duration.ofHours(5),
                    () -> talks.takeAndTry(listens, women.get(2).id(), false, "No contestó."));
            ask(women.get(3), Duration.ofMinutes(40), "");
        }
    }

    private void ask(Woman woman, Duration ago, String words) {
        before(ago, () -> talks.ask(woman.id(), woman.language(), words));
    }

    private void before(Duration ago, Runnable act) {
        try {
            clock.set(Clock.systemUTC().instant().minus(ago));
            act.run();
        } finally {
            clock.runsAgain();
        }
    }
}

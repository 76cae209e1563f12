package org.oportunidad.demonstration.making;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.demonstration.DemonstrationClock;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.Country;
import org.oportunidad.support.Broadcasts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two broadcasts of yesterday noon: one that all had their turn in, one that was stopped and ended half-way. */
@Component
@Profile("demo")
class MakeBroadcasts {

    private static final int NOON = 12;
    private static final int TURN_SECONDS = 61;
    private static final int ALL_TURNS = 30;
    private static final int HALF_THE_TURNS = 6;

    private final Broadcasts broadcasts;
    private final DemonstrationClock clock;
    private final Country country;

    MakeBroadcasts(Broadcasts broadcasts, DemonstrationClock clock, Country country) {
        this.broadcasts = broadcasts;
        this.clock = clock;
        this.country = country;
    }

    /** The caller gives the clock back. */
    void make(LocalDate today, UUID whole, UUID halfWay, AccountId coordinator, AccountId administrator) {
        clock.set(today.minusDays(1).atTime(NOON, 0).atZone(country.zone()).toInstant());
        var carmen = new Viewer(coordinator, null, Set.of(Role.COORDINATOR), "Carmen", "es", clock.instant(), false);
        var paula = new Viewer(administrator, null, Set.of(Role.ADMINISTRATOR), "Paula", "es", clock.instant(), false);
        broadcasts.toGroup(
                carmen,
                paula,
                "meeting",
                Map.of(
                        "what",
                        "Feria de fin de mes",
                        "day",
                        today.plusDays(5).toString(),
                        "time",
                        "10:30",
                        "place",
                        "Biblioteca, sala 2"),
                whole);
        turns(ALL_TURNS);
        var stopped = broadcasts.toGroup(
                carmen,
                paula,
                "change",
                Map.of(
                        "what",
                        "La sesión del martes empieza a las 19:00",
                        "day",
                        today.plusDays(2).toString()),
                halfWay);
        turns(HALF_THE_TURNS);
        if (stopped != null) {
            broadcasts.endEarly(carmen, stopped);
        }
    }

    private void turns(int turns) {
        for (int i = 0; i < turns; i++) {
            broadcasts.turn();
            clock.set(clock.instant().plusSeconds(TURN_SECONDS));
        }
    }
}

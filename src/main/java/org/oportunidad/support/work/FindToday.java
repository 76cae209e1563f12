package org.oportunidad.support.work;

import java.time.Clock;
import java.time.LocalDate;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** What waits today for whoever looks; a coordinator also sees what belongs to nobody. */
@Component
class FindToday {

    private final ListTable list;
    private final Country country;
    private final Clock clock;

    FindToday(ListTable list, Country country, Clock clock) {
        this.list = list;
        this.country = country;
        this.clock = clock;
    }

    ListTable.Today of(Viewer viewer) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, country.zone());
        return list.of(
                viewer.account().value(),
                viewer.has(Role.COORDINATOR),
                today,
                now,
                today.plusDays(1).atStartOfDay(country.zone()).toInstant(),
                country.parameter("work-women-per-day"));
    }
}

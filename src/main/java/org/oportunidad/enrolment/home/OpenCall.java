package org.oportunidad.enrolment.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.oportunidad.enrolment.call.Call;
import org.oportunidad.enrolment.call.Calls;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** The call that women can answer today, or the next one, by the country's calendar. */
@Component
class OpenCall {

    private final Calls calls;
    private final Country country;
    private final Clock clock;

    OpenCall(Calls calls, Country country, Clock clock) {
        this.calls = calls;
        this.country = country;
        this.clock = clock;
    }

    HomePage page() {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        var open = calls.takingApplications(today);
        var next = open.isPresent() ? Optional.<Call>empty() : calls.next(today);
        return new HomePage(
                open.map(Call::closesOn).orElse(null), next.map(Call::opensOn).orElse(null));
    }
}

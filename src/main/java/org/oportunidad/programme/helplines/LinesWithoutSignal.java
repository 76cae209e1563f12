package org.oportunidad.programme.helplines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.oportunidad.platform.shell.OfflineCalls;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** The help lines in force, for the phone that has no signal but can call. */
@Component
class LinesWithoutSignal implements OfflineCalls {

    private final Country country;
    private final Clock clock;

    LinesWithoutSignal(Country country, Clock clock) {
        this.country = country;
        this.clock = clock;
    }

    @Override
    public List<Call> calls(Locale locale) {
        return country.helpLines(LocalDate.ofInstant(clock.instant(), country.zone())).stream()
                .map(line -> new Call(
                        line.name(locale), line.number(), "tel:" + line.number().replaceAll("[^0-9+*#]", "")))
                .toList();
    }
}

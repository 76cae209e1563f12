package org.oportunidad.demonstration.making;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Half-yearly calls without a gap; the newest is open for some weeks more. */
@Component
@Profile("demo")
class CallCalendar {

    private static final int DAYS_OF_A_CALL = 180;
    private static final int DAYS_STILL_OPEN = 18;

    private final Country country;
    private final TreeMap<LocalDate, CallId> byFirstDay = new TreeMap<>();

    CallCalendar(Country country) {
        this.country = country;
    }

    List<NewCall> calls(LocalDate begins, LocalDate today, UUID by) {
        var calls = new ArrayList<NewCall>();
        var last = today.plusDays(DAYS_STILL_OPEN);
        var periods = (ChronoUnit.DAYS.between(begins, last) - 1) / DAYS_OF_A_CALL;
        for (var before = periods; before >= 0; before--) {
            var closes = last.minusDays(before * DAYS_OF_A_CALL);
            var opens = closes.minusDays(DAYS_OF_A_CALL - 1L);
            var id = new CallId(Ids.at(opens.atStartOfDay(country.zone()).toInstant()));
            byFirstDay.put(opens, id);
            var ofItsYear = calls.stream()
                    .filter(call -> call.opensOn().getYear() == opens.getYear())
                    .count();
            calls.add(new NewCall(
                    id,
                    "C-" + opens,
                    "Convocatoria " + opens.getYear() + "-" + (ofItsYear + 1),
                    opens,
                    closes,
                    3000,
                    18,
                    by));
        }
        return calls;
    }

    CallId openOn(Instant moment) {
        return byFirstDay
                .floorEntry(LocalDate.ofInstant(moment, country.zone()))
                .getValue();
    }
}

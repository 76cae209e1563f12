package org.oportunidad.kit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCall;
import org.oportunidad.platform.Ids;
import org.springframework.boot.test.context.TestComponent;

/** A call that is open today, so that the public page invites. */
@TestComponent
public class OpenCall {

    private final BulkEnrolments bulk;
    private final Clock clock;

    OpenCall(BulkEnrolments bulk, Clock clock) {
        this.bulk = bulk;
        this.clock = clock;
    }

    public void open() {
        var id = Ids.next();
        var ending = id.toString().substring(24).toUpperCase(Locale.ROOT);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        bulk.openCalls(
                List.of(new NewCall(
                        new CallId(id),
                        "J-" + ending,
                        "Llamado " + ending,
                        today.minusDays(5),
                        today.plusDays(30),
                        500,
                        18,
                        null)),
                clock.instant());
    }
}

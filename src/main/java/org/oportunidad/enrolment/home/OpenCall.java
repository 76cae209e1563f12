package org.oportunidad.enrolment.home;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The call that women can answer today. */
@Component
class OpenCall {

    /** The last day of the open call; empty when none is open. */
    Optional<LocalDate> lastDay() {
        return Optional.empty();
    }
}

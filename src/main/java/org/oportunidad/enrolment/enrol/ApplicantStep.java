package org.oportunidad.enrolment.enrol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where her application stands, in lower case, and where she goes on. */
public record ApplicantStep(
        String state, String path, @Nullable LocalDate startsOn) {

    /** Whether it is her turn to do something. */
    public boolean hers() {
        return state.equals("draft") || state.equals("eligible") || state.equals("diagnosed");
    }
}

package org.oportunidad.enrolment.enrol;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last page: where she stands, what happens next, and how she gets in.
 *
 * @param state code of where she stands, in lower case
 * @param position her place in the line, 0 when she does not wait
 * @param startsOn first day of her cohort
 */
public record DonePage(
        String state,
        String route,
        String level,
        int position,
        @Nullable LocalDate startsOn,
        boolean email,
        boolean contact,
        boolean signedIn) {}

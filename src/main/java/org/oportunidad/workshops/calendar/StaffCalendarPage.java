package org.oportunidad.workshops.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The calendars that a member of staff may read elsewhere.
 *
 * @param address the new one, shown once
 * @param addressOf name of the cohort it is of, empty for her own
 */
record StaffCalendarPage(
        @Nullable String address,
        String addressOf,
        @Nullable Instant ownMadeAt,
        List<Row> cohorts) {

    /** A cohort, and since when there is an address of its calendar. */
    record Row(UUID cohort, String name, @Nullable Instant madeAt) {}
}

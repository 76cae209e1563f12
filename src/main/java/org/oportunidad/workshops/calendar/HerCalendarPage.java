package org.oportunidad.workshops.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The private address of her agenda.
 *
 * @param address the new one, shown once
 * @param madeAt since when there is one, null for none
 * @param sharedPhone whether others use this phone, whose calendar then shows her dates to them
 */
record HerCalendarPage(@Nullable String address, @Nullable Instant madeAt, boolean sharedPhone) {}

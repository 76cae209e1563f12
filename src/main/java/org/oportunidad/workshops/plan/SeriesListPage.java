package org.oportunidad.workshops.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.workshops.timetable.SeriesTable.Listed;

/**
 * Workshops, the newest first.
 *
 * @param more query of the next page, if there is one
 */
record SeriesListPage(List<Listed> rows, @Nullable String more) {}

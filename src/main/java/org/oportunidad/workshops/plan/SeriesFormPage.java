package org.oportunidad.workshops.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.SeriesTable.CohortName;

/** A workshop to plan or correct. */
record SeriesFormPage(@Nullable Series series, SeriesForm form, Problems problems, List<CohortName> cohorts) {}

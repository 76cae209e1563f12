package org.oportunidad.enrolment.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.cohort.Cohort;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevel;

/** A cohort to plan or correct. */
public record CohortFormPage(
        @Nullable Cohort cohort,
        CohortForm form,
        Problems problems,
        List<RouteLevel> levels,
        List<StaffMember> facilitators) {}

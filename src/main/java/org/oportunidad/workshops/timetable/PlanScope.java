package org.oportunidad.workshops.timetable;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;

/** Which workshops a member of staff may see and change: a coordinator all, a facilitator hers. */
public final class PlanScope {

    /** Hers are those she gives a section of, and those of a cohort that is hers; needs {@code workshops.series s}. */
    public static final String SQL = """
             and (cast(:account as uuid) is null
                or exists (select 1 from workshops.section own
                           where own.series_id = s.id and own.facilitator_account = :account)
                or exists (select 1 from workshops.series_cohort k
                           join enrolment.v_cohort h on h.cohort_id = k.cohort_id
                           where k.series_id = s.id and (h.facilitator_account = :account or exists (
                                select 1 from enrolment.v_enrolment e
                                where e.cohort_id = k.cohort_id and e.facilitator_account = :account))))
            """;

    private PlanScope() {}

    /** The account to bind as {@code :account}; null for whoever sees all. */
    public static @Nullable UUID account(Viewer viewer) {
        return viewer.has(Role.COORDINATOR) ? null : viewer.account().value();
    }
}

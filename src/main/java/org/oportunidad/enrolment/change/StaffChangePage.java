package org.oportunidad.enrolment.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevelId;

/**
 * What staff see of one woman’s change, and the groups into which she could go.
 *
 * @param path address of her page
 */
record StaffChangePage(
        String path,
        String name,
        RouteLevelId from,
        String cohort,
        String notNow,
        HerChangePage.@Nullable Shown change,
        HerChangePage.@Nullable Counts counts,
        List<Group> groups,
        HerChangePage.Typed typed,
        Problems problems) {

    /** A group with a free place. */
    record Group(String id, String name, RouteLevelId path, LocalDate startsOn) {}
}

package org.oportunidad.support.caseload;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.StaffMember;
import org.oportunidad.platform.form.Problems;

/**
 * The women of one facilitator.
 *
 * @param account whose, as text
 * @param hers whether they are the viewer's own
 * @param ceiling women that one person can accompany well
 * @param colleagues to whom women may be handed over
 */
record CaseloadPage(
        String account,
        String name,
        boolean hers,
        Filter filter,
        List<Row> rows,
        int all,
        int ceiling,
        List<StaffMember> colleagues,
        Typed typed,
        Problems problems) {

    /** Which of them are shown. */
    enum Filter {
        ALL,
        LATE,
        RISK,
        SILENT;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    boolean over() {
        return all > ceiling;
    }

    /** One woman. */
    record Row(
            String id,
            String path,
            String name,
            String state,
            String cohort,
            @Nullable Instant lastContactAt,
            String lastResult,
            @Nullable Instant nextAt,
            int open,
            int late,
            int kept) {}

    /** What was typed into the form of a handover. */
    record Typed(List<String> women, String to, String words, boolean over) {

        static final Typed NOTHING = new Typed(List.of(), "", "", false);
    }
}

package org.oportunidad.enrolment.change;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevel;
import org.oportunidad.programme.RouteLevelId;

/**
 * Her page of the change of route or level.
 *
 * @param notNow why she cannot ask now, as the end of a message key; empty when she can
 * @param change what is open, or what was last
 * @param freeUntil last day on which another route needs no reason; empty when it is over or she has finished
 * @param counts what she did that counts on the way she is offered
 */
record HerChangePage(
        RouteLevelId path,
        String cohort,
        String notNow,
        @Nullable Shown change,
        List<RouteLevel> ways,
        @Nullable LocalDate freeUntil,
        @Nullable Counts counts,
        Typed typed,
        Problems problems) {

    /** A change, opened. */
    record Shown(
            ChangeState state,
            RouteLevelId to,
            boolean byStaff,
            String words,
            String answer,
            @Nullable String group,
            @Nullable LocalDate startsOn) {

        boolean open() {
            return state == ChangeState.ASKED || state == ChangeState.OFFERED;
        }
    }

    /** Parts of the other way that are done already. */
    record Counts(int done, int total) {}

    /** What was typed into a form that came back. */
    record Typed(String path, String words, String cohort, String why) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }
}

package org.oportunidad.learning.group;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group with how each of its women stands.
 *
 * @param next query of the next page, if there is one
 * @param all whether all women of the filter are shown, to be printed
 */
record GroupPage(
        UUID cohort,
        String name,
        String route,
        String level,
        LocalDate startsOn,
        LocalDate endsOn,
        GroupFilter filter,
        List<Count> counts,
        List<Row> rows,
        int shown,
        @Nullable String next,
        boolean first,
        boolean all) {

    /** How many fit a filter. */
    record Count(GroupFilter.Show show, int women) {}

    /**
     * One woman.
     *
     * @param now what she goes on with, if something is left
     * @param quiz what she answered last, if anything
     * @param dueOn her own last day, when it is not that of the group
     */
    record Row(
            String path,
            String name,
            String state,
            int done,
            int recognised,
            int total,
            int behind,
            @Nullable Left now,
            List<Left> left,
            Instant seenAt,
            long idleDays,
            @Nullable Quiz quiz,
            int tasks,
            @Nullable LocalDate dueOn) {}

    /** A course with units left, or another requirement; by its title in the language of the page or the one that stands in. */
    record Left(String title, String language, int done, int total) {

        int lessons() {
            return total - done;
        }
    }

    /** The answers to one unit. */
    record Quiz(String title, String language, int right, int total) {}

    String path() {
        return "/cohorts/" + cohort + "/progress";
    }
}

package org.oportunidad.enrolment.journey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/**
 * One woman’s place with what staff may do now.
 *
 * @param handle of her page
 * @param state code of where she stands, in lower case
 * @param dueOn her own last day, when it is not that of the cohort
 * @param moves codes of the moves that may follow
 * @param targets cohorts she may move to
 * @param typed what stays in the forms when a move was refused
 */
public record JourneyPage(
        String handle,
        String name,
        String state,
        String cohort,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate dueOn,
        boolean cohortCloses,
        List<Part> requirements,
        List<String> moves,
        List<Target> targets,
        List<String> reasons,
        LocalDate today,
        Typed typed,
        Problems problems) {

    /** What was typed into a form that came back. */
    public record Typed(String reason, String until, String cohort, List<Try> tries) {

        /** The try of a row, from 1; an empty one where nothing was typed. */
        public Try row(int number) {
            return number <= tries.size() ? tries.get(number - 1) : new Try("", "", "");
        }
    }

    /** What she has done of one requirement, with its name in the language of the page. */
    public record Part(String title, int done, int recognised, int total) {}

    /** A try to reach her as it was typed. */
    public record Try(String channel, String day, String result) {}

    /** A cohort that could take her. */
    public record Target(String id, String name, String route, String level) {}

    /** Whether the move may be made now. */
    public boolean may(String move) {
        return moves.contains(move);
    }
}

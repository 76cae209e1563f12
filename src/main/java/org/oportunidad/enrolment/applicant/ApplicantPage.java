package org.oportunidad.enrolment.applicant;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.programme.RouteLevel;

/**
 * A woman’s application with what was recommended, what was chosen, and what staff may do now.
 *
 * @param handle of her page
 * @param state code of where it stands, in lower case
 * @param position her place in the line, 0 when she does not wait
 */
public record ApplicantPage(
        String handle,
        String name,
        String call,
        String state,
        @Nullable Instant sentAt,
        int position,
        @Nullable Suggested suggested,
        List<Choice> choices,
        List<RouteLevel> offered,
        String typedRoute,
        String typedReason,
        boolean mayOverride,
        boolean mayWait,
        boolean mayEndWaiting,
        Problems problems) {

    /** What the rule recommended; no route on a tie. */
    public record Suggested(@Nullable String route, String level, List<String> reasons) {}

    /** One choice; {@code by} is empty when it was hers. */
    public record Choice(String route, String level, Instant at, String by, String reason) {}
}

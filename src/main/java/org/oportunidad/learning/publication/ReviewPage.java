package org.oportunidad.learning.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.platform.form.Problems;

/**
 * How far a draft is from being taught.
 *
 * @param units codes with titles, to be read before deciding
 * @param mayReview whether whoever looks is the second person
 */
record ReviewPage(
        Draft draft,
        String title,
        String language,
        List<Unit> units,
        List<ContentMistake> mistakes,
        @Nullable GenderReview last,
        boolean mayReview,
        List<String> checks,
        String remarks,
        String from,
        LocalDate earliest,
        Problems problems) {

    /** A unit and where it is shown as she will see it. */
    record Unit(String title, String preview) {}

    List<String> points() {
        return GenderReview.CHECKS;
    }

    boolean returned() {
        return last != null && last.decision() == GenderReview.Decision.RETURNED;
    }
}

package org.oportunidad.enrolment.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/**
 * The women who wait for a decision, and what was put aside today.
 *
 * @param older query of the next page, if there is one
 */
public record ReviewsPage(List<Row> rows, @Nullable String older, List<Row> putAside, Problems problems) {

    /**
     * One woman and why she is here.
     *
     * @param path of her page
     * @param days without activity
     * @param decision address of the decision about this sign
     */
    public record Row(
            String path,
            String name,
            String cohort,
            String kind,
            long days,
            @Nullable LocalDate pausedUntil,
            String decision) {}
}

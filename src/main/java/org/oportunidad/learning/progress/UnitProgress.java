package org.oportunidad.learning.progress;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one woman has done of one unit.
 *
 * @param answers her newest answer to each question, by codes
 */
public record UnitProgress(
        String course,
        String unit,
        Map<String, String> answers,
        @Nullable Instant finishedAt) {

    public UnitProgress {
        answers = Map.copyOf(answers);
    }

    /** Of a unit that she has not opened. */
    public static UnitProgress none(String course, String unit) {
        return new UnitProgress(course, unit, Map.of(), null);
    }

    UnitProgress finishedAt(Instant moment) {
        return new UnitProgress(course, unit, answers, moment);
    }

    public boolean finished() {
        return finishedAt != null;
    }
}

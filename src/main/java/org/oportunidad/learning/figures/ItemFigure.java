package org.oportunidad.learning.figures;

import org.jspecify.annotations.Nullable;

/**
 * How one question fared among first answers; an answer after its feedback measures nothing.
 *
 * @param women who answered it
 * @param rightAtFirst share that was right at once, 0 to 1: the difficulty of the question
 * @param discrimination correlation (point-biserial) of being right here with the share right in the rest of the unit, -1 to
 *     1; empty where everybody fared alike
 */
record ItemFigure(
        String unit,
        String question,
        int women,
        double rightAtFirst,
        @Nullable Double discrimination) {

    private static final double EASY = 0.95;
    private static final double HARD = 0.30;
    private static final double FLAT = 0.10;

    /** The last part of the message key that says what to look at; empty where nothing stands out. */
    String remark() {
        if (discrimination != null && discrimination < 0) {
            return "backwards";
        }
        if (rightAtFirst < HARD) {
            return "hard";
        }
        if (rightAtFirst > EASY) {
            return "easy";
        }
        return discrimination != null && discrimination < FLAT ? "flat" : "";
    }
}

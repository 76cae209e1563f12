package org.oportunidad.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screen of a form as she sees it: its questions in her language, with what she has answered.
 *
 * @param number the page's place in the version; stays the same whatever is skipped
 * @param previous the page before it that concerns her, 0 for none
 * @param position how manieth page of those that concern her, as far as her answers tell
 * @param count how many pages concern her, as far as her answers tell
 */
public record FormPage(
        ResponseId response,
        String instrument,
        String title,
        int number,
        int previous,
        int position,
        int count,
        String heading,
        List<Field> fields) {

    public boolean hasProblems() {
        return fields.stream().anyMatch(field -> field.problem() != null);
    }

    public boolean last() {
        return position == count;
    }

    /** How a question is asked. */
    public enum Kind {
        ONE,
        SEVERAL,
        INTEGER,
        DECIMAL,
        DATE,
        TEXT,
        LONG_TEXT,
        SCALE,
        FREE_HOURS,
        COMMUNE,
        CONSENT,
        NOTE
    }

    /** One question. {@code typed} is exactly what she typed or stored before. */
    public record Field(
            String name,
            Kind kind,
            String label,
            @Nullable String hint,
            @Nullable String why,
            @Nullable String unit,
            @Nullable String autocomplete,
            boolean required,
            String typed,
            List<Option> options,
            @Nullable Problem problem) {}

    /** One choice of a question. */
    public record Option(String value, String label, boolean chosen) {}

    /** What is wrong with a field: the instrument's own words, or a message key of ours. */
    public record Problem(@Nullable String text, String key) {}
}

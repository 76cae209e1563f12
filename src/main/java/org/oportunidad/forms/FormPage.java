package org.oportunidad.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

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
        List<Field> fields,
        Problems problems) {

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

    /**
     * One question; texts that it has not are empty. {@code typed} is exactly what she typed, or the stored answer:
     * codes separated by blanks, a date as year-month-day in whatever she typed for each.
     */
    public record Field(
            String name,
            Kind kind,
            String label,
            String hint,
            String why,
            String unit,
            @Nullable String autocomplete,
            boolean required,
            String typed,
            List<Option> options) {

        /** The codes chosen before, or on the page that comes back. */
        public List<String> chosen() {
            return typed.isEmpty() ? List.of() : List.of(typed.split(" ", -1));
        }
    }
}

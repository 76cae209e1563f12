package org.oportunidad.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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

        /** The keyboard that her phone shall offer, if not the usual one. */
        public @Nullable String inputMode() {
            return autocomplete == null
                    ? null
                    : switch (autocomplete) {
                        case "tel" -> "tel";
                        case "email" -> "email";
                        default -> null;
                    };
        }

        public DateParts dateParts() {
            var parts = typed.split("-", 3);
            return parts.length == 3 ? new DateParts(parts[0], parts[1], parts[2]) : new DateParts(typed, "", "");
        }

        /** The grid of free hours, a row a day. */
        public List<Day> week() {
            var days = new LinkedHashMap<String, List<Option>>();
            for (var option : options) {
                days.computeIfAbsent(option.value().substring(0, 2), code -> new ArrayList<>())
                        .add(option);
            }
            return days.entrySet().stream()
                    .map(day -> new Day(day.getKey(), List.copyOf(day.getValue())))
                    .toList();
        }
    }

    /** A date as she types it, in three fields. */
    public record DateParts(String year, String month, String day) {

        public boolean isMonth(int number) {
            return month.equals(number < 10 ? "0" + number : Integer.toString(number));
        }
    }

    /** One day of the grid of free hours. */
    public record Day(String code, List<Option> parts) {}
}

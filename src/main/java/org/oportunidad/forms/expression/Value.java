package org.oportunidad.forms.expression;

import java.time.DateTimeException;
import java.time.LocalDate;

/** What an expression yields; each kind converts to the others as XPath 1.0 says, dates as days since 1970. */
public sealed interface Value {

    /** An answer that is not there. */
    Value EMPTY = new Text("");

    String text();

    double number();

    boolean truth();

    /** Words or codes. */
    record Text(String text) implements Value {

        @Override
        public double number() {
            var trimmed = text.strip();
            if (trimmed.isEmpty() || !trimmed.chars().allMatch(c -> c == '-' || c == '.' || (c >= '0' && c <= '9'))) {
                return Double.NaN;
            }
            try {
                return Double.parseDouble(trimmed);
            } catch (NumberFormatException notANumber) {
                return Double.NaN;
            }
        }

        @Override
        public boolean truth() {
            return !text.isEmpty();
        }
    }

    /** A number; whole ones are written without a fraction. */
    record Num(double number) implements Value {

        private static final double SAME = 1e-12;

        @Override
        public String text() {
            var whole = (int) number;
            return Math.abs(number - whole) < SAME ? Integer.toString(whole) : Double.toString(number);
        }

        @Override
        public boolean truth() {
            return Math.abs(number) > SAME;
        }
    }

    /** Yes or no. */
    record Truth(boolean truth) implements Value {

        @Override
        public String text() {
            return Boolean.toString(truth);
        }

        @Override
        public double number() {
            return truth ? 1 : 0;
        }
    }

    /** A calendar day. */
    record Day(LocalDate day) implements Value {

        @Override
        public String text() {
            return day.toString();
        }

        @Override
        public double number() {
            return day.toEpochDay();
        }

        @Override
        public boolean truth() {
            return true;
        }
    }

    /** The day that a value names: an ISO date or a count of days since 1970; empty if it names none. */
    static Value day(Value value) {
        if (value instanceof Day) {
            return value;
        }
        try {
            if (value instanceof Num(double number)) {
                return Double.isNaN(number) ? EMPTY : new Day(LocalDate.ofEpochDay((long) Math.floor(number)));
            }
            return value.text().isEmpty() ? EMPTY : new Day(LocalDate.parse(value.text()));
        } catch (DateTimeException noSuchDay) {
            return EMPTY;
        }
    }

    static boolean same(Value left, Value right) {
        if (left instanceof Truth || right instanceof Truth) {
            return left.truth() == right.truth();
        }
        if (left instanceof Num || right instanceof Num) {
            return Math.abs(left.number() - right.number()) < Num.SAME;
        }
        return left.text().equals(right.text());
    }
}

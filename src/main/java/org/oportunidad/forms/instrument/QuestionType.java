package org.oportunidad.forms.instrument;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.oportunidad.forms.expression.Value;

/** What kind of answer a question takes. */
public enum QuestionType {
    ONE,
    SCALE,
    CONSENT,
    SEVERAL,
    FREE_HOURS,
    INTEGER,
    DECIMAL,
    DATE,
    TEXT,
    LONG_TEXT,
    COMMUNE,
    NOTE,
    CALCULATE,
    HIDDEN;

    /** How long a short and a long text may be, in characters. */
    public static final int SHORT = 200;

    public static final int LONG = 2_000;

    public boolean takesOneCode() {
        return this == ONE || this == SCALE || this == CONSENT;
    }

    public boolean takesSeveralCodes() {
        return this == SEVERAL || this == FREE_HOURS;
    }

    /** The stored answer as rules see it; an answer that is not of this type is empty. */
    Value value(String stored) {
        if (stored.isEmpty()) {
            return Value.EMPTY;
        }
        return switch (this) {
            case INTEGER, DECIMAL -> {
                var number = new Value.Text(stored).number();
                yield Double.isNaN(number) ? Value.EMPTY : new Value.Num(number);
            }
            case DATE -> day(stored);
            case NOTE -> Value.EMPTY;
            default -> new Value.Text(stored);
        };
    }

    private static Value day(String stored) {
        try {
            return new Value.Day(LocalDate.parse(stored));
        } catch (DateTimeException notADay) {
            return Value.EMPTY;
        }
    }
}

package org.oportunidad.forms.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;

/** The closed list of functions; {@code regex} is an expression of its own. */
enum Function {
    SELECTED(2),
    COUNT_SELECTED(1),
    SELECTED_AT(2),
    IF(3),
    COALESCE(2),
    TODAY(0),
    DATE(1),
    NUMBER(1),
    STRING(1),
    BOOLEAN(1),
    TRUE(0),
    FALSE(0),
    NOT(1),
    INT(1),
    ROUND(1, 2),
    ABS(1),
    POW(2),
    MIN(1, 20),
    MAX(1, 20),
    CONCAT(1, 20),
    STRING_LENGTH(1),
    SUBSTR(2, 3),
    CONTAINS(2),
    STARTS_WITH(2),
    ENDS_WITH(2),
    NORMALIZE_SPACE(1);

    private static final int MOST_DECIMALS = 9;

    private final int fewest;
    private final int most;

    Function(int arguments) {
        this(arguments, arguments);
    }

    Function(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<Function> of(String name) {
        var constant = name.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values())
                .filter(function -> function.name().equals(constant))
                .findFirst();
    }

    boolean takes(int arguments) {
        return arguments >= fewest && arguments <= most;
    }

    Value apply(List<Expression> arguments, Scope scope) {
        return switch (this) {
            case TODAY -> new Value.Day(scope.today());
            case TRUE -> new Value.Truth(true);
            case FALSE -> new Value.Truth(false);
            case IF ->
                arguments.get(arguments.get(0).evaluate(scope).truth() ? 1 : 2).evaluate(scope);
            default ->
                apply(arguments.stream()
                        .map(argument -> argument.evaluate(scope))
                        .toList());
        };
    }

    private Value apply(List<Value> given) {
        var first = given.getFirst();
        var second = given.size() > 1 ? given.get(1) : Value.EMPTY;
        return switch (this) {
            case SELECTED ->
                new Value.Truth(choices(first).contains(second.text().strip()));
            case COUNT_SELECTED ->
                new Value.Num(
                        choices(first).stream().filter(code -> !code.isEmpty()).count());
            case SELECTED_AT -> chosen(first, second);
            case COALESCE -> first.text().isEmpty() ? second : first;
            case DATE -> Value.day(first);
            case NUMBER -> new Value.Num(first.number());
            case STRING -> new Value.Text(first.text());
            case BOOLEAN -> new Value.Truth(first.truth());
            case NOT -> new Value.Truth(!first.truth());
            case INT -> new Value.Num(truncated(first.number()));
            case ROUND -> new Value.Num(rounded(first.number(), given.size() > 1 ? (int) second.number() : 0));
            case ABS -> new Value.Num(Math.abs(first.number()));
            case POW -> new Value.Num(Math.pow(first.number(), second.number()));
            case MIN -> extreme(given, Math::min);
            case MAX -> extreme(given, Math::max);
            case CONCAT -> new Value.Text(given.stream().map(Value::text).reduce("", String::concat));
            case STRING_LENGTH -> new Value.Num(first.text().length());
            case SUBSTR -> part(first.text(), second, given.size() > 2 ? given.get(2) : null);
            case CONTAINS -> new Value.Truth(first.text().contains(second.text()));
            case STARTS_WITH -> new Value.Truth(first.text().startsWith(second.text()));
            case ENDS_WITH -> new Value.Truth(first.text().endsWith(second.text()));
            case NORMALIZE_SPACE -> new Value.Text(String.join(" ", choices(first)));
            case TODAY, TRUE, FALSE, IF -> throw new IllegalStateException();
        };
    }

    private static List<String> choices(Value chosen) {
        return Arrays.asList(chosen.text().strip().split("\\s+"));
    }

    private static Value chosen(Value chosen, Value place) {
        var codes = choices(chosen);
        var at = (int) place.number();
        return at >= 0 && at < codes.size() ? new Value.Text(codes.get(at)) : Value.EMPTY;
    }

    private static double truncated(double number) {
        return number < 0 ? Math.ceil(number) : Math.floor(number);
    }

    /** To so many decimals, halves up; tens and hundreds are not offered. */
    private static double rounded(double number, int decimals) {
        if (Double.isNaN(number) || Double.isInfinite(number) || decimals < 0 || decimals > MOST_DECIMALS) {
            return Double.NaN;
        }
        if (decimals == 0) {
            return Math.floor(number + 0.5);
        }
        return BigDecimal.valueOf(number)
                .setScale(decimals, number < 0 ? RoundingMode.HALF_DOWN : RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static Value extreme(List<Value> given, DoubleBinaryOperator which) {
        return new Value.Num(given.stream()
                .mapToDouble(Value::number)
                .filter(number -> !Double.isNaN(number))
                .reduce(which)
                .orElse(Double.NaN));
    }

    private static Value part(String text, Value from, @Nullable Value to) {
        var start = place(text, from.number());
        var end = to == null ? text.length() : place(text, to.number());
        return start < end ? new Value.Text(text.substring(start, end)) : Value.EMPTY;
    }

    /** A place in a text; counted from its end when negative, never outside it. */
    private static int place(String text, double number) {
        var at = (int) number;
        return Math.clamp(at < 0 ? (long) text.length() + at : at, 0, text.length());
    }
}

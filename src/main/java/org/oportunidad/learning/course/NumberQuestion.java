package org.oportunidad.learning.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number to be worked out.
 *
 * @param tolerance how far from it an answer may be and still be right; both in the unit
 * @param unit what stands beside the field, such as $ or %
 * @param mistakes numbers that come from a known slip, with what is told of it
 * @param almost what is told of any other number
 */
public record NumberQuestion(
        String code,
        Html ask,
        BigDecimal answer,
        BigDecimal tolerance,
        String unit,
        List<Mistake> mistakes,
        Html says,
        Html almost)
        implements Question {

    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.,])\\d{3}(?:\\1\\d{3})*");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,6})?");
    private static final Pattern BOTH =
            Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+,\\d{1,6}|-?\\d{1,3}(?:,\\d{3})+\\.\\d{1,6}");

    /** A number that comes from a known slip. */
    public record Mistake(BigDecimal is, Html says) {}

    @Override
    public String kind() {
        return "number";
    }

    @Override
    public Optional<String> written(Map<String, List<String>> form) {
        return read(Question.one(form, "number"), unit).map(NumberQuestion::write);
    }

    @Override
    public Optional<Judged> judged(String written) {
        return read(written.replace('d', '.'), "").map(number -> {
            boolean right = number.subtract(answer).abs().compareTo(tolerance) <= 0;
            var told = mistakes.stream()
                    .filter(mistake -> mistake.is().compareTo(number) == 0)
                    .map(Mistake::says)
                    .findFirst()
                    .orElse(almost);
            return new Judged(written, right, right ? says : told);
        });
    }

    @Override
    public String right() {
        return write(answer);
    }

    @Override
    public List<String> examples() {
        return List.of(
                right(),
                write(
                        mistakes.isEmpty()
                                ? answer.add(tolerance).add(BigDecimal.ONE)
                                : mistakes.getFirst().is()));
    }

    @Override
    public Map<String, String> fields(String written) {
        return Map.of("number", told(written));
    }

    @Override
    public String told(String written) {
        return written.replace('d', ',');
    }

    @Override
    public String skeleton() {
        return kind() + code + answer + tolerance;
    }

    /**
     * A number as people write it: with dots or commas between thousands or before decimals, blanks, the unit, or the
     * digits of another script. One sign with three digits behind it stands between thousands.
     */
    static Optional<BigDecimal> read(String typed, String unit) {
        var plain = new StringBuilder();
        (unit.isEmpty() ? typed : typed.replace(unit, "")).codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                plain.append(Character.digit(point, 10));
            } else if (point == '\u2212' || point == '-') {
                plain.append('-');
            } else if (point == '\u066B' || point == '\u060C') {
                plain.append(',');
            } else if (point == '\u066C') {
                plain.append('.');
            } else if (!Character.isWhitespace(point) && !Character.isSpaceChar(point) && point != '$') {
                plain.appendCodePoint(point);
            }
        });
        var text = plain.toString();
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replaceAll("[.,]", "")));
        }
        if (BOTH.matcher(text).matches()) {
            int cut = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            return Optional.of(
                    new BigDecimal(text.substring(0, cut).replaceAll("[.,]", "") + "." + text.substring(cut + 1)));
        }
        return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
    }

    /** With a d before its decimals, so that it is read again as it was meant. */
    private static String write(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped)
                .toPlainString()
                .replace('.', 'd');
    }
}

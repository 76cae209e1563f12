package org.oportunidad.learning.course;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word or a few to be typed, alone or in the gaps of a sentence; accents, case, punctuation and blanks do not matter.
 *
 * @param around the sentence, cut at its gaps: one piece more than there are gaps; empty for a bare field
 * @param accepted for each gap what is right, the first one to show
 */
public record TextQuestion(
        String code, Html ask, List<Html> around, List<List<String>> accepted, Html says, Html almost)
        implements Question {

    private static final int MOST_CHARACTERS = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String kind() {
        return "text";
    }

    @Override
    public boolean typed() {
        return true;
    }

    @Override
    public Optional<String> written(Map<String, List<String>> form) {
        var typed = new ArrayList<String>();
        for (int gap = 1; gap <= accepted.size(); gap++) {
            var one = Question.one(form, "gap-" + gap);
            if (folded(one).isEmpty() || one.length() > MOST_CHARACTERS) {
                return Optional.empty();
            }
            typed.add(one);
        }
        return Optional.of(write(typed));
    }

    @Override
    public Optional<Judged> judged(String written) {
        var typed = read(written);
        if (typed.size() != accepted.size()) {
            return Optional.empty();
        }
        boolean right = true;
        for (int gap = 0; gap < typed.size(); gap++) {
            var folded = folded(typed.get(gap));
            right &= accepted.get(gap).stream().anyMatch(one -> folded(one).equals(folded));
        }
        return Optional.of(new Judged(written, right, right ? says : almost));
    }

    @Override
    public String right() {
        return write(accepted.stream().map(List::getFirst).toList());
    }

    @Override
    public List<String> examples() {
        return List.of(
                right(), write(accepted.stream().map(gap -> "?".repeat(2) + "x").toList()));
    }

    @Override
    public Map<String, String> fields(String written) {
        var fields = new HashMap<String, String>();
        var typed = read(written);
        for (int gap = 1; gap <= typed.size(); gap++) {
            fields.put("gap-" + gap, typed.get(gap - 1));
        }
        return fields;
    }

    @Override
    public String told(String written) {
        return String.join(" · ", read(written));
    }

    /** What is right may differ by language; how many gaps there are may not. */
    @Override
    public String skeleton() {
        return kind() + code + accepted.size();
    }

    static String folded(String typed) {
        var bare =
                MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKD)).replaceAll("");
        return NO_LETTERS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static String write(List<String> typed) {
        return typed.stream()
                .map(one -> URLEncoder.encode(one, StandardCharsets.UTF_8))
                .collect(java.util.stream.Collectors.joining("&"));
    }

    private static List<String> read(String written) {
        try {
            return List.of(written.split("&", -1)).stream()
                    .map(one -> URLDecoder.decode(one, StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}

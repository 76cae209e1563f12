package org.oportunidad.support.broadcast;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.MessageTexts.Written;
import org.oportunidad.messaging.TestForm;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;
import org.oportunidad.support.broadcast.WomanTable.Expected;
import org.oportunidad.support.broadcast.WomanTable.Figure;

/**
 * One broadcast: how it reads, for whom it is, what became of it, and what she may do with it.
 *
 * @param refusal key of what stood in the way of what she pressed; null when nothing did
 */
record BroadcastPage(
        Broadcast one,
        Map<Language, Written> previews,
        List<Expected> expected,
        List<Sampled> sample,
        List<Figure> figures,
        Words audience,
        May may,
        Testing testing,
        @Nullable String refusal) {

    /** A woman of the sample. */
    record Sampled(String name, String path, String language, String way, String obstacle) {}

    /** A filter in the words of staff; empty parts do not narrow it. */
    record Words(
            String cohort,
            List<String> level,
            List<String> stages,
            String region,
            String commune,
            String facilitator,
            int idle) {}

    /** What she may do now. */
    record May(
            boolean write,
            boolean submit,
            boolean approve,
            boolean giveBack,
            boolean stop,
            boolean decide,
            boolean seeWomen) {}

    /**
     * A test to herself.
     *
     * @param said what the channel said to the test of this moment; null when there is none
     */
    record Testing(
            List<String> channels, TestForm form, @Nullable String said, Problems problems) {}

    /** Facts that are kept apart, in the order in which they may come. */
    private static final List<String> FACTS = List.of("accepted", "sent", "delivered", "read", "answered");

    Map<String, Integer> facts() {
        var facts = new LinkedHashMap<String, Integer>();
        for (var fact : FACTS) {
            facts.put(
                    fact,
                    figures.stream()
                            .mapToInt(figure -> switch (fact) {
                                case "accepted" -> figure.accepted();
                                case "sent" -> figure.sent();
                                case "delivered" -> figure.delivered();
                                case "read" -> figure.read();
                                default -> figure.answered();
                            })
                            .sum());
        }
        return facts;
    }

    /** Those whom it did not reach, by how, and why. */
    List<Figure> others() {
        return figures.stream()
                .filter(figure -> Arrays.asList("FAILED", "REFUSED", "IN_APP", "UNKNOWN", "CANCELLED", "WAITING")
                        .contains(figure.standing()))
                .toList();
    }

    int standing(String standing) {
        return figures.stream()
                .filter(figure -> figure.standing().equals(standing))
                .mapToInt(Figure::women)
                .sum();
    }

    /** Expected ways with how many women. */
    Map<String, Integer> ways() {
        var ways = new TreeMap<String, Integer>();
        expected.stream()
                .filter(one -> one.obstacle().isEmpty())
                .forEach(one -> ways.merge(one.way(), one.women(), Integer::sum));
        return ways;
    }

    /** Why how many are not expected to get it outside the app. */
    Map<String, Integer> obstacles() {
        var obstacles = new TreeMap<String, Integer>();
        expected.stream()
                .filter(one -> !one.obstacle().isEmpty())
                .forEach(one -> obstacles.merge(one.obstacle(), one.women(), Integer::sum));
        return obstacles;
    }

    int reached() {
        return ways().values().stream().mapToInt(Integer::intValue).sum();
    }

    static String lower(String code) {
        return code.toLowerCase(Locale.ROOT);
    }
}

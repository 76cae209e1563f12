package org.oportunidad.workshops.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Answers as a facilitator sees them: whole groups of five, so that neither few answers nor one more tell whose it is.
 *
 * @param answers how many there are in all
 * @param shown how many of them are in the counts
 * @param scales for each question how many said 1, 2, 3, 4 and 5
 * @param words what was written, in an order that says nothing
 */
record Grouped(int answers, int shown, List<List<Integer>> scales, List<String> words) {

    static final int GROUP = 5;

    /** One answer: three scales and words that may be empty. */
    record One(int useful, int clear, int welcome, String words) {}

    /** @param all the oldest first */
    static Grouped of(List<One> all) {
        var shown = all.subList(0, all.size() / GROUP * GROUP);
        var words = new java.util.ArrayList<>(
                shown.stream().map(One::words).filter(text -> !text.isBlank()).toList());
        Collections.sort(words);
        return new Grouped(
                all.size(),
                shown.size(),
                List.of(
                        counts(shown.stream().map(One::useful).toList()),
                        counts(shown.stream().map(One::clear).toList()),
                        counts(shown.stream().map(One::welcome).toList())),
                List.copyOf(words));
    }

    private static List<Integer> counts(List<Integer> values) {
        return IntStream.rangeClosed(1, GROUP)
                .mapToObj(step -> Collections.frequency(values, step))
                .toList();
    }
}

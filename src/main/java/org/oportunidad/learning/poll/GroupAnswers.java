package org.oportunidad.learning.poll;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of a group chose what. Nothing is said of fewer than five, and the count moves on only when five more are there, so
 * that nobody's tap can be read from what changed after it.
 *
 * @param counted how many answers are in it; 0 while there are too few
 */
record GroupAnswers(int counted, Map<String, Integer> byOption) {

    static final int FEWEST = 5;

    /** Of what each chose, in the order in which they came. */
    static GroupAnswers of(List<String> chosen) {
        int counted = chosen.size() / FEWEST * FEWEST;
        var byOption = new LinkedHashMap<String, Integer>();
        chosen.stream().limit(counted).forEach(option -> byOption.merge(option, 1, Integer::sum));
        return new GroupAnswers(counted, byOption);
    }

    boolean enough() {
        return counted > 0;
    }

    int of(String option) {
        return byOption.getOrDefault(option, 0);
    }
}

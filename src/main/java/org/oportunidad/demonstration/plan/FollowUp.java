package org.oportunidad.demonstration.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.oportunidad.demonstration.plan.Woman.Outcome;

/**
 * The 2,000 six-month answers of domain.md §13: 740 better income, 320 jobs, 380 formal education, 460 new businesses, 720
 * improved ones; 1,560 with at least one; 1,150 owners at the baseline.
 */
record FollowUp(boolean owner, Set<Outcome> outcomes) {

    private static final int ANSWERS = 2000;
    private static final int OWNERS = 1150;

    static List<FollowUp> all() {
        var sets = new ArrayList<Set<Outcome>>();
        for (int i = 0; i < ANSWERS; i++) {
            sets.add(EnumSet.noneOf(Outcome.class));
        }
        // owners come first: 0 to 1149; the ranges overlap so that 1,560 women have at least one outcome
        give(sets, Outcome.BUSINESS_IMPROVED, 0, 720);
        give(sets, Outcome.BUSINESS_STARTED, OWNERS, 460);
        give(sets, Outcome.JOB, OWNERS + 460, 200);
        give(sets, Outcome.JOB, OWNERS, 120);
        give(sets, Outcome.EDUCATION, 720, 180);
        give(sets, Outcome.EDUCATION, 0, 200);
        give(sets, Outcome.INCOME, 0, 500);
        give(sets, Outcome.INCOME, OWNERS, 240);
        var answers = new ArrayList<FollowUp>();
        for (int i = 0; i < ANSWERS; i++) {
            answers.add(new FollowUp(i < OWNERS, sets.get(i)));
        }
        return answers;
    }

    private static void give(List<Set<Outcome>> sets, Outcome outcome, int from, int count) {
        sets.subList(from, from + count).forEach(set -> set.add(outcome));
    }
}

package org.oportunidad.workshops.completion;

import java.util.Collection;

/**
 * What a woman has of the hours of the mandatory workshops of her cohort, in minutes.
 *
 * @param total of all of them; 0 for a workshop of a cohort that she was transferred from
 * @param live what she attended
 * @param recovered what she made up for
 */
public record Hours(int total, int live, int recovered) {

    public static final Hours NONE = new Hours(0, 0, 0);

    /** The rule of the country: the share that is asked for, and how much of that may be made up for, both in percent. */
    public record Rule(int askedPercent, int recoveredPercent) {}

    /**
     * Of several workshops together; more than all of one workshop does not make up for another. What she brought from
     * another cohort (nothing of it is asked for here) counts as far as something is left.
     */
    static Hours sum(Collection<Hours> workshops) {
        int total = 0;
        int live = 0;
        int recovered = 0;
        int broughtLive = 0;
        int broughtRecovered = 0;
        for (var one : workshops) {
            if (one.total == 0) {
                broughtLive += one.live;
                broughtRecovered += one.recovered;
                continue;
            }
            int attended = Math.min(one.live, one.total);
            total += one.total;
            live += attended;
            recovered += Math.min(one.recovered, one.total - attended);
        }
        live += Math.min(broughtLive, total - live - recovered);
        recovered += Math.min(broughtRecovered, total - live - recovered);
        return new Hours(total, live, recovered);
    }

    /** Minutes that are asked for, rounded up. */
    public int asked(Rule rule) {
        return (total * rule.askedPercent + 99) / 100;
    }

    /** Minutes that count. */
    public int done(Rule rule) {
        int most = asked(rule) * rule.recoveredPercent / 100;
        return Math.min(asked(rule), live + Math.min(recovered, most));
    }

    public int left(Rule rule) {
        return asked(rule) - done(rule);
    }
}

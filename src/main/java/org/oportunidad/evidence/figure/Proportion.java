package org.oportunidad.evidence.figure;

/** So many of so many people: distinct women, never events. */
public record Proportion(long numerator, long base) {

    public Proportion {
        if (base < 0 || numerator < 0 || numerator > base) {
            throw new IllegalArgumentException("Not a proportion: " + numerator + " of " + base);
        }
    }

    /** Between 0 and 1; 0 for an empty base, which no rule displays. */
    public double share() {
        return base == 0 ? 0 : (double) numerator / base;
    }
}

package org.oportunidad.evidence.figure;

/** A range of shares between 0 and 1, both ends inclusive. */
public record Interval(double low, double high) {

    /** 97.5% quantile of the normal distribution. */
    private static final double Z = 1.959963984540054;

    public Interval {
        if (!(low >= 0 && low <= high && high <= 1)) {
            throw new IllegalArgumentException("Not an interval of shares: " + low + " to " + high);
        }
    }

    /** Wilson score interval at 95% (Wilson 1927, J. Am. Stat. Assoc. 22:209). */
    public static Interval wilson(Proportion of) {
        return wilson(of, 1);
    }

    /** Wilson score interval at 95% on the effective base, which is the base divided by the design effect. */
    public static Interval wilson(Proportion of, double designEffect) {
        if (of.base() == 0 || !(designEffect >= 1)) {
            throw new IllegalArgumentException("No interval without a base or with a design effect below 1");
        }
        var n = of.base() / designEffect;
        var p = of.share();
        var shrink = 1 + Z * Z / n;
        var centre = (p + Z * Z / (2 * n)) / shrink;
        var half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / shrink;
        var low = of.numerator() == 0 ? 0 : Math.max(0, centre - half);
        var high = of.numerator() == of.base() ? 1 : Math.min(1, centre + half);
        return new Interval(low, high);
    }

    /**
     * Where the share of everybody must lie when only a part answered: nobody of the others, or all of them.
     *
     * @param observed share among those who answered, 0 to 1
     * @param responseRate share of the eligible who answered, 0 to 1
     */
    public static Interval ofNonResponse(double observed, double responseRate) {
        var known = observed * responseRate;
        return new Interval(known, Math.min(1, known + 1 - responseRate));
    }
}

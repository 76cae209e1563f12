package org.oportunidad.platform.component;

/**
 * One row of an interval chart: what was seen, its 95% interval and what it could be if those who did not answer are
 * counted. Shares are between 0 and 1; texts are ready to show.
 */
public record Interval(
        String label,
        String value,
        String base,
        double share,
        double low,
        double high,
        double lowestPossible,
        double highestPossible) {

    /** A place on the scale as an SVG length, alike in every locale. */
    public static String at(double share) {
        return Math.round(Math.clamp(share, 0, 1) * 1000) / 10.0 + "%";
    }
}

package org.oportunidad.programme.country;

/**
 * A number that the programme may tune, with its default and where that comes from.
 *
 * @param group heading under which the settings page shows it
 * @param unit what the number counts, a message key's last part
 * @param source what it is cited from, or the message key of a source of the programme's own
 */
public record Parameter(String code, String group, String unit, int defaultValue, int min, int max, String source) {

    public String nameKey() {
        return "programme.parameter." + code;
    }

    public String unitKey() {
        return "programme.unit." + unit;
    }

    public boolean allows(int value) {
        return value >= min && value <= max;
    }
}

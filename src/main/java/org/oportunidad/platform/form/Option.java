package org.oportunidad.platform.form;

/** One answer that can be chosen: its value, its label, and a line below it (may be empty). */
public record Option(String value, String label, String hint) {

    public static Option of(String value, String label) {
        return new Option(value, label, "");
    }
}

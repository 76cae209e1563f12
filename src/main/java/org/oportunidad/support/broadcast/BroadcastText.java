package org.oportunidad.support.broadcast;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The texts that may go to many; each fixes its words, what is filled in and, being a reminder, the consent that it needs:
 * her yes to messages.
 */
public enum BroadcastText {
    MEETING(
            new Variable("what", Type.TEXT),
            new Variable("day", Type.DATE),
            new Variable("time", Type.TIME),
            new Variable("place", Type.TEXT)),
    TODO(new Variable("what", Type.TEXT), new Variable("until", Type.DATE)),
    CHANGE(new Variable("what", Type.TEXT), new Variable("day", Type.DATE));

    /** What a variable may hold. */
    public enum Type {
        TEXT,
        DATE,
        TIME
    }

    /** A part of the text that is filled in; dates and times are written in the language of each woman. */
    public record Variable(String name, Type type) {}

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Variable> variables;

    BroadcastText(Variable... variables) {
        this.variables = List.of(variables);
    }

    public List<Variable> variables() {
        return variables;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Beginning of its message keys. */
    public String template() {
        return "support.broadcast." + code();
    }

    static Optional<BroadcastText> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    static BroadcastText ofTemplate(String template) {
        return Arrays.stream(values())
                .filter(one -> one.template().equals(template))
                .findFirst()
                .orElseThrow();
    }
}

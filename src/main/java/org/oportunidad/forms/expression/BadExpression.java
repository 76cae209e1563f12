package org.oportunidad.forms.expression;

/** An instrument holds an expression that is not in the language; found when the version is loaded, never later. */
public final class BadExpression extends IllegalArgumentException {

    BadExpression(String source, int position, String what) {
        super(what + " at " + position + " in: " + source);
    }
}

package org.oportunidad.forms.instrument;

/** An instrument file breaks a rule of its own kind; found when it is loaded. */
public final class BadInstrument extends IllegalArgumentException {

    BadInstrument(String where, String what) {
        super(where + ": " + what);
    }

    BadInstrument(String where, IllegalArgumentException cause) {
        super(where + ": " + cause.getMessage(), cause);
    }
}

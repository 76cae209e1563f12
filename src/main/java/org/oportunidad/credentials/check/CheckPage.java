package org.oportunidad.credentials.check;

import org.jspecify.annotations.Nullable;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.platform.form.Problems;

/**
 * What a stranger learns about a code.
 *
 * @param typed what she typed, kept in the field
 * @param certificate empty when the code is unknown or nothing was asked yet
 * @param name as its owner lets it be shown; empty when she does not
 */
record CheckPage(State state, String typed, @Nullable Certificate certificate, String name, Problems problems) {

    /** The three answers, and the page before any. */
    enum State {
        ASKING,
        VALID,
        REVOKED,
        UNKNOWN
    }
}

package org.oportunidad.learning.sync;

import java.util.Locale;

/** What became of an op; the phone is told so, and tells her. */
enum Outcome {
    /** It counts like anything done with signal. */
    RECEIVED,
    /** A version of a task that came after a newer one of another phone: kept, but it does not count. */
    OLDER,
    /** Kept aside, not applied, until what hinders it is gone. */
    KEPT,
    /** Not taken; it stays on the phone, from where it can be taken as a file. */
    REFUSED,
    /** Not now; the phone sends it again. */
    LATER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package org.oportunidad.enrolment.change;

import java.util.Locale;

/** Where a change of route or level stands. */
public enum ChangeState {
    /** She asked; staff have not answered. */
    ASKED,
    /** Staff offer it; she has not answered. */
    OFFERED,
    /** She has her place in the other group. */
    DONE,
    /** Staff said no, with a reason. */
    DECLINED,
    /** She said no to an offer. */
    REFUSED,
    /** Whoever asked or offered took it back. */
    TAKEN_BACK;

    /** As message keys end. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

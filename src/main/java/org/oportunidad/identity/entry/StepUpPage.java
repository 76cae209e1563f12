package org.oportunidad.identity.entry;

import org.oportunidad.platform.form.Problems;

/** What the page that asks for a fresh proof may know. */
public record StepUpPage(Problems problems, String next, Way way) {

    /** How this person can prove it again. */
    public enum Way {
        PIN,
        /** She has no PIN that works: a new code. */
        CODE,
        PASSKEY
    }
}

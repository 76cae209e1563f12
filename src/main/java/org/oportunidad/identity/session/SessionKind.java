package org.oportunidad.identity.session;

import java.time.Duration;

/** What kind of device a session lives on; decides how long it may idle and live (trust.md, who proves what). */
public enum SessionKind {
    /** A phone that others use too, the default: ends by itself, is not remembered when the browser closes. */
    SHARED(Duration.ofMinutes(20), Duration.ofHours(12)),
    /** Her own phone: remembered for thirty days of use, waits for her PIN after ten minutes. */
    OWN(Duration.ofMinutes(10), Duration.ofDays(30)),
    /** A member of staff, by passkey. */
    STAFF(Duration.ofMinutes(30), Duration.ofHours(12));

    private final Duration idle;
    private final Duration life;

    SessionKind(Duration idle, Duration life) {
        this.idle = idle;
        this.life = life;
    }

    /** How long it may rest before it ends, or, on her own phone, asks for the PIN. */
    public Duration idle() {
        return idle;
    }

    public Duration life() {
        return life;
    }

    /** Whether rest only locks it, so that a PIN opens it again. */
    public boolean locks() {
        return this == OWN;
    }

    /** Whether each use prolongs its life. */
    public boolean slides() {
        return this == OWN;
    }

    public String textKey() {
        return "identity.session.kind." + name().toLowerCase(java.util.Locale.ROOT);
    }
}

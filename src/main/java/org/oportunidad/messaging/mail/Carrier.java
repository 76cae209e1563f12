package org.oportunidad.messaging.mail;

import org.oportunidad.messaging.text.Letter;

/** Hands a letter to the world outside. */
public interface Carrier {

    /** Tries once and says what is known of the result; never throws for what the other side does. */
    CarrierResult carry(Letter letter);

    /** Whether anything can go out at all. */
    boolean isSetUp();
}

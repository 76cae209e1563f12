package org.oportunidad.messaging.carrier;

import org.oportunidad.messaging.Channel;

/** Hands messages to the world outside on one channel. */
public interface Carrier {

    Channel channel();

    /** Whether anything can go out on this channel at all. */
    boolean isSetUp();

    /** Tries once and says what is known of the result; never throws for what the other side does. */
    Receipt carry(Parcel parcel);
}

package org.oportunidad.messaging.carrier;

/** What is known after a message was handed over. */
public enum CarrierResult {
    CONFIRMED,
    /** The connection broke while the other side had it: it may have arrived. */
    UNKNOWN,
    /** The other side will not take it, now or later. */
    REFUSED,
    /** The other side was not reached or asked to come again: it did not arrive. */
    UNREACHABLE,
    NOT_SET_UP,
    /** Permission was taken back between the attempt and the call; nothing was handed over. */
    WITHDRAWN,
    /** Between the attempt and the call another way became the right one; nothing was handed over. */
    CHANGED
}

package org.oportunidad.workshops.seat;

/** What came of asking for a place. */
public enum Taken {
    /** She has the place. */
    SEATED,
    /** The section is full: she waits, and keeps the place that she has. */
    WAITING,
    /** There is nothing to have: called off, over, or not for her. */
    CLOSED
}

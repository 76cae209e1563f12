package org.oportunidad.messaging.outbox;

/** Places at which a worker may die; tests let it. */
enum KillPoint {
    AFTER_CLAIM,
    BEFORE_ATTEMPT,
    AFTER_ATTEMPT,
    BEFORE_CALL,
    AFTER_CALL,
    AFTER_SETTLE
}

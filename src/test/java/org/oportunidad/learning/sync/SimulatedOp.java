package org.oportunidad.learning.sync;

import java.time.Instant;
import java.util.UUID;

/**
 * An op of the simulator: sealed, so that a phone knows no more of it than its id and its place in the queue.
 *
 * @param about the question that it answers, the task or the note
 * @param heavy whether a voice came with it: it goes alone
 * @param damaged whether the phone's store spoilt it
 */
record SimulatedOp(UUID id, int n, Op.Kind kind, String about, Instant madeAt, boolean heavy, boolean damaged) {

    SimulatedOp spoilt() {
        return new SimulatedOp(id, n, kind, about, madeAt, heavy, true);
    }

    byte[] fingerprint() {
        return id.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}

package org.oportunidad.identity;

import java.time.Instant;

/**
 * A code a facilitator writes on the board: for four hours the women of that class enter with it and their own PIN.
 *
 * @param code eight digits in groups of four, to type at {@code /enter}
 */
public record ClassCode(String code, Instant until) {}

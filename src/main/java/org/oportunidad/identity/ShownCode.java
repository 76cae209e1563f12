package org.oportunidad.identity;

import java.time.Instant;

/**
 * A one-time code that a member of staff shows or prints for a woman without e-mail; never stored readable, so it is
 * shown in the answer of the POST that made it, through the template {@code identity/shownCode}.
 *
 * @param code twelve digits in groups of four, to type at {@code /enter}
 * @param link the same entrance as an address, for the QR picture
 */
public record ShownCode(String code, String link, Instant until) {}

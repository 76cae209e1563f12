package org.oportunidad.identity.entry;

import org.oportunidad.platform.form.Problems;

/**
 * What the page on which she chooses her PIN may know.
 *
 * @param ownPhone whether she is making this phone her own
 */
public record PinPage(Problems problems, boolean ownPhone) {}

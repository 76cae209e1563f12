package org.oportunidad.forms.instrument;

/**
 * One answer that may be chosen: the code that is stored and the words she reads.
 *
 * @param byStaff only staff may record it; she is not offered it and cannot send it
 */
public record Choice(String code, Words label, boolean byStaff) {}

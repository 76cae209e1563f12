package org.oportunidad.forms.instrument;

/** One answer that may be chosen: the code that is stored and the words she reads. */
public record Choice(String code, Words label) {}

package org.oportunidad.forms.instrument;

import java.util.List;

/**
 * The questions that stand on one screen.
 *
 * @param number counts from 1
 */
public record InstrumentPage(int number, String name, Words heading, List<Question> questions) {}

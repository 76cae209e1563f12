package org.oportunidad.learning.course;

import java.util.List;

/**
 * What she makes of a unit and sends to her facilitator.
 *
 * @param criteria by which it is looked at, in her words
 */
public record Task(String code, String title, Html ask, List<String> criteria) {}

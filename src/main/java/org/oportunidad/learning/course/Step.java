package org.oportunidad.learning.course;

/**
 * One idea and its question.
 *
 * @param html what is read
 */
public record Step(String title, Html html, Question question) {}

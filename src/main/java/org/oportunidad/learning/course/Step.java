package org.oportunidad.learning.course;

/**
 * One idea and its question.
 *
 * @param html what is read, as HTML made from our own files
 */
public record Step(String title, String html, Question question) {}

package org.oportunidad.learning.course;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One published version of a course in all its languages.
 *
 * @param code stays for ever
 * @param units codes of its units in order
 * @param texts by language, in the order of the file: the first stands in where a language is missing
 */
public record Course(String code, String version, List<String> units, Map<String, CourseText> texts, String fallback) {

    /** The course in that language, or in the one that stands in. */
    public CourseText in(String language) {
        return Objects.requireNonNull(texts.getOrDefault(language, texts.get(fallback)));
    }

    /** Position of the unit, counted from 0. */
    public Optional<Integer> place(String unit) {
        int place = units.indexOf(unit);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }

    /** The lesson of a unit in any language: codes are alike in all of them. */
    public Lesson lesson(int place) {
        return in(fallback).lessons().get(place);
    }
}

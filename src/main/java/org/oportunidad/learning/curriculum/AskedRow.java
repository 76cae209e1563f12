package org.oportunidad.learning.curriculum;

import java.util.List;
import org.oportunidad.learning.curriculum.CurriculumEdit.Kind;

/**
 * A course as a level asks for it.
 *
 * @param language of its title; empty where the course is not taught any more
 * @param minutes of all its units
 * @param before what comes before it
 * @param missing languages of the country in which it is not written yet
 */
record AskedRow(
        String code,
        String title,
        String language,
        Kind kind,
        int units,
        int minutes,
        List<Earlier> before,
        List<String> missing) {

    /** A course that comes before. */
    record Earlier(String code, String title) {}
}

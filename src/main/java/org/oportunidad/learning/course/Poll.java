package org.oportunidad.learning.course;

import java.util.List;
import org.oportunidad.learning.course.Question.Part;

/**
 * A question to the whole group that nobody can answer wrongly.
 *
 * @param code names it within the course and never changes
 */
public record Poll(String code, Html ask, List<Part> options) {

    public boolean offers(String option) {
        return options.stream().anyMatch(one -> one.code().equals(option));
    }

    String skeleton() {
        return code + options.stream().map(Part::code).toList();
    }
}

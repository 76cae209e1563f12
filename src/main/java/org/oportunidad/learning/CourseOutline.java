package org.oportunidad.learning;

import java.util.List;

/**
 * A course as others may know it: its codes, in order.
 *
 * @param code stays for ever
 * @param version of the content that is read now
 */
public record CourseOutline(String code, String version, List<UnitOutline> units) {

    /** One unit and its questions. */
    public record UnitOutline(String code, List<QuestionOutline> questions) {}

    /** One question with answers that may be given, the right one among them, as they are written. */
    public record QuestionOutline(String code, List<String> options, String rightOption) {}
}

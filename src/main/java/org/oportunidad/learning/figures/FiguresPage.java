package org.oportunidad.learning.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseText;

/**
 * How the questions of a course fare.
 *
 * @param least fewer answers are not shown
 */
record FiguresPage(CourseText text, String version, int days, int least, List<Unit> units) {

    /** A unit with its questions, in the order of the lesson. */
    record Unit(String title, List<Row> rows) {}

    /** One question; {@code figure} is empty while too few answered it. */
    record Row(String ask, @Nullable ItemFigure figure) {}
}

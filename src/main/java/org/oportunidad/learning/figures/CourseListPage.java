package org.oportunidad.learning.figures;

import java.util.List;
import org.oportunidad.learning.course.CourseText;

/** The courses whose questions can be looked at. */
record CourseListPage(List<Row> rows) {

    /** One course. */
    record Row(String path, CourseText text) {}
}

package org.oportunidad.learning.recognition;

import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.recognition.Recognitions.Recognition;
import org.oportunidad.platform.form.Problems;

/**
 * Her page of what she knows already of one course.
 *
 * @param mayAsk whether she may ask now
 * @param typed what stays in the field when it came back
 */
record RecognitionPage(
        Course course, CourseText text, @Nullable Recognition last, boolean mayAsk, String typed, Problems problems) {

    String path() {
        return "/courses/" + course.code() + "/recognition";
    }
}

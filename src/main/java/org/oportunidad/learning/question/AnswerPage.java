package org.oportunidad.learning.question;

import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.question.Questions.Asked;
import org.oportunidad.platform.form.Problems;

/**
 * One question for whoever answers it.
 *
 * @param womanPath of her page
 * @param typed what stays in the form
 */
record AnswerPage(
        String womanPath,
        String name,
        CourseText text,
        String lesson,
        Asked question,
        String typed,
        boolean toGroup,
        Problems problems) {

    String path() {
        return womanPath + "/questions/" + question.id();
    }
}

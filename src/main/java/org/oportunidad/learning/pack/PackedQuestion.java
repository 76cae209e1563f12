package org.oportunidad.learning.pack;

import java.util.Map;
import org.oportunidad.learning.course.AnswerFields;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Question;
import org.oportunidad.platform.form.Problems;

/** A question with empty fields, as the lesson shows it. */
record PackedQuestion(CourseText text, AnswerFields fields) {

    static PackedQuestion of(CourseText text, Question question) {
        return new PackedQuestion(text, new AnswerFields(question, null, Map.of(), Problems.none()));
    }
}

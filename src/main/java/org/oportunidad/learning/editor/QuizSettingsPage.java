package org.oportunidad.learning.editor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.platform.form.Problems;

/** The quiz of a unit: how it is taken, and its questions. */
record QuizSettingsPage(UnitPlace place, QuizEdit quiz, List<ContentMistake> mistakes, Problems problems) {

    List<String> kinds() {
        return QuestionFields.KINDS;
    }

    String ask(Map<String, Object> question) {
        var ask = Objects.toString(question.get("ask"), "");
        return ask.isEmpty() ? QuizEdit.code(question) : ask;
    }

    String path(Map<String, Object> question) {
        return place.path() + "/quiz/questions/" + QuizEdit.code(question);
    }
}

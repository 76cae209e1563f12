package org.oportunidad.learning.editor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.AnswerFields;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Step;
import org.oportunidad.platform.form.Problems;

/**
 * A step of a unit as she will see it, and what each answer tells her.
 *
 * @param lesson none while the unit has mistakes
 */
record PreviewPage(
        UnitPlace place,
        @Nullable Lesson lesson,
        int step,
        boolean wide,
        List<String> languages,
        List<ContentMistake> mistakes) {

    Step idea() {
        return Objects.requireNonNull(lesson).steps().get(step);
    }

    /** The frame that the question is drawn in. */
    CourseText text() {
        return new CourseText(place.language(), "", "", "", List.of());
    }

    AnswerFields fields() {
        return new AnswerFields(idea().question(), null, Map.of(), Problems.none());
    }

    /** What is told for each answer that can be foreseen. */
    List<Told> told() {
        var question = idea().question();
        return question.examples().stream()
                .distinct()
                .flatMap(answer -> question.judged(answer).stream()
                        .map(judged -> new Told(question.told(judged.written()), judged)))
                .toList();
    }

    /** An answer in words with its feedback. */
    record Told(String answer, Question.Judged judged) {}

    String path() {
        return path(place.language(), step, wide);
    }

    String path(String language, int number, boolean width) {
        return place.path(language) + "/preview?step=" + (number + 1) + (width ? "&wide=1" : "");
    }
}

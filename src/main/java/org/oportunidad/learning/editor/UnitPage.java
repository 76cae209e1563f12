package org.oportunidad.learning.editor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.platform.form.Problems;

/**
 * A unit of a draft in one language.
 *
 * @param source the same in the first language; none where this is the first
 * @param level how easily it is read; none for languages without a measure
 * @param kilobytes what its words cost to load; 0 while it cannot be read
 * @param mediaKilobytes what its pictures, voices and documents cost, if she taps all
 */
record UnitPage(
        UnitPlace place,
        UnitEdit unit,
        @Nullable UnitEdit source,
        String title,
        @Nullable ReadingLevel level,
        int kilobytes,
        int mediaKilobytes,
        List<String> languages,
        List<ContentMistake> mistakes,
        Problems problems) {

    List<String> kinds() {
        return QuestionFields.KINDS;
    }

    boolean hasTask() {
        return !unit.part("task").isEmpty();
    }

    boolean hasQuiz() {
        return !unit.part("quiz").isEmpty();
    }

    boolean hasThinking() {
        return !unit.part("reflection").isEmpty() || !unit.part("poll").isEmpty();
    }
}

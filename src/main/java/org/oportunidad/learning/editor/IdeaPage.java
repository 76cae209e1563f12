package org.oportunidad.learning.editor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.learning.course.ContentMistake;
import org.oportunidad.learning.course.Html;
import org.oportunidad.platform.form.Problems;

/**
 * An idea with its question, or a question of a quiz, to be changed.
 *
 * @param below its address below the unit
 * @param source the same in the first language; none where this is the first
 * @param sourceText what is read there
 * @param fields of the question
 * @param seen the mark of the idea that was shown
 * @param theirs what another person saved meanwhile
 * @param mediaMegabytes the most megabytes of a picture, a voice and a document
 */
record IdeaPage(
        UnitPlace place,
        String below,
        @Nullable Piece source,
        @Nullable Html sourceText,
        String kind,
        String title,
        String text,
        Map<String, String> fields,
        String seen,
        boolean saved,
        @Nullable Piece theirs,
        List<ContentMistake> mistakes,
        int mediaMegabytes,
        Problems problems,
        Problems mediaProblems) {

    String path() {
        return place.path() + below;
    }

    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    /** How many rows a part shows: those it has and two more, or those of the first language. */
    int rows(String name) {
        int filled = 0;
        for (int row = 1; row <= QuestionFields.ROWS; row++) {
            if (!value(name + "-text-" + row).isEmpty()
                    || !value(name + "-id-" + row).isEmpty()
                    || !value(name + "-is-" + row).isEmpty()) {
                filled = row;
            }
        }
        return source != null ? filled : Math.min(QuestionFields.ROWS, Math.max(filled + 2, 4));
    }

    List<String> kinds() {
        return QuestionFields.KINDS;
    }

    boolean saysAlmost() {
        return QuestionFields.saysAlmost(kind);
    }

    /** What stands there in the first language, as a hint below a field. */
    String original(String name) {
        return source == null
                ? ""
                : Objects.toString(QuestionFields.of(source.question()).get(name), "");
    }
}

package org.oportunidad.learning.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oportunidad.learning.authoring.UnitEdit;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.learning.course.BroughtCourses;
import org.oportunidad.learning.course.CourseReader;

/** Every question that there is goes through the form and comes back the same. */
class QuestionFieldsTests {

    @Test
    void everyQuestionOfEveryCourseSurvivesTheForm() {
        var kinds = new HashSet<String>();
        for (var code : BroughtCourses.codes()) {
            var folder = BroughtCourses.folder(code);
            var before = new CourseReader(folder, Map.of()).read();
            for (var language : folder.languages()) {
                for (var unit : folder.units()) {
                    var edit = UnitEdit.of(folder, language, unit);
                    for (var piece : edit.pieces()) {
                        var kind = QuestionFields.kind(piece.question());
                        kinds.add(kind);
                        var form = QuestionFields.of(piece.question());
                        var back = QuestionFields.question(piece.code(), kind, form);
                        edit = edit.with(piece.code(), new Piece(piece.title(), piece.text(), back));
                    }
                    folder = edit.into(folder, language, unit);
                }
            }
            assertThat(new CourseReader(folder, Map.of()).read()).as(code).isEqualTo(before);
        }
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(QuestionFields.KINDS);
    }

    @Test
    void emptyRowsDoNotCountAndNewPartsGetCodesOfTheirWords() {
        var question = QuestionFields.question(
                "q",
                "choice",
                Map.of(
                        "ask", "¿Cuál?",
                        "option-text-1", "La feria",
                        "option-says-1", "Sí.",
                        "option-text-4", "La feria",
                        "option-says-4", "Otra vez.",
                        "option-right", "4"));

        assertThat(question.get("options").toString())
                .isEqualTo("[{id=la-feria, text=La feria, says=Sí.},"
                        + " {id=la-feria-2, text=La feria, right=true, says=Otra vez.}]");
    }

    @Test
    void pastedTextIsCleaned() {
        assertThat(IdeaText.clean(
                        "Hola\u00A0tú\u200B\r\n\r\n\r\n\r\n• uno\r\n•\tdos\r\n1) tres\r\n# Grande\r\n<b>negro</b> ☕  "))
                .isEqualTo("Hola tú\n\n- uno\n- dos\n1. tres\n### Grande\nnegro ☕");
    }
}

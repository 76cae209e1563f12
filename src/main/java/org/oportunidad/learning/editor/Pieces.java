package org.oportunidad.learning.editor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oportunidad.learning.authoring.UnitEdit.Piece;
import org.oportunidad.learning.course.Fingerprint;
import org.oportunidad.learning.course.YamlText;
import org.oportunidad.platform.form.Problems;

/** An idea as a form sends it. */
final class Pieces {

    static final int MOST_TITLE = 120;
    static final int MOST_TEXT = 8_000;
    static final int MOST_FIELD = 800;

    private Pieces() {}

    /** What the form holds, for the idea of that code. */
    static Piece typed(String code, Map<String, String> form) {
        var kind = form.getOrDefault("kind", "choice");
        return new Piece(
                IdeaText.line(form.getOrDefault("title", "")),
                IdeaText.clean(form.getOrDefault("text", "")),
                QuestionFields.question(code, QuestionFields.KINDS.contains(kind) ? kind : "choice", form));
    }

    static Problems problems(Map<String, String> form) {
        var problems = Problems.none();
        form.forEach((name, value) -> {
            int most = switch (name) {
                case "title" -> MOST_TITLE;
                case "text" -> MOST_TEXT;
                default -> MOST_FIELD;
            };
            if (value.length() > most) {
                problems.add(name, "learning.editor.tooLong", most);
            }
        });
        return problems;
    }

    /** Tells whether an idea is still the one that somebody began to change. */
    static String mark(Piece piece) {
        return Fingerprint.of(List.of(piece.title(), piece.text(), YamlText.write(piece.question())));
    }

    /** All of it as one text, to be kept beside. */
    static String written(Piece piece) {
        return "## " + piece.title() + "\n\n" + piece.text() + "\n\n" + YamlText.write(piece.question());
    }

    /** A question as it stands in its file, for whoever has to compare two. */
    static String told(Piece piece) {
        return YamlText.write(piece.question());
    }

    static String ask(Piece piece) {
        return Objects.toString(piece.question().get("ask"), "");
    }
}

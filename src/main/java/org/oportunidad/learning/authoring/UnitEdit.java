package org.oportunidad.learning.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.course.UnitText;
import org.oportunidad.learning.course.UnitText.Idea;
import org.oportunidad.learning.course.UnitText.Ideas;
import org.oportunidad.learning.course.YamlText;

/**
 * One unit in one language, taken apart to be changed and put together again.
 *
 * @param rest what the file of questions holds besides the questions of the ideas: task and quiz
 */
public record UnitEdit(String title, List<Piece> pieces, Map<String, Object> rest) {

    public UnitEdit {
        pieces = List.copyOf(pieces);
    }

    /** An idea with its question, which names it. */
    public record Piece(String title, String text, Map<String, Object> question) {

        public String code() {
            return String.valueOf(question.get("id"));
        }
    }

    static UnitEdit begin(String title) {
        return new UnitEdit(title, List.of(), Map.of());
    }

    /** As it stands; where the two files do not fit each other, what there is of both. */
    public static UnitEdit of(CourseFolder folder, String language, String unit) {
        var base = language + "/" + unit;
        var ideas = UnitText.ideas(folder.find(base + ".md").orElse("# "));
        var written = folder.find(base + ".yaml").isPresent() ? folder.map(base + ".yaml") : Map.of();
        var questions = questions(written.get("questions"));
        var pieces = new ArrayList<Piece>();
        for (int place = 0; place < Math.max(questions.size(), ideas.ideas().size()); place++) {
            var idea = place < ideas.ideas().size() ? ideas.ideas().get(place) : new Idea("", "");
            var question = place < questions.size()
                    ? questions.get(place)
                    : new LinkedHashMap<String, Object>(Map.of("id", "question-" + (place + 1)));
            pieces.add(new Piece(idea.title(), idea.text(), question));
        }
        var rest = texts(written);
        rest.remove("questions");
        return new UnitEdit(ideas.title(), pieces, rest);
    }

    public CourseFolder into(CourseFolder folder, String language, String unit) {
        var base = language + "/" + unit;
        var ideas = pieces.stream()
                .map(piece -> new Idea(piece.title(), piece.text()))
                .toList();
        var written = new LinkedHashMap<String, Object>();
        written.put("questions", pieces.stream().map(Piece::question).toList());
        written.putAll(rest);
        return folder.with(base + ".md", new Ideas(title, ideas).written())
                .with(base + ".yaml", YamlText.write(written));
    }

    public Optional<Piece> piece(String code) {
        return pieces.stream().filter(piece -> piece.code().equals(code)).findFirst();
    }

    public List<String> codes() {
        return pieces.stream().map(Piece::code).toList();
    }

    public UnitEdit titled(String words) {
        return new UnitEdit(words, pieces, rest);
    }

    /** With the piece in the place of the one of that code, or at the end. */
    public UnitEdit with(String code, Piece piece) {
        if (piece(code).isEmpty()) {
            var more = new ArrayList<>(pieces);
            more.add(piece);
            return new UnitEdit(title, more, rest);
        }
        return each(one -> one.code().equals(code) ? piece : one);
    }

    public UnitEdit without(String code) {
        return new UnitEdit(
                title,
                pieces.stream().filter(piece -> !piece.code().equals(code)).toList(),
                rest);
    }

    public UnitEdit moved(String code, int by) {
        return piece(code)
                .map(piece -> new UnitEdit(title, CourseEdit.Lists.moved(pieces, piece, by), rest))
                .orElse(this);
    }

    /** With another task or quiz; empty takes it out. */
    public UnitEdit with(String key, Map<String, Object> part) {
        var changed = new LinkedHashMap<>(rest);
        if (part.isEmpty()) {
            changed.remove(key);
        } else {
            changed.put(key, part);
        }
        return new UnitEdit(title, pieces, changed);
    }

    /** A task or a quiz; empty where there is none. */
    public Map<String, Object> part(String key) {
        return rest.get(key) instanceof Map<?, ?> part ? texts(part) : Map.of();
    }

    private UnitEdit each(UnaryOperator<Piece> change) {
        return new UnitEdit(title, pieces.stream().map(change).toList(), rest);
    }

    /** The same for another language that has none of its words yet. */
    UnitEdit untranslated() {
        return follow(new UnitEdit("", List.of(), Map.of()));
    }

    /** This unit with the words of its translation, as far as there are any: parts, order and right answers are ours. */
    public UnitEdit follow(UnitEdit translation) {
        var changed = new LinkedHashMap<String, Object>();
        rest.forEach((key, value) ->
                changed.put(key, Translated.of(value, translation.rest().get(key))));
        return new UnitEdit(
                translation.title(),
                pieces.stream()
                        .map(piece -> {
                            var words = translation.piece(piece.code());
                            return new Piece(
                                    words.map(Piece::title).orElse(""),
                                    words.map(Piece::text).orElse(""),
                                    Translated.map(
                                            piece.question(),
                                            words.map(Piece::question).orElse(Map.of())));
                        })
                        .toList(),
                changed);
    }

    private static List<Map<String, Object>> questions(@Nullable Object written) {
        var questions = new ArrayList<Map<String, Object>>();
        if (written instanceof List<?> list) {
            for (var one : list) {
                questions.add(one instanceof Map<?, ?> map ? texts(map) : new LinkedHashMap<>());
            }
        }
        return questions;
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        var texts = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> texts.put(String.valueOf(key), value));
        return texts;
    }
}

package org.oportunidad.learning.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.ContentMistake.Code;

/** Makes a course of its texts: for each language a text and a file of questions a unit. */
public final class CourseReader {

    private static final int MINUTES = 10;
    private static final int MOST_CRITERIA = 6;
    private static final int MOST_OPTIONS = 6;
    private static final Set<String> WAYS = Set.of("text", "photo", "voice", "document");
    /** What the frame around a step costs, compressed: measured, rounded up. */
    private static final int FRAME_BYTES = 5_000;

    private final CourseFolder folder;
    private final Map<String, MediumSize> media;

    /** @param media what pictures, voices and documents there are, by the name that texts call them */
    public CourseReader(CourseFolder folder, Map<String, MediumSize> media) {
        this.folder = folder;
        this.media = media;
    }

    /** Words of a course as they are read. */
    public static Html html(String text) {
        return Markdown.html(text);
    }

    /** A picture, a voice or a document by the name that texts call it. */
    public Optional<MediumSize> medium(String name) {
        return Optional.ofNullable(media.get(name));
    }

    /** The course, or the first mistake. */
    public Course read() {
        var about = folder.map(CourseFolder.ABOUT);
        var units = folder.units();
        var languages = folder.languages();
        var byLanguage = new LinkedHashMap<String, CourseText>();
        for (var language : languages) {
            byLanguage.put(language, text(language, units));
        }
        var course = new Course(
                folder.code(),
                string(CourseFolder.ABOUT, about, "version"),
                units,
                Map.copyOf(byLanguage),
                languages.getFirst());
        for (var text : byLanguage.values()) {
            for (int place = 0; place < units.size(); place++) {
                alike(course.lesson(place), text.lessons().get(place), text.language());
            }
        }
        return course;
    }

    /** Every mistake that can be found, one a unit and language. */
    public List<ContentMistake> mistakes() {
        var mistakes = new ArrayList<ContentMistake>();
        List<String> units;
        List<String> languages;
        try {
            folder.code();
            units = folder.units();
            languages = folder.languages();
        } catch (ContentMistake mistake) {
            return List.of(mistake);
        }
        for (var language : languages) {
            noted(mistakes, () -> about(language));
            for (var unit : units) {
                mistakes.addAll(mistakes(languages.getFirst(), language, unit));
            }
        }
        return mistakes;
    }

    /** What is wrong with one unit in one language, which has to be like the first one. */
    public List<ContentMistake> mistakes(String first, String language, String unit) {
        var mistakes = new ArrayList<ContentMistake>();
        var model = noted(new ArrayList<>(), () -> lesson(first, unit));
        var own = noted(mistakes, () -> lesson(language, unit));
        if (model != null && own != null) {
            noted(mistakes, () -> alike(model, own, language));
        }
        return mistakes;
    }

    private static <T> @Nullable T noted(List<ContentMistake> mistakes, Supplier<T> read) {
        try {
            return read.get();
        } catch (ContentMistake mistake) {
            mistakes.add(mistake);
            return null;
        }
    }

    private CourseText text(String language, List<String> units) {
        var about = about(language);
        return new CourseText(
                language,
                YamlText.string(about, "title"),
                YamlText.string(about, "short"),
                YamlText.string(about, "about"),
                units.stream().map(unit -> lesson(language, unit)).toList());
    }

    private Map<?, ?> about(String language) {
        var file = language + "/" + CourseFolder.ABOUT;
        var about = folder.map(file);
        for (var key : List.of("title", "short", "about")) {
            string(file, about, key);
        }
        return about;
    }

    /** One unit in one language. */
    public Lesson lesson(String language, String unit) {
        var file = language + "/" + unit;
        var text = UnitText.ideas(folder.text(file + ".md"));
        var written = folder.map(file + ".yaml");
        try {
            return lesson(file + ".yaml", unit, text, written);
        } catch (ContentMistake mistake) {
            throw mistake;
        } catch (RuntimeException e) {
            throw new ContentMistake(file + ".yaml", "", Code.UNREADABLE);
        }
    }

    private Lesson lesson(String file, String unit, UnitText.Ideas text, Map<?, ?> written) {
        var questions = YamlText.maps(written.get("questions"));
        if (questions.size() != text.ideas().size() || questions.isEmpty()) {
            throw new ContentMistake(file, "", Code.QUESTION_PER_IDEA);
        }
        var steps = new ArrayList<Step>();
        for (int place = 0; place < questions.size(); place++) {
            var idea = text.ideas().get(place);
            var question = new QuestionFile(file, questions.get(place)).read();
            if (idea.title().isEmpty() || idea.text().isEmpty()) {
                throw new ContentMistake(file, question.code(), Code.EMPTY);
            }
            steps.add(new Step(idea.title(), Markdown.html(idea.text(), new PlacedMedia(file, media)), question));
        }
        if (text.title().isEmpty()) {
            throw new ContentMistake(file, "", Code.EMPTY);
        }
        if (steps.stream().map(step -> step.question().code()).distinct().count() != steps.size()) {
            throw new ContentMistake(file, "", Code.SAME_CODE);
        }
        return new Lesson(
                unit,
                text.title(),
                MINUTES,
                kilobytes(steps),
                List.copyOf(steps),
                task(file, written),
                quiz(file, written),
                reflection(file, written),
                poll(file, written));
    }

    private static @Nullable Html reflection(String file, Map<?, ?> unit) {
        return unit.get("reflection") instanceof Map<?, ?> written
                ? Markdown.inline(string(file, written, "ask"))
                : null;
    }

    private static @Nullable Poll poll(String file, Map<?, ?> unit) {
        if (!(unit.get("poll") instanceof Map<?, ?> written)) {
            return null;
        }
        var options = YamlText.maps(written.get("options")).stream()
                .map(option ->
                        new Question.Part(string(file, option, "id"), Markdown.inline(string(file, option, "text"))))
                .toList();
        if (options.size() < 2
                || options.size() > MOST_OPTIONS
                || options.stream().map(Question.Part::code).distinct().count() != options.size()) {
            throw new ContentMistake(file, "poll", Code.POLL);
        }
        return new Poll(string(file, written, "id"), Markdown.inline(string(file, written, "ask")), options);
    }

    private static @Nullable Quiz quiz(String file, Map<?, ?> unit) {
        if (!(unit.get("quiz") instanceof Map<?, ?> written)) {
            return null;
        }
        var bank = YamlText.maps(written.get("bank")).stream()
                .map(question -> new QuestionFile(file, question).read())
                .toList();
        int pick = Integer.parseInt(YamlText.string(written, "pick"));
        int attempts = Integer.parseInt(YamlText.string(written, "attempts"));
        int minutes = Integer.parseInt(YamlText.string(written, "minutes"));
        if (pick < 1
                || pick > bank.size()
                || attempts < 0
                || minutes < 0
                || bank.stream().map(Question::code).distinct().count() != bank.size()) {
            throw new ContentMistake(file, "quiz", Code.QUIZ);
        }
        var counts = Quiz.Counting.valueOf(YamlText.string(written, "counts").toUpperCase(Locale.ROOT));
        return new Quiz(pick, attempts, minutes, counts, bank);
    }

    private static @Nullable Task task(String file, Map<?, ?> unit) {
        if (!(unit.get("task") instanceof Map<?, ?> written)) {
            return null;
        }
        var criteria = YamlText.texts(written.get("criteria"));
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw new ContentMistake(file, "task", Code.CRITERIA);
        }
        var sends = Set.copyOf(YamlText.texts(written.get("send")));
        if (sends.isEmpty() || !WAYS.containsAll(sends)) {
            throw new ContentMistake(file, "task", Code.WAYS);
        }
        if (criteria.stream().anyMatch(String::isBlank)) {
            throw new ContentMistake(file, "task", Code.EMPTY);
        }
        return new Task(
                string(file, written, "id"),
                string(file, written, "title"),
                Markdown.html(string(file, written, "ask")),
                criteria,
                sends,
                Boolean.TRUE.equals(written.get("peers")));
    }

    private static String string(String file, Map<?, ?> map, String key) {
        var value = Objects.toString(map.get(key), "");
        if (value.isBlank()) {
            throw new ContentMistake(file, key, Code.EMPTY);
        }
        return value;
    }

    /** Codes, order and right answers are alike in all languages, so that she may change language in the middle. */
    private static boolean alike(Lesson first, Lesson other, String language) {
        if (!skeleton(first).equals(skeleton(other))) {
            throw new ContentMistake(language + "/" + first.code() + ".yaml", "", Code.DIFFERS);
        }
        return true;
    }

    private static List<String> skeleton(Lesson lesson) {
        var skeleton = new ArrayList<>(lesson.steps().stream()
                .map(Step::question)
                .map(Question::skeleton)
                .toList());
        var task = lesson.task();
        if (task != null) {
            skeleton.add(task.code() + task.criteria().size() + new TreeSet<>(task.sends()) + task.peers());
        }
        var quiz = lesson.quiz();
        if (quiz != null) {
            skeleton.add(quiz.skeleton());
        }
        if (lesson.reflection() != null) {
            skeleton.add("reflection");
        }
        var poll = lesson.poll();
        if (poll != null) {
            skeleton.add(poll.skeleton());
        }
        return skeleton;
    }

    private static int kilobytes(List<Step> steps) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            for (var step : steps) {
                out.write(step.toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.ceilDiv(zipped.size() + steps.size() * FRAME_BYTES, 1000);
    }
}

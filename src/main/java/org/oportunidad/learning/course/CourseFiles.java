package org.oportunidad.learning.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads a course from its folder: {@code course.yaml}, and for each language a text and a quiz a unit. A mistake in the
 * files stops the program with the name of the file.
 */
final class CourseFiles {

    private static final String ROOT = "org/oportunidad/learning/content/";
    private static final Pattern STEP = Pattern.compile("(?m)^## +");
    private static final int MINUTES = 10;
    private static final int MOST_CRITERIA = 6;
    /** What the frame around a step costs, compressed: measured, rounded up. */
    private static final int FRAME_BYTES = 5_000;

    private CourseFiles() {}

    /** Folders of the published courses, each named by the code of its course. */
    static List<String> folders() {
        return texts(yaml("courses.yaml"));
    }

    static Course read(String folder) {
        var about = map(folder + "/course.yaml");
        var units = texts(about.get("units"));
        var languages = texts(about.get("languages"));
        var byLanguage = new LinkedHashMap<String, CourseText>();
        for (var language : languages) {
            byLanguage.put(language, text(folder, language, units));
        }
        var course = new Course(
                string(about, "code"), string(about, "version"), units, Map.copyOf(byLanguage), languages.getFirst());
        for (var text : byLanguage.values()) {
            check(course, text);
        }
        unchanged(folder, string(about, "fingerprint"), languages, units);
        return course;
    }

    /** A published version never changes: what it says is held by its fingerprint. */
    private static void unchanged(String folder, String expected, List<String> languages, List<String> units) {
        var files = new ArrayList<String>();
        for (var language : languages) {
            files.add(language + "/course.yaml");
            for (int place = 0; place < units.size(); place++) {
                files.add(language + "/" + (place + 1) + "-" + units.get(place) + ".md");
                files.add(language + "/" + (place + 1) + "-" + units.get(place) + ".yaml");
            }
        }
        var fingerprint = Fingerprint.of(
                files.stream().map(file -> content(folder + "/" + file)).toList());
        if (!fingerprint.equals(expected)) {
            throw new IllegalStateException(
                    "The text of " + folder + " changed: give it a new version and the fingerprint " + fingerprint);
        }
    }

    private static CourseText text(String folder, String language, List<String> units) {
        var base = folder + "/" + language;
        var about = map(base + "/course.yaml");
        var lessons = new ArrayList<Lesson>();
        for (int place = 0; place < units.size(); place++) {
            lessons.add(lesson(base + "/" + (place + 1) + "-" + units.get(place), units.get(place)));
        }
        return new CourseText(
                language, string(about, "title"), string(about, "short"), string(about, "about"), List.copyOf(lessons));
    }

    private static Lesson lesson(String file, String code) {
        var parts = STEP.split(content(file + ".md"));
        var written = map(file + ".yaml");
        var questions = maps(written.get("questions"));
        if (questions.size() != parts.length - 1) {
            throw new IllegalStateException(file + ": as many questions as ideas are needed");
        }
        var steps = new ArrayList<Step>();
        for (int place = 0; place < questions.size(); place++) {
            var part = parts[place + 1].strip();
            int line = part.indexOf('\n');
            steps.add(new Step(
                    part.substring(0, line).strip(),
                    Markdown.html(part.substring(line)),
                    question(file, questions.get(place))));
        }
        var title = parts[0].strip().replaceFirst("^# +", "");
        return new Lesson(code, title, MINUTES, kilobytes(steps), List.copyOf(steps), task(file, written));
    }

    private static @Nullable Task task(String file, Map<?, ?> unit) {
        if (!(unit.get("task") instanceof Map<?, ?> written)) {
            return null;
        }
        var criteria = texts(written.get("criteria"));
        if (criteria.isEmpty() || criteria.size() > MOST_CRITERIA) {
            throw new IllegalStateException(file + ": a task has one to " + MOST_CRITERIA + " criteria");
        }
        return new Task(
                string(written, "id"), string(written, "title"), Markdown.html(string(written, "ask")), criteria);
    }

    private static Question question(String file, Map<?, ?> written) {
        var options = maps(written.get("options")).stream()
                .map(option -> new Question.Option(
                        string(option, "id"),
                        Markdown.inline(string(option, "text")),
                        Boolean.TRUE.equals(option.get("right")),
                        Markdown.inline(string(option, "says"))))
                .toList();
        if (options.stream().filter(Question.Option::right).count() != 1) {
            throw new IllegalStateException(file + ": exactly one option is right");
        }
        return new Question(string(written, "id"), Markdown.inline(string(written, "ask")), options);
    }

    /** Codes, order and right answers are alike in all languages, so that she may change language in the middle. */
    private static void check(Course course, CourseText text) {
        for (int place = 0; place < course.units().size(); place++) {
            var expected = skeleton(course.lesson(place));
            if (!expected.equals(skeleton(text.lessons().get(place)))) {
                throw new IllegalStateException(
                        course.code() + " " + course.units().get(place) + " differs in " + text.language());
            }
        }
    }

    private static List<String> skeleton(Lesson lesson) {
        var task = lesson.task();
        return Stream.concat(
                        lesson.steps().stream()
                                .map(Step::question)
                                .map(question -> question.code()
                                        + question.options().stream()
                                                .map(Question.Option::code)
                                                .toList()
                                        + question.rightOption()),
                        task == null
                                ? Stream.of()
                                : Stream.of(task.code() + task.criteria().size()))
                .toList();
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

    private static Map<?, ?> map(String file) {
        return (Map<?, ?>) yaml(file);
    }

    static Object yaml(String file) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return Objects.requireNonNull(yaml.load(content(file)), file);
    }

    private static String content(String file) {
        try (var in = new ClassPathResource(ROOT + file).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String string(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key).toString();
    }

    static List<String> texts(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list))
                .stream().map(Objects::toString).toList();
    }

    static List<Map<?, ?>> maps(@Nullable Object list) {
        var maps = new ArrayList<Map<?, ?>>();
        for (var one : (List<?>) Objects.requireNonNull(list)) {
            maps.add((Map<?, ?>) one);
        }
        return maps;
    }
}

package org.oportunidad.learning.pack;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.course.MatchingQuestion;
import org.oportunidad.learning.course.OrderingQuestion;
import org.oportunidad.learning.course.Question;
import org.oportunidad.learning.course.Quiz;
import org.oportunidad.learning.course.Step;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Page;
import org.oportunidad.platform.web.Pages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the pack of a course in a language once and keeps it: a file a unit and one that names them all. The same content
 * always gives the same files, on every machine and in every version, so that a phone fetches only what changed.
 */
@Component
class CoursePacks {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WITHOUT_SIGNAL = List.of("text", "photo", "voice");

    private final Pages pages;
    private final Map<String, Pack> made = new ConcurrentHashMap<>();

    CoursePacks(Pages pages) {
        this.pages = pages;
    }

    /**
     * A course as a phone keeps it.
     *
     * @param manifest names the units with the hashes of their files
     */
    record Pack(PackedFile manifest, List<PackedFile> units) {

        int bytes() {
            return Stream.concat(Stream.of(manifest), units.stream())
                    .mapToInt(PackedFile::bytes)
                    .sum();
        }

        Optional<PackedFile> file(String hash) {
            return Stream.concat(Stream.of(manifest), units.stream())
                    .filter(file -> file.hash().equals(hash))
                    .findFirst();
        }
    }

    Pack of(Course course, Language language, HttpServletRequest request) {
        return made.computeIfAbsent(
                course.code() + "/" + course.version() + "/" + language.code(),
                key -> pack(course, pages.of(LanguageOfRequest.in(language, request))));
    }

    private static Pack pack(Course course, Page page) {
        var text = course.in(page.lang());
        var units = new ArrayList<PackedFile>();
        var named = new ArrayList<Map<String, Object>>();
        for (var lesson : text.lessons()) {
            var file = PackedFile.of(JSON.writeValueAsBytes(unit(course, text, lesson, page)));
            units.add(file);
            named.add(values(
                    "code", lesson.code(),
                    "title", lesson.title(),
                    "minutes", lesson.minutes(),
                    "hash", file.hash(),
                    "bytes", file.bytes()));
        }
        var manifest = values(
                "v", 1,
                "course", course.code(),
                "version", course.version(),
                "language", text.language(),
                "dir", text.direction(),
                "title", text.title(),
                "units", named);
        return new Pack(PackedFile.of(JSON.writeValueAsBytes(manifest)), List.copyOf(units));
    }

    private static Map<String, Object> unit(Course course, CourseText text, Lesson lesson, Page page) {
        var unit = values(
                "title",
                lesson.title(),
                "steps",
                lesson.steps().stream()
                        .map(step -> step(
                                course.code() + "/" + lesson.code(),
                                text,
                                step,
                                step.equals(lesson.steps().getLast()) ? afterwards(lesson, page) : "",
                                page))
                        .toList());
        var task = lesson.task();
        if (task != null && WITHOUT_SIGNAL.stream().anyMatch(task::sends)) {
            unit.put(
                    "task",
                    values(
                            "title",
                            task.title(),
                            "ask",
                            Tree.of(task.ask().value()),
                            "criteria",
                            task.criteria(),
                            "sends",
                            WITHOUT_SIGNAL.stream().filter(task::sends).toList(),
                            "peers",
                            task.peers()));
        }
        var quiz = lesson.quiz();
        if (quiz != null) {
            unit.put("quiz", quiz(text, quiz, page));
        }
        return unit;
    }

    /** The whole bank without a reply: which of it is asked her phone draws, what was right she hears when it has arrived. */
    private static Map<String, Object> quiz(CourseText text, Quiz quiz, Page page) {
        var about = page.t("learning.quiz.about", quiz.pick()) + " "
                + page.t("learning.quiz.counts." + quiz.counts().code())
                + (quiz.minutes() > 0 ? " " + page.t("learning.quiz.minutes", quiz.minutes()) : "");
        return values(
                "about",
                about,
                "pick",
                quiz.pick(),
                "attempts",
                quiz.attempts(),
                "minutes",
                quiz.minutes(),
                "bank",
                quiz.bank().stream().map(one -> asked(text, one, page)).toList());
    }

    private static Map<String, Object> asked(CourseText text, Question question, Page page) {
        var ask = new StringOutput();
        page.include("learning/pack/packedQuestion", PackedQuestion.of(text, question))
                .writeTo(ask);
        return values(
                "question", question.code(),
                "kind", question.kind(),
                "missing", page.t("learning.lesson.missing." + question.kind()),
                "ask", Tree.of(ask.toString()));
    }

    /** What she may think about, as a note that her phone keeps, and what waits for a signal. */
    private static String afterwards(Lesson lesson, Page page) {
        var more = new StringBuilder();
        var reflection = lesson.reflection();
        if (reflection != null) {
            more.append("<p><strong>")
                    .append(reflection.value())
                    .append("</strong></p><p>")
                    .append(page.t("learning.pack.reflection"))
                    .append("</p>");
        }
        var poll = lesson.poll();
        if (poll != null) {
            more.append("<p><strong>")
                    .append(poll.ask().value())
                    .append("</strong></p><p>")
                    .append(page.t("learning.pack.poll"))
                    .append("</p>");
        }
        return more.toString();
    }

    private static Map<String, Object> step(String unit, CourseText text, Step step, String afterwards, Page page) {
        var question = step.question();
        var salt = unit + "/" + question.code();
        var ask = new StringOutput();
        page.include("learning/pack/packedQuestion", PackedQuestion.of(text, question))
                .writeTo(ask);
        var values = values(
                "title", step.title(),
                "question", question.code(),
                "kind", question.kind(),
                "missing", page.t("learning.lesson.missing." + question.kind()),
                "read", Tree.of(step.html().value() + afterwards),
                "ask", Tree.of(ask.toString()),
                "order", order(question));
        var replies = Reply.all(question, salt);
        if (!replies.isEmpty()) {
            values.put("salt", salt);
            values.put("replies", replies);
        }
        var otherwise = Reply.otherwise(question);
        if (otherwise != null) {
            values.put("otherwise", Tree.of(otherwise.value()));
        }
        return values;
    }

    /** The codes in the order in which an answer is written; never the right order of things to be put in order. */
    private static List<String> order(Question question) {
        return switch (question) {
            case MatchingQuestion matching ->
                matching.items().stream().map(Question.Part::code).toList();
            case OrderingQuestion ordering ->
                ordering.mixed().stream().map(Question.Part::code).toList();
            default -> question.options().stream().map(Question.Option::code).toList();
        };
    }

    private static Map<String, Object> values(Object... pairs) {
        var values = new LinkedHashMap<String, Object>();
        for (int place = 0; place < pairs.length; place += 2) {
            values.put((String) pairs[place], pairs[place + 1]);
        }
        return values;
    }
}

package org.oportunidad.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The course as a woman finds it: where its lessons are, and ten questions one after the other. */
final class Lessons {

    static final String COURSE = "/courses/costs-and-prices";

    private static final int QUESTIONS = 10;
    private static final Pattern LESSON = Pattern.compile("href=\"(" + COURSE + "/lessons/[a-z0-9-]+)\"");
    private static final Pattern QUESTION = Pattern.compile("name=\"question\" value=\"([^\"]+)\"");
    private static final Pattern OPTION = Pattern.compile("name=\"option\" value=\"([^\"]+)\"");

    private final List<Step> steps;

    /** One question with the first of its answers. */
    private record Step(String lesson, Map<String, String> answer) {}

    private Lessons(List<Step> steps) {
        this.steps = steps;
    }

    static Lessons seenBy(Phone phone) {
        var addresses = new LinkedHashSet<String>();
        LESSON.matcher(phone.look(COURSE).text()).results().forEach(found -> addresses.add(found.group(1)));
        var steps = new ArrayList<Step>();
        for (var lesson : addresses) {
            var before = "";
            for (int number = 1; number < 10 && steps.size() < QUESTIONS; number++) {
                var page = phone.look(lesson + "?step=" + number).text();
                var question = first(QUESTION, page);
                if (question.equals(before)) {
                    break;
                }
                steps.add(new Step(lesson, Map.of("question", question, "option", first(OPTION, page))));
                before = question;
            }
        }
        return new Lessons(steps);
    }

    String first() {
        return steps.getFirst().lesson();
    }

    int size() {
        return steps.size();
    }

    /** Ten answers as a browser with scripts gives them, every lesson opened before its first. */
    void quiz(Phone phone) {
        for (int number = 0; number < steps.size(); number++) {
            if (opens(number)) {
                open(phone, number);
            }
            answer(phone, number);
        }
    }

    /** Whether a lesson begins with that question. */
    boolean opens(int number) {
        return number == 0 || !lesson(number).equals(lesson(number - 1));
    }

    /** Opens the lesson of a question. */
    void open(Phone phone, int number) {
        phone.look(lesson(number));
    }

    /** Sends the answer as the page's script does; what it teaches comes back with the step that follows. */
    void answer(Phone phone, int number) {
        var answer = phone.swap(lesson(number) + "/answers", steps.get(number).answer());
        if (answer.status() != 200) {
            throw new IllegalStateException("An answer was answered " + answer.status());
        }
    }

    private String lesson(int number) {
        return steps.get(number).lesson();
    }

    private static String first(Pattern pattern, String page) {
        var found = pattern.matcher(page);
        return found.find() ? found.group(1) : "";
    }
}

package org.oportunidad.learning.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.CourseText;
import org.oportunidad.learning.course.Task;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;

/**
 * One woman's task for whoever answers it.
 *
 * @param womanPath of her page
 * @param taskPath below her page
 * @param versions the newest first; at least one
 */
record MarkingPage(
        String womanPath,
        String name,
        CourseText text,
        String lessonTitle,
        Task task,
        String taskPath,
        List<TaskVersion> versions,
        List<FromPeer> peers,
        Typed typed,
        Problems problems) {

    /** What was typed into the form; the choices are empty until they are made. */
    record Typed(String key, String version, List<String> criteria, String decision, String words) {

        static final int MOST_CHARACTERS = 1_000;
        static final Typed NOTHING = new Typed("", "", List.of(), "", "");

        static Typed of(Map<String, String> body, int criteria) {
            var chosen = new ArrayList<String>();
            for (int number = 1; number <= criteria; number++) {
                chosen.add(body.getOrDefault("criterion" + number, ""));
            }
            return new Typed(
                    body.getOrDefault("_key", ""),
                    body.getOrDefault("version", ""),
                    List.copyOf(chosen),
                    body.getOrDefault("decision", ""),
                    PlainText.lines(body.getOrDefault("words", "")));
        }

        /** What is missing of the rubric and the words. */
        Problems problems() {
            var problems = Problems.none();
            for (int number = 1; number <= criteria.size(); number++) {
                if (Criterion.of(criteria.get(number - 1)).isEmpty()) {
                    problems.add("criterion" + number, "learning.portfolio.chooseOne");
                }
            }
            if (words.length() > MOST_CHARACTERS) {
                problems.add("words", "learning.portfolio.tooLong", MOST_CHARACTERS);
            }
            if (words.isEmpty()) {
                problems.add("words", "learning.portfolio.sayOneThing");
            }
            return problems;
        }

        /** The rubric, once nothing is missing. */
        List<Criterion> chosen() {
            return criteria.stream()
                    .map(criterion -> Criterion.of(criterion).orElseThrow())
                    .toList();
        }

        String criterion(int number) {
            return number <= criteria.size() ? criteria.get(number - 1) : "";
        }
    }

    /** What a classmate said; her name where she is in the care of who reads. */
    record FromPeer(Peers.Review review, @Nullable String name) {}

    /** Where her files lie. */
    String filesPath() {
        return womanPath + taskPath + "/files/";
    }

    TaskVersion newest() {
        return versions.getFirst();
    }
}

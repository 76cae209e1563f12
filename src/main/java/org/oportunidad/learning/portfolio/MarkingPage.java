package org.oportunidad.learning.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

        String criterion(int number) {
            return number <= criteria.size() ? criteria.get(number - 1) : "";
        }
    }

    TaskVersion newest() {
        return versions.getFirst();
    }
}

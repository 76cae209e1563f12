package org.oportunidad.learning.curriculum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.platform.text.Text;

/** What is wrong in what a level would ask of cohorts that start on a day. */
final class CurriculumMistakes {

    private final Courses courses;
    private final String ownLanguage;
    private final LocalDate startsOn;
    private final UnaryOperator<String> title;

    /**
     * @param ownLanguage the first of the country: whoever is asked for a course can read it
     * @param title of a course by its code, in the language of the reader
     */
    CurriculumMistakes(Courses courses, String ownLanguage, LocalDate startsOn, UnaryOperator<String> title) {
        this.courses = courses;
        this.ownLanguage = ownLanguage;
        this.startsOn = startsOn;
        this.title = title;
    }

    List<Text> of(AskedCourses asked) {
        var mistakes = new ArrayList<Text>();
        if (asked.required().isEmpty()) {
            mistakes.add(Text.of("learning.curriculum.wrong.none"));
        }
        for (var code : asked.all()) {
            var course = courses.find(code, startsOn);
            if (course.isEmpty()) {
                mistakes.add(Text.of("learning.curriculum.wrong.not-taught", title.apply(code)));
            } else if (asked.required().contains(code) && !course.get().texts().containsKey(ownLanguage)) {
                mistakes.add(Text.of("learning.curriculum.wrong.language", title.apply(code)));
            }
        }
        if (asked.goesRound()) {
            mistakes.add(Text.of("learning.curriculum.wrong.round"));
        } else {
            mistakes.addAll(order(asked));
        }
        return mistakes;
    }

    /** What comes before a course stands above it, and is asked for where the course is. */
    private List<Text> order(AskedCourses asked) {
        var mistakes = new ArrayList<Text>();
        var order = asked.all();
        for (var code : order) {
            for (var earlier : asked.before(code)) {
                if (order.indexOf(earlier) < 0 || order.indexOf(earlier) > order.indexOf(code)) {
                    mistakes.add(Text.of("learning.curriculum.wrong.order", title.apply(code), title.apply(earlier)));
                }
            }
        }
        return mistakes;
    }
}

package org.oportunidad.learning.curriculum;

import java.time.LocalDate;
import java.util.List;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.curriculum.CurriculumEdit.Kind;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Text;
import org.oportunidad.programme.RouteLevel;

/**
 * The next version of what a level asks, while it is written.
 *
 * @param more courses that it does not ask for yet
 * @param mistakes what has to change before it can be published
 * @param cohorts how many have started or start before the earliest day and stay on theirs
 * @param mayPublish whether the reader wrote nothing of it, and it says something new
 * @param typed what was filled in
 */
record CurriculumDraftPage(
        RouteLevel level,
        CurriculumDraft draft,
        List<AskedRow> rows,
        CurriculaPage.Hours hours,
        List<Course> more,
        List<Text> mistakes,
        LocalDate earliest,
        int cohorts,
        boolean mayPublish,
        Typed typed,
        Problems problems) {

    /** What a form sent. */
    record Typed(String course, String first, String from, List<String> checks) {

        static final Typed NOTHING = new Typed("", "", "", List.of());
    }

    boolean unchanged() {
        return draft.authors().isEmpty();
    }

    List<AskedRow> required() {
        return rows.stream().filter(row -> row.kind() == Kind.REQUIRED).toList();
    }

    List<AskedRow> offered() {
        return rows.stream().filter(row -> row.kind() != Kind.REQUIRED).toList();
    }

    List<Option> asked() {
        return rows.stream().map(row -> Option.of(row.code(), row.title())).toList();
    }

    List<Option> more(String language) {
        return more.stream()
                .map(course -> Option.of(course.code(), course.in(language).title()))
                .toList();
    }

    List<String> points() {
        return PublishCurriculum.CHECKS;
    }
}

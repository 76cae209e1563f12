package org.oportunidad.learning.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.curriculum.CurriculumEdit.Kind;
import org.oportunidad.platform.text.Language;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Draws what a level asks: each course with its real units, in the version of cohorts that start on a day. */
@Component
class AskedRows {

    private final Courses courses;
    private final Country country;

    AskedRows(Courses courses, Country country) {
        this.courses = courses;
        this.country = country;
    }

    List<AskedRow> of(AskedCourses asked, LocalDate startsOn, String reader) {
        return asked.all().stream()
                .map(code -> row(asked, code, startsOn, reader))
                .toList();
    }

    /** Of everything that is required; what is not taught then asks for nothing. */
    int requiredMinutes(AskedCourses asked, LocalDate startsOn) {
        return asked.required().stream()
                .flatMap(code -> courses.find(code, startsOn).stream())
                .flatMap(course -> course.in("").lessons().stream())
                .mapToInt(Lesson::minutes)
                .sum();
    }

    String title(String code, String reader) {
        return courses.find(code).map(course -> course.in(reader).title()).orElse(code);
    }

    private AskedRow row(AskedCourses asked, String code, LocalDate startsOn, String reader) {
        var kind = Kind.of(asked, code);
        var before = asked.before(code).stream()
                .map(earlier -> new AskedRow.Earlier(earlier, title(earlier, reader)))
                .toList();
        var course = courses.find(code, startsOn).orElse(null);
        if (course == null) {
            return new AskedRow(code, title(code, reader), "", kind, 0, 0, before, List.of());
        }
        var text = course.in(reader);
        return new AskedRow(
                code,
                text.title(),
                text.language(),
                kind,
                course.units().size(),
                text.lessons().stream().mapToInt(Lesson::minutes).sum(),
                before,
                country.locales().stream()
                        .map(Locale::getLanguage)
                        .filter(one -> !course.texts().containsKey(one))
                        .map(one -> Language.of(one).map(Language::ownName).orElse(one))
                        .toList());
    }
}

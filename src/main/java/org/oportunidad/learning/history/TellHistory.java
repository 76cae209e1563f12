package org.oportunidad.learning.history;

import java.util.Optional;
import java.util.Set;
import org.oportunidad.learning.StudyHistory;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.participants.TimelineEntry;
import org.springframework.stereotype.Component;

/**
 * Lessons finished, tasks sent, workshops come to, missed or made up for; her answers to quizzes are hers and are not shown, and
 * a task is read on its own page.
 */
@Component
class TellHistory implements StudyHistory {

    private static final Set<String> RECOGNITION = Set.of("knowsAlready", "declined", "recognised", "withdrawn");

    private final Courses courses;

    TellHistory(Courses courses) {
        this.courses = courses;
    }

    @Override
    public Optional<TimelineEntry> told(Row row, String language) {
        if (RECOGNITION.contains(row.kind())) {
            return courses.find(row.course())
                    .map(course -> TimelineEntry.of(
                            row.at(),
                            "award",
                            "learning.history." + row.kind(),
                            course.in(language).title()));
        }
        return row.unit().isEmpty()
                ? Optional.of(TimelineEntry.of(row.at(), "calendar", "workshops.records." + row.kind(), row.course()))
                : lesson(row, language).map(lesson -> entry(row, lesson));
    }

    /** Nothing where the unit is gone. */
    private Optional<Lesson> lesson(Row row, String language) {
        return courses.having(row.course(), course -> course.place(row.unit()).isPresent())
                .flatMap(course -> course.place(row.unit())
                        .map(place -> course.in(language).lessons().get(place)));
    }

    private static TimelineEntry entry(Row row, Lesson lesson) {
        var task = lesson.task();
        return row.kind().equals("sent") && task != null
                ? TimelineEntry.of(row.at(), "clipboard-list", "learning.history.sent", task.title())
                : TimelineEntry.of(row.at(), "book-open", "learning.history.finished", lesson.title());
    }
}

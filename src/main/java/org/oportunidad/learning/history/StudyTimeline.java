package org.oportunidad.learning.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Lesson;
import org.oportunidad.learning.history.StudyHistoryTable.Event;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.springframework.stereotype.Component;

/** Lessons finished and tasks sent; her answers to quizzes are hers and are not shown, and a task is read on its own page. */
@Component
class StudyTimeline implements TimelineEntries {

    private final StudyHistoryTable history;
    private final Courses courses;

    StudyTimeline(StudyHistoryTable history, Courses courses) {
        this.history = history;
        this.courses = courses;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, @Nullable Instant before, int limit) {
        return history.of(participantId, before, limit).stream()
                .flatMap(event -> lesson(event, viewer.language()).map(lesson -> entry(event, lesson)))
                .toList();
    }

    /** Nothing where the unit is gone. */
    private Stream<Lesson> lesson(Event event, String language) {
        return courses.find(event.course()).stream()
                .flatMap(course -> course.place(event.unit()).stream()
                        .map(place -> course.in(language).lessons().get(place)));
    }

    private static TimelineEntry entry(Event event, Lesson lesson) {
        var task = lesson.task();
        return event.task() && task != null
                ? TimelineEntry.of(event.at(), "clipboard-list", "learning.history.sent", task.title())
                : TimelineEntry.of(event.at(), "book-open", "learning.history.finished", lesson.title());
    }
}

package org.oportunidad.learning.portfolio;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.springframework.stereotype.Component;

/** Tasks she sent, on the timeline of her page; what she wrote stays on the page of the task. */
@Component
class TaskTimeline implements TimelineEntries {

    private final HerTasks tasks;
    private final Courses courses;

    TaskTimeline(HerTasks tasks, Courses courses) {
        this.tasks = tasks;
        this.courses = courses;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, @Nullable Instant before, int limit) {
        return tasks.of(participantId).stream()
                .filter(task -> before == null || task.sentAt().isBefore(before))
                .flatMap(task -> TaskAddress.of(courses, task.course(), task.unit()).stream()
                        .map(address -> TimelineEntry.of(
                                task.sentAt(),
                                "clipboard-list",
                                "learning.portfolio.timeline",
                                address.task(viewer.language()).title())))
                .limit(limit)
                .toList();
    }
}

package org.oportunidad.learning.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.springframework.stereotype.Component;

/** Lessons finished, on the timeline of her page; her answers to quizzes are hers and are not shown. */
@Component
class StudyTimeline implements TimelineEntries {

    private final ProgressTable progress;
    private final Courses courses;

    StudyTimeline(ProgressTable progress, Courses courses) {
        this.progress = progress;
        this.courses = courses;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, @Nullable Instant before, int limit) {
        var entries = new ArrayList<TimelineEntry>();
        for (var unit : progress.of(participantId)) {
            var at = unit.finishedAt();
            var course = courses.find(unit.course());
            if (at == null || course.isEmpty() || before != null && !at.isBefore(before)) {
                continue;
            }
            course.get().place(unit.unit()).ifPresent(place -> {
                var title =
                        course.get().in(viewer.language()).lessons().get(place).title();
                entries.add(TimelineEntry.of(at, "book-open", "learning.timeline.finished", title));
            });
        }
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return List.copyOf(entries.subList(0, Math.min(limit, entries.size())));
    }
}

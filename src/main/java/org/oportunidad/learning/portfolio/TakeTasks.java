package org.oportunidad.learning.portfolio;

import java.util.List;
import java.util.UUID;
import org.oportunidad.files.Medium;
import org.oportunidad.learning.SentTask;
import org.oportunidad.learning.Tasks;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes over tasks by the same rules as on the screen. */
@Component
class TakeTasks implements Tasks {

    private final HerTasks tasks;
    private final Courses courses;

    TakeTasks(HerTasks tasks, Courses courses) {
        this.tasks = tasks;
        this.courses = courses;
    }

    @Override
    @Transactional
    public void sendAll(List<SentTask> sent) {
        var addresses = sent.stream().map(this::address).toList();
        for (int number = 0; number < sent.size(); number++) {
            var task = sent.get(number);
            keep(task, List.of(), addresses.get(number), Ids.at(task.sentAt()));
        }
    }

    @Override
    @Transactional
    public boolean send(SentTask sent, List<Medium> media, UUID id) {
        return keep(sent, media, address(sent), id);
    }

    private boolean keep(SentTask task, List<Medium> media, TaskAddress address, UUID id) {
        return tasks.keep(
                task.participantId(),
                address.course(),
                address.unit(),
                new HerTasks.NewVersion(task.words(), media),
                id,
                task.sentAt());
    }

    private TaskAddress address(SentTask task) {
        return TaskAddress.of(courses, task.course(), task.unit())
                .orElseThrow(() -> new IllegalArgumentException("no task in " + task.course() + "." + task.unit()));
    }
}

package org.oportunidad.learning.rebuild;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.progress.StudiedFact;
import org.oportunidad.learning.rebuild.Learned.AnswerRow;
import org.oportunidad.learning.rebuild.Learned.AttemptRow;
import org.oportunidad.learning.rebuild.Learned.TaskRow;
import org.oportunidad.learning.rebuild.Learned.UnitRow;

/**
 * From the log to the rows, statement by statement in the order of the facts. What she wrote in her own words is not in the
 * log: it is taken from the rows that are there, and is empty where they are gone.
 */
final class Fold {

    private final Learned learned = Learned.nothing();
    private final Learned there;

    /** By unit and question. */
    private final Map<String, AnswerRow> newest = new HashMap<>();

    private Fold(Learned there) {
        this.there = there;
    }

    /** Of a woman; recognitions that stayed with a record when it was joined with another one are still hers. */
    static Learned of(UUID woman, List<Told> log, Learned there) {
        var fold = new Fold(there);
        for (var told : log) {
            if (told.of().equals(woman)
                    || told.madeFor().equals(woman) && told.kind().isOfCourse()) {
                fold.take(told);
            }
        }
        return fold.learned;
    }

    private void take(Told told) {
        switch (told.kind()) {
            case VIEWED -> unit(told, told.at());
            case ANSWERED -> answered(told);
            case COMPLETED -> finished(told, told.at());
            case STUDIED, STUDIED_PARTLY -> studied(told);
            case UNIT_STOOD -> {
                unit(told, told.at());
                unit(told, told.at("until"));
                finished(told, told.maybe("finished"));
            }
            case ATTEMPT_BEGUN -> learned.attempts().putIfAbsent(attemptId(told), begun(told));
            case ATTEMPT_STOOD -> attemptStood(told);
            case ATTEMPT_ANSWERED ->
                learned.attempts().computeIfPresent(attemptId(told), (id, attempt) -> {
                    var question = told.text("question");
                    var written = told.what().getOrDefault("response", ownWords(id, question));
                    return attempt.answered(question, written, told.yes("right"), told.number("seconds"), told.at());
                });
            case ATTEMPT_ENDED ->
                learned.attempts()
                        .computeIfPresent(
                                attemptId(told), (id, attempt) -> attempt.ended(told.number("seconds"), told.at()));
            case ATTEMPT_DROPPED -> learned.attempts().remove(attemptId(told));
            case TASK_SENT -> sent(told);
            case TASK_PASSED -> marked(told, "READY");
            case TASK_RETURNED -> marked(told, "AGAIN");
            case RECOGNITION_ASKED -> recognition(told, "ASKED");
            case RECOGNITION_GRANTED -> recognition(told, "RECOGNISED");
            case RECOGNITION_DECLINED -> recognition(told, "DECLINED");
            case RECOGNITION_TAKEN_BACK -> recognition(told, "TAKEN_BACK");
            case RECOGNITION_WITHDRAWN -> recognition(told, "WITHDRAWN");
        }
    }

    static String key(String course, String unit) {
        return course + "/" + unit;
    }

    private static String key(Told told) {
        return key(told.text("course"), told.text("unit"));
    }

    private void unit(Told told, Instant at) {
        learned.units()
                .merge(
                        key(told),
                        new UnitRow(
                                told.text("course"), told.text("version"), told.text("unit"), at, at, Map.of(), null),
                        (before, now) -> before.seen(at));
    }

    private void finished(Told told, @Nullable Instant at) {
        if (at != null) {
            learned.units().computeIfPresent(key(told), (key, unit) -> unit.finished(at));
        }
    }

    private void answered(Told told) {
        var id = told.id("answer");
        if (!learned.answers().containsKey(id)) {
            unit(told, told.at());
            answer(told, id, told.text("question"), told.what().get("response"), told.yes("right"), told.at());
        }
    }

    private void studied(Told told) {
        var until = told.at("until");
        var finishedAt = told.kind() == org.oportunidad.learning.record.FactKind.STUDIED ? until : null;
        unit(told, told.at());
        unit(told, until);
        for (var one : StudiedFact.answers(told.what())) {
            var at = StudiedFact.spread(told.at(), finishedAt, one.place(), told.number("steps"));
            var id = ProgressIds.answer(told.madeFor(), told.text("course"), told.text("unit"), one.question(), at);
            answer(told, id, one.question(), one.written(), one.right(), at);
        }
        finished(told, finishedAt);
    }

    private void answer(Told told, UUID id, String question, @Nullable String response, boolean right, Instant at) {
        var row = there.answers().get(id);
        var written = response != null ? response : row == null ? "" : row.option();
        var given = new AnswerRow(
                id, told.text("course"), told.text("version"), told.text("unit"), question, written, right, at);
        learned.answers().putIfAbsent(id, given);
        // what was answered without signal arrives late
        var shown = newest.merge(
                key(told) + "/" + question, given, (before, now) -> now.at().isBefore(before.at()) ? before : now);
        learned.units().computeIfPresent(key(told), (key, unit) -> unit.answered(question, shown.option()));
    }

    private static UUID attemptId(Told told) {
        return ProgressIds.progress(
                told.madeFor(), told.text("course"), told.text("unit") + "/quiz/" + told.text("attempt"));
    }

    private static AttemptRow begun(Told told) {
        return new AttemptRow(
                attemptId(told),
                told.madeFor(),
                told.text("course"),
                told.text("version"),
                told.text("unit"),
                told.number("attempt"),
                told.words("questions"),
                Map.of(),
                0,
                0,
                told.at(),
                told.at(),
                null);
    }

    private void attemptStood(Told told) {
        var id = attemptId(told);
        var answers = new HashMap<String, String>();
        told.words("answered").forEach(question -> answers.put(question, ownWords(id, question)));
        learned.attempts()
                .put(
                        id,
                        begun(told)
                                .now(
                                        Map.copyOf(answers),
                                        told.number("rights"),
                                        told.number("seconds"),
                                        told.at("until"),
                                        told.maybe("finished")));
    }

    private String ownWords(UUID attempt, String question) {
        var row = there.attempts().get(attempt);
        return row == null ? "" : row.answers().getOrDefault(question, "");
    }

    /** The version that was sent last counts. */
    private void sent(Told told) {
        var sent = new TaskRow(told.text("course"), told.text("unit"), told.id("task"), told.at(), null);
        learned.tasks().merge(key(told), sent, (before, now) -> now.sentAt().isBefore(before.sentAt()) ? before : now);
    }

    private void marked(Told told, String decision) {
        learned.tasks()
                .computeIfPresent(
                        key(told),
                        (key, task) -> task.version().equals(told.id("task"))
                                ? new TaskRow(task.course(), task.unit(), task.version(), task.sentAt(), decision)
                                : task);
    }

    private void recognition(Told told, String state) {
        learned.recognitions().put(told.id("recognition"), state);
    }
}

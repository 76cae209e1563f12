package org.oportunidad.learning.rebuild;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one woman has learned: her rows as they stand in the tables, or as they follow from the log.
 *
 * @param units by course and unit
 * @param tasks how each task stands, by course and unit
 * @param recognitions how each stands, by its id
 */
record Learned(
        Map<String, UnitRow> units,
        Map<UUID, AnswerRow> answers,
        Map<UUID, AttemptRow> attempts,
        Map<String, TaskRow> tasks,
        Map<UUID, String> recognitions) {

    static Learned nothing() {
        return new Learned(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    /** What a table of progress holds. */
    record UnitRow(
            String course,
            String version,
            String unit,
            Instant first,
            Instant last,
            Map<String, String> answers,
            @Nullable Instant finishedAt) {

        UnitRow seen(Instant at) {
            return new UnitRow(
                    course,
                    version,
                    unit,
                    at.isBefore(first) ? at : first,
                    at.isAfter(last) ? at : last,
                    answers,
                    finishedAt);
        }

        UnitRow answered(String question, String written) {
            var more = new HashMap<>(answers);
            more.put(question, written);
            return new UnitRow(course, version, unit, first, last, Map.copyOf(more), finishedAt);
        }

        UnitRow finished(Instant at) {
            return new UnitRow(course, version, unit, first, last, answers, finishedAt == null ? at : finishedAt);
        }
    }

    record AnswerRow(
            UUID id,
            String course,
            String version,
            String unit,
            String question,
            String option,
            boolean right,
            Instant at) {}

    record AttemptRow(
            UUID id,
            UUID begunFor,
            String course,
            String version,
            String unit,
            int number,
            List<String> questions,
            Map<String, String> answers,
            int rights,
            int seconds,
            Instant began,
            Instant last,
            @Nullable Instant finishedAt) {

        AttemptRow answered(String question, String written, boolean right, int nowSeconds, Instant at) {
            var more = new HashMap<>(answers);
            more.put(question, written);
            return now(Map.copyOf(more), rights + (right ? 1 : 0), nowSeconds, at, finishedAt);
        }

        AttemptRow ended(int nowSeconds, Instant at) {
            return now(answers, rights, nowSeconds, at, at);
        }

        AttemptRow now(Map<String, String> all, int nowRights, int nowSeconds, Instant at, @Nullable Instant finished) {
            return new AttemptRow(
                    id,
                    begunFor,
                    course,
                    version,
                    unit,
                    number,
                    questions,
                    all,
                    nowRights,
                    nowSeconds,
                    began,
                    at,
                    finished);
        }
    }

    record TaskRow(
            String course,
            String unit,
            UUID version,
            Instant sentAt,
            @Nullable String decision) {}

    /** Whether the rows are those that follow from the log; a recognition may have stayed with the other of two records. */
    boolean follows(Learned log) {
        return units.equals(log.units)
                && answers.equals(log.answers)
                && attempts.equals(log.attempts)
                && tasks.equals(log.tasks)
                && log.recognitions.entrySet().containsAll(recognitions.entrySet());
    }

    /** Whether what can be put in place of the rows is the same. */
    boolean sameProgress(Learned other) {
        return units.equals(other.units) && answers.equals(other.answers) && attempts.equals(other.attempts);
    }
}

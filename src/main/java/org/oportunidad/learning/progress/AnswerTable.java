package org.oportunidad.learning.progress;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that adds to the history of answers and progress, many rows in a statement. */
@Component
class AnswerTable {

    private static final int PART = 5_000;

    private final JdbcClient jdbc;

    AnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One given answer. */
    record Given(
            UUID participantId,
            UUID id,
            String course,
            String version,
            String unit,
            String question,
            String option,
            boolean right,
            Instant at) {}

    /** What was done of one unit, to be kept. */
    record Studied(
            UUID participantId,
            UUID id,
            String course,
            String version,
            String unit,
            Instant from,
            Instant until,
            String answers,
            boolean finished) {}

    /** Adds them; those that are there stay. */
    void addAnswers(List<Given> given) {
        for (var part : ProgressTable.inParts(given, PART)) {
            jdbc.sql("""
                    insert into learning.quiz_answer
                        (participant_id, id, course, course_version, unit, question, option, right_answer, answered_at)
                    select * from unnest(
                        cast(:participants as uuid[]), cast(:ids as uuid[]), cast(:courses as text[]),
                        cast(:versions as text[]), cast(:units as text[]), cast(:questions as text[]),
                        cast(:options as text[]), cast(:rights as boolean[]), cast(:times as timestamptz[]))
                    on conflict (participant_id, id) do nothing
                    """)
                    .param("participants", column(part, Given::participantId))
                    .param("ids", column(part, Given::id))
                    .param("courses", column(part, Given::course))
                    .param("versions", column(part, Given::version))
                    .param("units", column(part, Given::unit))
                    .param("questions", column(part, Given::question))
                    .param("options", column(part, Given::option))
                    .param("rights", column(part, Given::right))
                    .param("times", column(part, Given::at))
                    .update();
        }
    }

    /** Adds progress; a unit that is there keeps its times, gains answers and may become finished. */
    void addProgress(List<Studied> studied) {
        for (var part : ProgressTable.inParts(studied, PART)) {
            jdbc.sql("""
                    insert into learning.unit_progress as p
                        (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at, answers,
                         finished_at)
                    select s.participant_id, s.id, s.course, s.version, s.unit, s.began, s.ended, s.answers,
                        case when s.finished then s.ended end
                    from unnest(
                        cast(:participants as uuid[]), cast(:ids as uuid[]), cast(:courses as text[]),
                        cast(:versions as text[]), cast(:units as text[]), cast(:starts as timestamptz[]),
                        cast(:ends as timestamptz[]), cast(:answers as jsonb[]), cast(:finished as boolean[]))
                        as s(participant_id, id, course, version, unit, began, ended, answers, finished)
                    on conflict (participant_id, id) do update
                    set answers = p.answers || excluded.answers,
                        last_viewed_at = greatest(p.last_viewed_at, excluded.last_viewed_at),
                        finished_at = coalesce(p.finished_at, excluded.finished_at)
                    """)
                    .param("participants", column(part, Studied::participantId))
                    .param("ids", column(part, Studied::id))
                    .param("courses", column(part, Studied::course))
                    .param("versions", column(part, Studied::version))
                    .param("units", column(part, Studied::unit))
                    .param("starts", column(part, Studied::from))
                    .param("ends", column(part, Studied::until))
                    .param("answers", column(part, Studied::answers))
                    .param("finished", column(part, Studied::finished))
                    .update();
        }
    }

    private static <T> String[] column(List<T> rows, Function<T, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}

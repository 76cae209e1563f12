package org.oportunidad.learning.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of progress and answers. */
@Component
class ProgressTable {

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Records that she opened the unit and answers what she has done of it, in one statement. */
    UnitProgress view(UUID participantId, Course course, String unit, Instant at) {
        return jdbc.sql("""
                insert into learning.unit_progress as p
                    (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at)
                values (:participant, :id, :course, :version, :unit, :at, :at)
                on conflict (participant_id, id) do update
                set last_viewed_at = greatest(p.last_viewed_at, excluded.last_viewed_at)
                returning course, unit, answers, finished_at
                """)
                .param("participant", participantId)
                .param("id", ProgressIds.progress(participantId, course.code(), unit))
                .param("course", course.code())
                .param("version", course.version())
                .param("unit", unit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(ProgressTable::progress)
                .single();
    }

    /**
     * Keeps an answer as it was given and as her newest one, in one statement; answers what she has done of the unit then,
     * or nothing when an answer of hers has that id already: then nothing changes.
     */
    Optional<UnitProgress> answer(Given given) {
        return jdbc.sql("""
                with given as (
                    insert into learning.quiz_answer
                        (participant_id, id, course, course_version, unit, question, option, right_answer, answered_at)
                    values (:participant, :key, :course, :version, :unit, :question, :option, :right, :at)
                    on conflict (participant_id, id) do nothing
                    returning participant_id, course, course_version, unit, question, option, answered_at)
                insert into learning.unit_progress as p
                    (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at, answers)
                select participant_id, :id, course, course_version, unit, answered_at, answered_at,
                    jsonb_build_object(question, option)
                from given
                on conflict (participant_id, id) do update
                set answers = p.answers || excluded.answers,
                    last_viewed_at = greatest(p.last_viewed_at, excluded.last_viewed_at)
                returning course, unit, answers, finished_at
                """)
                .param("participant", given.participantId())
                .param("key", given.id())
                .param("course", given.course())
                .param("version", given.version())
                .param("unit", given.unit())
                .param("question", given.question())
                .param("option", given.option())
                .param("right", given.right())
                .param("at", given.at().atOffset(ZoneOffset.UTC))
                .param("id", ProgressIds.progress(given.participantId(), given.course(), given.unit()))
                .query(ProgressTable::progress)
                .optional();
    }

    /** Whether the answer that has this id is this one. */
    boolean holds(Given given) {
        return jdbc.sql("""
                        select course = :course and unit = :unit and question = :question and option = :option
                        from learning.quiz_answer where participant_id = :participant and id = :key
                        """)
                .param("participant", given.participantId())
                .param("key", given.id())
                .param("course", given.course())
                .param("unit", given.unit())
                .param("question", given.question())
                .param("option", given.option())
                .query(Boolean.class)
                .single();
    }

    /** Marks the unit as finished; false when it was before. */
    boolean finish(UUID participantId, String course, String unit, Instant at) {
        return jdbc.sql("""
                        update learning.unit_progress set finished_at = :at
                        where participant_id = :participant and id = :id and finished_at is null
                        """)
                        .param("participant", participantId)
                        .param("id", ProgressIds.progress(participantId, course, unit))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** All her progress. */
    List<UnitProgress> of(UUID participantId) {
        return jdbc.sql("""
                select course, unit, answers, finished_at from learning.unit_progress
                where participant_id = :participant and id between :first and :last
                order by course, unit
                """)
                .param("participant", participantId)
                .param("first", ProgressIds.first(participantId))
                .param("last", ProgressIds.last(participantId))
                .query(ProgressTable::progress)
                .list();
    }

    /** Finished units of many women, counted by course; those with none are left out. */
    Map<UUID, Map<String, Integer>> finishedOf(Collection<UUID> participantIds) {
        var finished = new HashMap<UUID, Map<String, Integer>>();
        if (participantIds.isEmpty()) {
            return finished;
        }
        jdbc.sql("""
                select participant_id, course, count(*) as units from learning.unit_progress
                where participant_id = any (cast(:participants as uuid[])) and id between :first and :last
                  and finished_at is not null
                group by participant_id, course
                """)
                .param(
                        "participants",
                        participantIds.stream().map(UUID::toString).toArray(String[]::new))
                .param(
                        "first",
                        participantIds.stream()
                                .map(ProgressIds::first)
                                .min(ProgressTable::byBytes)
                                .orElseThrow())
                .param(
                        "last",
                        participantIds.stream()
                                .map(ProgressIds::last)
                                .max(ProgressTable::byBytes)
                                .orElseThrow())
                .query((ResultSet row) -> {
                    finished.computeIfAbsent(row.getObject("participant_id", UUID.class), id -> new HashMap<>())
                            .put(row.getString("course"), row.getInt("units"));
                });
        return finished;
    }

    /** PostgreSQL orders UUIDs by their bytes, Java by signed halves. */
    private static int byBytes(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }

    private static UnitProgress progress(ResultSet row, int number) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new UnitProgress(
                row.getString("course"),
                row.getString("unit"),
                FlatJson.read(row.getString("answers")),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    static <T> List<List<T>> inParts(List<T> rows, int size) {
        if (rows.isEmpty()) {
            return Collections.emptyList();
        }
        var parts = new java.util.ArrayList<List<T>>();
        for (int from = 0; from < rows.size(); from += size) {
            parts.add(rows.subList(from, Math.min(rows.size(), from + size)));
        }
        return parts;
    }
}

package org.oportunidad.learning.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.progress.AnswerTable.Given;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FlatJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of progress and answers. */
@Component
class ProgressTable {

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records that she opened the unit, unless she was in it a moment ago, and answers what she has done of it, in one
     * statement; nothing when two of hers opened it for the first time at once and this one came second.
     *
     * @param since whoever did something in it later has never left
     */
    Optional<UnitProgress> view(Course course, String unit, Instant at, Instant since, Fact fact) {
        return jdbc.sql("""
                with seen as (
                    insert into learning.unit_progress as p
                        (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at)
                    values (:participant, :id, :course, :version, :unit, :at, :at)
                    on conflict (participant_id, id) do update set last_viewed_at = excluded.last_viewed_at
                    where p.last_viewed_at <= :since
                    returning course, unit, answers, finished_at),
                told as (
                    insert into learning.fact (id, participant_id, what) select :fact, :participant, :what from seen)
                select course, unit, answers, finished_at from seen
                union all
                select course, unit, answers, finished_at from learning.unit_progress
                where participant_id = :participant and id = :id and not exists (select 1 from seen)
                """)
                .param("participant", fact.participantId())
                .param("id", ProgressIds.progress(fact.participantId(), course.code(), unit))
                .param("course", course.code())
                .param("version", course.version())
                .param("unit", unit)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("fact", fact.id())
                .param("what", fact.what())
                .query(ProgressTable::progress)
                .optional();
    }

    /**
     * Keeps an answer as it was given, in one statement; answers what she has done of the unit then, or nothing when an answer
     * of hers has that id already: then nothing changes. It becomes the one that is shown only where no newer one is there, so
     * that the order in which answers arrive does not matter.
     */
    Optional<UnitProgress> answer(Given given, Fact fact) {
        var arrived = jdbc.sql("""
                with given as (
                    insert into learning.quiz_answer
                        (participant_id, id, course, course_version, unit, question, option, right_answer, answered_at)
                    values (:participant, :key, :course, :version, :unit, :question, :option, :right, :at)
                    on conflict (participant_id, id) do nothing
                    returning participant_id, course, course_version, unit, question, option, answered_at),
                told as (
                    insert into learning.fact (id, participant_id, what) select :fact, :participant, :what from given)
                insert into learning.unit_progress as p
                    (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at, answers)
                select participant_id, :id, course, course_version, unit, answered_at, answered_at,
                    jsonb_build_object(question, option)
                from given
                on conflict (participant_id, id) do update
                set answers = case when p.last_viewed_at <= excluded.last_viewed_at then p.answers || excluded.answers
                        else excluded.answers || p.answers end,
                    first_viewed_at = least(p.first_viewed_at, excluded.first_viewed_at),
                    last_viewed_at = greatest(p.last_viewed_at, excluded.last_viewed_at)
                returning course, unit, answers, finished_at, last_viewed_at > :at as late
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
                .param("fact", fact.id())
                .param("what", fact.what())
                .query((row, number) -> new Arrived(progress(row, number), row.getBoolean("late")))
                .optional();
        return arrived.map(answer -> answer.late() ? newest(given) : answer.progress());
    }

    /** Progress after an answer; late when she did something in the unit after she gave it. */
    private record Arrived(UnitProgress progress, boolean late) {}

    /** Of all answers to that question the newest is the one that is shown. */
    private UnitProgress newest(Given given) {
        return jdbc.sql("""
                update learning.unit_progress p
                set answers = p.answers || jsonb_build_object(cast(:question as text), (
                    select q.option from learning.quiz_answer q
                    where q.participant_id = :participant and q.course = :course and q.unit = :unit
                      and q.question = :question
                    order by q.answered_at desc, q.id desc limit 1))
                where p.participant_id = :participant and p.id = :id
                returning course, unit, answers, finished_at
                """)
                .param("question", given.question())
                .param("participant", given.participantId())
                .param("course", given.course())
                .param("unit", given.unit())
                .param("id", ProgressIds.progress(given.participantId(), given.course(), given.unit()))
                .query(ProgressTable::progress)
                .single();
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
    boolean finish(String course, String unit, Instant at, Fact fact) {
        return jdbc.sql("""
                        with done as (
                            update learning.unit_progress set finished_at = :at
                            where participant_id = :participant and id = :id and finished_at is null
                            returning participant_id)
                        insert into learning.fact (id, participant_id, what)
                        select :fact, participant_id, :what from done
                        """)
                        .param("participant", fact.participantId())
                        .param("id", ProgressIds.progress(fact.participantId(), course, unit))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("fact", fact.id())
                        .param("what", fact.what())
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

    /** All her progress and the courses that are recognised, in one statement. */
    HerProgress all(UUID participantId) {
        var units = new java.util.ArrayList<UnitProgress>();
        var recognised = new HashSet<String>();
        jdbc.sql("""
                select false as recognised, course, unit, answers, finished_at from learning.unit_progress
                where participant_id = :participant and id between :first and :last
                union all
                select true, course, '', '{}', answered_at from learning.recognition
                where participant_id = :participant and state = 'RECOGNISED'
                order by course, unit
                """)
                .param("participant", participantId)
                .param("first", ProgressIds.first(participantId))
                .param("last", ProgressIds.last(participantId))
                .query((ResultSet row) -> {
                    if (row.getBoolean("recognised")) {
                        recognised.add(row.getString("course"));
                    } else {
                        units.add(progress(row, 0));
                    }
                });
        return new HerProgress(units, recognised);
    }

    /** Finished units of many women, counted by course, and their recognised courses; those with neither are left out. */
    Map<UUID, DoneCourses> doneOf(Collection<UUID> participantIds) {
        var finished = new HashMap<UUID, DoneCourses>();
        if (participantIds.isEmpty()) {
            return finished;
        }
        jdbc.sql("""
                select participant_id, course, count(*) as units from learning.unit_progress
                where participant_id = any (cast(:participants as uuid[])) and id between :first and :last
                  and finished_at is not null
                group by participant_id, course
                union all
                select participant_id, course, null from learning.recognition
                where participant_id = any (cast(:participants as uuid[])) and state = 'RECOGNISED'
                """)
                .param(
                        "participants",
                        participantIds.stream().map(UUID::toString).toArray(String[]::new))
                .param("first", ProgressIds.first(participantIds))
                .param("last", ProgressIds.last(participantIds))
                .query((ResultSet row) -> {
                    var done = finished.computeIfAbsent(
                            row.getObject("participant_id", UUID.class),
                            id -> new DoneCourses(new HashMap<>(), new HashSet<>()));
                    if (row.getObject("units") == null) {
                        done.recognised().add(row.getString("course"));
                    } else {
                        done.finished().put(row.getString("course"), row.getInt("units"));
                    }
                });
        return finished;
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

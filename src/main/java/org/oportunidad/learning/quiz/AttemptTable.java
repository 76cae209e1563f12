package org.oportunidad.learning.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FactKind;
import org.oportunidad.learning.record.FlatJson;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of attempts. */
@Component
class AttemptTable {

    private final JdbcClient jdbc;

    AttemptTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hers of a unit, the first one first; of everything where no course is given. */
    List<Attempt> of(UUID her, @Nullable String course, @Nullable String unit) {
        return jdbc.sql("""
                select q.id, q.course, q.course_version, q.unit, q.number, q.questions, q.answers, q.rights, q.seconds,
                    q.last_at, q.finished_at
                from learning.quiz_attempt q
                where q.participant_id = :her and (cast(:course as text) is null or q.course = :course and q.unit = :unit)
                order by q.began_at, q.number, q.id
                """)
                .param("her", her)
                .param("course", course, Types.VARCHAR)
                .param("unit", unit, Types.VARCHAR)
                .query(AttemptTable::from)
                .list();
    }

    /** Begins it; one that is there stays as it is. */
    void begin(UUID her, UUID id, Course course, String unit, int number, List<String> questions, Instant at) {
        jdbc.sql("""
                with begun as (
                    insert into learning.quiz_attempt
                        (participant_id, id, begun_for, course, course_version, unit, number, questions, began_at, last_at)
                    values (:her, :id, :her, :course, :version, :unit, :number, :questions, :at, :at)
                    on conflict (participant_id, id) do nothing
                    returning begun_for)
                insert into learning.fact (id, participant_id, what) select :fact, begun_for, :what from begun
                """)
                .param("fact", Ids.next())
                .param(
                        "what",
                        told(FactKind.ATTEMPT_BEGUN, course, unit, number, at)
                                .and("questions", String.join(" ", questions))
                                .written())
                .param("her", her)
                .param("id", id)
                .param("course", course.code())
                .param("version", course.version())
                .param("unit", unit)
                .param("number", number)
                .param("questions", questions.toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps an answer, once a question, while the attempt is open; the last one ends it. */
    void answer(UUID her, Attempt attempt, Course course, Answered answer, int seconds, Instant at) {
        var words = told(FactKind.ATTEMPT_ANSWERED, course, attempt.unit(), attempt.number(), at)
                .and("question", answer.question())
                .and("right", answer.right())
                .and("seconds", seconds);
        if (!answer.typed()) {
            words.and("response", answer.written());
        }
        jdbc.sql("""
                with answered as (
                update learning.quiz_attempt
                set answers = answers || jsonb_build_object(cast(:question as text), cast(:written as text)),
                    rights = rights + :right, seconds = :seconds, last_at = :at,
                    finished_at = case
                        when cardinality(questions) = (select count(*) from jsonb_object_keys(answers)) + 1
                        then cast(:at as timestamptz) end
                where participant_id = :her and id = :id and finished_at is null
                  and not jsonb_exists(answers, :question) and :question = any (questions)
                returning begun_for, rights, cardinality(questions) as all_questions, finished_at),
                told as (
                    insert into learning.fact (id, participant_id, what) select :fact, begun_for, :what from answered)
                insert into learning.fact (id, participant_id, what)
                select :ended, begun_for,
                    (cast(:end as jsonb) || jsonb_build_object('rights', rights::text, 'of', all_questions::text))::text
                from answered where finished_at is not null
                """)
                .param("question", answer.question())
                .param("written", answer.written())
                .param("right", answer.right() ? 1 : 0)
                .param("fact", Ids.next())
                .param("what", words.written())
                .param("ended", Ids.next())
                .param("end", ended(attempt, course, seconds, at))
                .param("seconds", seconds)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("her", her)
                .param("id", attempt.id())
                .update();
    }

    /** Ends it as it stands. */
    void end(UUID her, Attempt attempt, Course course, int seconds, Instant at) {
        jdbc.sql("""
                with done as (
                    update learning.quiz_attempt set finished_at = :at, last_at = :at, seconds = :seconds
                    where participant_id = :her and id = :id and finished_at is null
                    returning begun_for, rights, cardinality(questions) as all_questions)
                insert into learning.fact (id, participant_id, what)
                select :fact, begun_for,
                    (cast(:end as jsonb) || jsonb_build_object('rights', rights::text, 'of', all_questions::text))::text
                from done
                """)
                .param("fact", Ids.next())
                .param("end", ended(attempt, course, seconds, at))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("seconds", seconds)
                .param("her", her)
                .param("id", attempt.id())
                .update();
    }

    /** Takes an attempt away whose questions are no longer there: it costs her nothing. */
    void drop(UUID her, Attempt attempt, Course course, Instant at) {
        jdbc.sql("""
                with gone as (
                    delete from learning.quiz_attempt where participant_id = :her and id = :id and finished_at is null
                    returning begun_for)
                insert into learning.fact (id, participant_id, what) select :fact, begun_for, :what from gone
                """)
                .param("her", her)
                .param("id", attempt.id())
                .param("fact", Ids.next())
                .param(
                        "what",
                        told(FactKind.ATTEMPT_DROPPED, course, attempt.unit(), attempt.number(), at)
                                .written())
                .update();
    }

    /** An answer as it is kept and told. */
    record Answered(String question, String written, boolean right, boolean typed) {}

    private static Fact.Words told(FactKind kind, Course course, String unit, int number, Instant at) {
        return Fact.of(kind, course, unit, at).and("attempt", number);
    }

    /** All of it but what the row says best. */
    private static String ended(Attempt attempt, Course course, int seconds, Instant at) {
        return told(FactKind.ATTEMPT_ENDED, course, attempt.unit(), attempt.number(), at)
                .and("seconds", seconds)
                .written();
    }

    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.quiz_attempt where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }

    private static Attempt from(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getString("course"),
                row.getString("course_version"),
                row.getString("unit"),
                row.getInt("number"),
                List.of((String[]) row.getArray("questions").getArray()),
                FlatJson.read(row.getString("answers")),
                row.getInt("rights"),
                row.getInt("seconds"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }
}

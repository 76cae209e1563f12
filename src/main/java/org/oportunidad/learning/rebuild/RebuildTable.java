package org.oportunidad.learning.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.rebuild.Learned.AnswerRow;
import org.oportunidad.learning.rebuild.Learned.AttemptRow;
import org.oportunidad.learning.rebuild.Learned.TaskRow;
import org.oportunidad.learning.rebuild.Learned.UnitRow;
import org.oportunidad.learning.record.FlatJson;
import org.oportunidad.learning.xapi.statement.OwnLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that reads the log and the rows of women, and puts rows in their place. */
@Component
class RebuildTable {

    private final JdbcClient jdbc;

    RebuildTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static RebuildTable of(DataSource database) {
        return new RebuildTable(JdbcClient.create(database));
    }

    /** The next women of whom anything is known, in the order of their ids. */
    List<UUID> women(@Nullable UUID after, int most) {
        return jdbc.sql("""
                select woman from (
                    select participant_id as woman from learning.learner
                    union select participant_id from learning.fact f
                        where not exists (select 1 from learning.learner l where l.made_for = f.participant_id)
                    union select participant_id from learning.unit_progress
                    union select participant_id from learning.quiz_answer
                    union select participant_id from learning.quiz_attempt) as women
                where cast(:after as uuid) is null or woman > cast(:after as uuid)
                order by woman limit :most
                """)
                .param("after", after, java.sql.Types.OTHER)
                .param("most", most)
                .query((row, number) -> row.getObject("woman", UUID.class))
                .list();
    }

    /** All that the log says of them or said before records were joined, what waits included, in the order of the facts. */
    List<Told> log(Collection<UUID> women) {
        var log = new ArrayList<Told>();
        jdbc.sql("""
                select l.participant_id, l.made_for, s.statement_id as id,
                    cast(s.body as jsonb) -> 'context' -> 'extensions' ->> :fact as what
                from learning.learner l
                join learning.statement s on s.owner_id = l.owner_id and s.client_id = :self
                where l.participant_id = any (:women) or l.made_for = any (:women)
                union all
                select coalesce(l.participant_id, f.participant_id), f.participant_id, f.id, f.what
                from learning.fact f left join learning.learner l on l.made_for = f.participant_id
                where f.participant_id = any (:women) or l.participant_id = any (:women)
                order by id
                """)
                .param("fact", OwnLog.FACT)
                .param("self", OwnLog.SELF)
                .param("women", women.toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    log.add(new Told(
                            row.getObject("participant_id", UUID.class),
                            row.getObject("made_for", UUID.class),
                            FlatJson.read(row.getString("what"))));
                });
        return log;
    }

    /** The rows of one woman. */
    Learned rows(UUID woman) {
        var rows = Learned.nothing();
        query("select * from learning.unit_progress where participant_id = ?", woman, row -> {
            var unit = new UnitRow(
                    row.getString("course"),
                    row.getString("course_version"),
                    row.getString("unit"),
                    at(row, "first_viewed_at"),
                    at(row, "last_viewed_at"),
                    Map.copyOf(FlatJson.read(row.getString("answers"))),
                    maybe(row, "finished_at"));
            rows.units().put(Fold.key(unit.course(), unit.unit()), unit);
        });
        query("select * from learning.quiz_answer where participant_id = ?", woman, row -> {
            var answer = new AnswerRow(
                    row.getObject("id", UUID.class),
                    row.getString("course"),
                    row.getString("course_version"),
                    row.getString("unit"),
                    row.getString("question"),
                    row.getString("option"),
                    row.getBoolean("right_answer"),
                    at(row, "answered_at"));
            rows.answers().put(answer.id(), answer);
        });
        query("select * from learning.quiz_attempt where participant_id = ?", woman, row -> {
            var attempt = attempt(row);
            rows.attempts().put(attempt.id(), attempt);
        });
        query("select * from learning.task where participant_id = ?", woman, row -> {
            var task = new TaskRow(
                    row.getString("course"),
                    row.getString("unit"),
                    row.getObject("newest_version", UUID.class),
                    at(row, "sent_at"),
                    row.getString("decision"));
            rows.tasks().put(Fold.key(task.course(), task.unit()), task);
        });
        query(
                "select id, state from learning.recognition where participant_id = ?",
                woman,
                row -> rows.recognitions().put(row.getObject("id", UUID.class), row.getString("state")));
        return rows;
    }

    private static AttemptRow attempt(ResultSet row) throws SQLException {
        return new AttemptRow(
                row.getObject("id", UUID.class),
                row.getObject("begun_for", UUID.class),
                row.getString("course"),
                row.getString("course_version"),
                row.getString("unit"),
                row.getInt("number"),
                List.of((String[]) row.getArray("questions").getArray()),
                Map.copyOf(FlatJson.read(row.getString("answers"))),
                row.getInt("rights"),
                row.getInt("seconds"),
                at(row, "began_at"),
                at(row, "last_at"),
                maybe(row, "finished_at"));
    }

    /** Puts units, answers and attempts in place of those that are there. */
    void replace(UUID woman, Learned learned) {
        for (var table : List.of("unit_progress", "quiz_answer", "quiz_attempt")) {
            jdbc.sql("delete from learning." + table + " where participant_id = ?")
                    .param(woman)
                    .update();
        }
        learned.units().values().forEach(unit -> insert(woman, unit));
        learned.answers().values().forEach(answer -> insert(woman, answer));
        learned.attempts().values().forEach(attempt -> insert(woman, attempt));
    }

    private void insert(UUID woman, UnitRow unit) {
        jdbc.sql("""
                insert into learning.unit_progress
                    (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at, answers, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as timestamptz))
                """)
                .params(
                        woman,
                        ProgressIds.progress(woman, unit.course(), unit.unit()),
                        unit.course(),
                        unit.version(),
                        unit.unit(),
                        utc(unit.first()),
                        utc(unit.last()),
                        FlatJson.write(unit.answers()))
                .param(maybe(unit.finishedAt()))
                .update();
    }

    private void insert(UUID woman, AnswerRow answer) {
        jdbc.sql("""
                insert into learning.quiz_answer
                    (participant_id, id, course, course_version, unit, question, option, right_answer, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        woman,
                        answer.id(),
                        answer.course(),
                        answer.version(),
                        answer.unit(),
                        answer.question(),
                        answer.option(),
                        answer.right(),
                        utc(answer.at()))
                .update();
    }

    private void insert(UUID woman, AttemptRow attempt) {
        jdbc.sql("""
                insert into learning.quiz_attempt
                    (participant_id, id, begun_for, course, course_version, unit, number, questions, answers, rights,
                     seconds, began_at, last_at, finished_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, cast(? as timestamptz))
                """)
                .params(
                        woman,
                        attempt.id(),
                        attempt.begunFor(),
                        attempt.course(),
                        attempt.version(),
                        attempt.unit(),
                        attempt.number(),
                        attempt.questions().toArray(String[]::new),
                        FlatJson.write(attempt.answers()),
                        attempt.rights(),
                        attempt.seconds(),
                        utc(attempt.began()),
                        utc(attempt.last()))
                .param(maybe(attempt.finishedAt()))
                .update();
    }

    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void query(String sql, UUID woman, Reader reader) {
        jdbc.sql(sql).param(woman).query((ResultSet row) -> reader.read(row));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime maybe(@Nullable Instant at) {
        return at == null ? null : utc(at);
    }
}

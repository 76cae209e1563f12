package org.oportunidad.learning.portfolio;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.record.FactKind;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.web.After;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of tasks, their versions and marks. */
@Component
class TaskTable {

    private static final String STATE =
            "t.participant_id, t.id, t.course, t.unit, t.newest_version, t.sent_at, t.decision";

    /** A facilitator sees the women in her care. */
    private static final String IN_CARE = """
             and exists (
                select 1 from participants.v_care_grant g
                where g.participant_id = t.participant_id and g.account_id = :account
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version or a mark with its text still sealed. */
    record Sealed(
            String course,
            String unit,
            UUID id,
            Instant at,
            String words,
            UUID sealedFor,
            List<SentFile> files,
            @Nullable UUID markId,
            @Nullable Instant markedAt,
            @Nullable String decision,
            @Nullable String criteria,
            @Nullable String markWords,
            @Nullable UUID markSealedFor) {

        private static List<SentFile> files(@Nullable Array files) throws SQLException {
            return files == null
                    ? List.of()
                    : Stream.of((String[]) files.getArray()).map(SentFile::of).toList();
        }

        static Sealed from(ResultSet row, int number) throws SQLException {
            return new Sealed(
                    row.getString("course"),
                    row.getString("unit"),
                    row.getObject("id", UUID.class),
                    instant(row, "sent_at"),
                    row.getString("words"),
                    row.getObject("sealed_for", UUID.class),
                    files(row.getArray("files")),
                    row.getObject("mark_id", UUID.class),
                    row.getObject("mark_id") == null ? null : instant(row, "marked_at"),
                    row.getString("decision"),
                    row.getString("criteria"),
                    row.getString("mark_words"),
                    row.getObject("mark_sealed_for", UUID.class));
        }
    }

    /** All her tasks, the newest first. */
    List<TaskState> of(UUID participantId, UUID first, UUID last) {
        return jdbc.sql("select " + STATE + """
                         from learning.task t
                        where t.participant_id = :her and t.id between :first and :last
                        order by t.sent_at desc, t.id
                        """)
                .param("her", participantId)
                .param("first", first)
                .param("last", last)
                .query(TaskTable::stateFrom)
                .list();
    }

    /** Her versions, the newest first, each with its newest mark; of all tasks where no course is given. */
    List<Sealed> versions(UUID participantId, @Nullable String course, @Nullable String unit, int limit) {
        return jdbc.sql("""
                select v.course, v.unit, v.id, v.sent_at, v.words, v.sealed_for,
                    (select array_agg(f.kind || ' ' || f.type || ' ' || f.hash || ' ' || f.bytes order by f.id)
                     from learning.task_file f
                     where f.participant_id = v.participant_id and f.version = v.id) as files,
                    m.id as mark_id, m.marked_at, m.decision, m.criteria,
                    m.words as mark_words, m.sealed_for as mark_sealed_for
                from learning.task_version v
                left join lateral (
                    select k.* from learning.task_mark k
                    where k.participant_id = v.participant_id and k.version = v.id
                    order by k.marked_at desc, k.id desc limit 1) m on true
                where v.participant_id = :her
                  and (cast(:course as text) is null or v.course = :course and v.unit = :unit)
                order by v.sent_at desc, v.id desc
                limit :limit
                """)
                .param("her", participantId)
                .param("course", course, Types.VARCHAR)
                .param("unit", unit, Types.VARCHAR)
                .param("limit", limit)
                .query(Sealed::from)
                .list();
    }

    /** Adds a version and lets the task wait; one that is there stays. False when a newer version counts. */
    boolean send(
            UUID participantId,
            UUID task,
            UUID version,
            Course course,
            String unit,
            String sealed,
            boolean wordless,
            Instant at) {
        return jdbc.sql("""
                with sent as (
                    insert into learning.task_version
                        (participant_id, id, course, course_version, unit, words, sealed_for, wordless, sent_at)
                    values (:her, :version, :course, :courseVersion, :unit, :words, :her, :wordless, :at)
                    on conflict (participant_id, id) do nothing
                    returning id),
                told as (insert into learning.fact (id, participant_id, what) select :fact, :her, :what from sent)
                insert into learning.task as t
                    (participant_id, id, course, unit, newest_version, sent_at)
                select :her, :task, :course, :unit, sent.id, :at from sent
                on conflict (participant_id, id) do update
                set newest_version = excluded.newest_version, sent_at = excluded.sent_at, decision = null
                where excluded.sent_at >= t.sent_at
                """)
                        .param("her", participantId)
                        .param("task", task)
                        .param("version", version)
                        .param("course", course.code())
                        .param("courseVersion", course.version())
                        .param("unit", unit)
                        .param("words", sealed)
                        .param("wordless", wordless)
                        .param("fact", Ids.next())
                        .param(
                                "what",
                                Fact.of(FactKind.TASK_SENT, course, unit, at)
                                        .and("task", version.toString())
                                        .written())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Keeps a mark, unless she sent a newer version meanwhile; false then. */
    boolean mark(NewMark mark, Course course, String unit) {
        return jdbc.sql("""
                        with task as (
                            update learning.task set decision = :decision
                            where participant_id = :her and id = :task and newest_version = :version
                            returning participant_id),
                        told as (
                            insert into learning.fact (id, participant_id, what)
                            select :fact, v.sealed_for, :what from task t
                            join learning.task_version v on v.participant_id = t.participant_id and v.id = :version)
                        insert into learning.task_mark
                            (participant_id, id, version, criteria, decision, words, sealed_for, marked_by, marked_at)
                        select participant_id, :id, :version, :criteria, :decision, :words, participant_id, :by, :at from task
                        """)
                        .param("her", mark.participantId())
                        .param("task", mark.task())
                        .param("version", mark.version())
                        .param("id", mark.id())
                        .param("criteria", mark.criteria())
                        .param("decision", mark.decision().name())
                        .param("words", mark.sealed())
                        .param("by", mark.by())
                        .param("fact", Ids.next())
                        .param("what", mark.told(course, unit))
                        .param("at", mark.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** What waits longest first; {@code account} is null for whoever sees all. */
    List<TaskState> waiting(@Nullable UUID account, @Nullable After after, Instant now, int limit) {
        return jdbc.sql("select " + STATE + " from learning.task t where t.decision is null"
                        + (account == null ? "" : IN_CARE) + """
                         and (cast(:after_id as uuid) is null
                            or (t.sent_at, t.id) > (cast(:after_at as timestamptz), cast(:after_id as uuid)))
                        order by t.sent_at, t.id limit :limit
                        """)
                .param("account", account, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param(
                        "after_at",
                        after == null ? null : after.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(TaskTable::stateFrom)
                .list();
    }

    /** How many wait, counted up to that many. */
    int countWaiting(UUID account, Instant now, int most) {
        return jdbc.sql("select count(*) from (select 1 from learning.task t where t.decision is null" + IN_CARE
                        + " limit :most) as waiting")
                .param("account", account, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static TaskState stateFrom(ResultSet row, int number) throws SQLException {
        var decision = row.getString("decision");
        return new TaskState(
                row.getObject("participant_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("course"),
                row.getString("unit"),
                row.getObject("newest_version", UUID.class),
                instant(row, "sent_at"),
                decision == null ? null : Decision.valueOf(decision));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

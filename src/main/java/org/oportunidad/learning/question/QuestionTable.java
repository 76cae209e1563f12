package org.oportunidad.learning.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.Course;
import org.oportunidad.platform.web.After;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of questions and reflections. */
@Component
class QuestionTable {

    private static final String COLUMNS = """
            q.participant_id, q.id, q.course, q.unit, q.audience, q.words, q.sealed_for, q.asked_at, q.owner_account,
            q.due_at, q.answer, q.answer_sealed_for, q.answered_at, q.shown_at is not null as shown
            """;

    /** A facilitator sees the women in her care. */
    private static final String IN_CARE = """
             and exists (
                select 1 from participants.v_care_grant g
                where g.participant_id = q.participant_id and g.account_id = :account
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now))
            """;

    private final JdbcClient jdbc;

    QuestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question with its words still sealed. */
    record Sealed(
            UUID participantId,
            UUID id,
            String course,
            String unit,
            Audience audience,
            String words,
            UUID sealedFor,
            Instant askedAt,
            @Nullable UUID owner,
            @Nullable Instant dueAt,
            @Nullable String answer,
            @Nullable UUID answerSealedFor,
            @Nullable Instant answeredAt,
            boolean shown) {

        static Sealed from(ResultSet row, int number) throws SQLException {
            return new Sealed(
                    row.getObject("participant_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getString("course"),
                    row.getString("unit"),
                    Audience.valueOf(row.getString("audience")),
                    row.getString("words"),
                    row.getObject("sealed_for", UUID.class),
                    row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                    row.getObject("owner_account", UUID.class),
                    instant(row, "due_at"),
                    row.getString("answer"),
                    row.getObject("answer_sealed_for", UUID.class),
                    instant(row, "answered_at"),
                    row.getBoolean("shown"));
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
    }

    /** A question to be kept. */
    record NewQuestion(
            UUID participantId,
            UUID id,
            Course course,
            String unit,
            Audience audience,
            UUID cohort,
            String sealed,
            Instant at,
            @Nullable UUID owner,
            @Nullable Instant dueAt) {}

    void insert(NewQuestion question) {
        jdbc.sql("""
                insert into learning.learner_question
                    (participant_id, id, course, course_version, unit, audience, cohort_id, words, sealed_for, asked_at,
                     owner_account, due_at)
                values (:her, :id, :course, :version, :unit, :audience, :cohort, :words, :her, :at, :owner,
                     cast(:due as timestamptz))
                """)
                .param("her", question.participantId())
                .param("id", question.id())
                .param("course", question.course().code())
                .param("version", question.course().version())
                .param("unit", question.unit())
                .param("audience", question.audience().name())
                .param("cohort", question.cohort())
                .param("words", question.sealed())
                .param("at", utc(question.at()))
                .param("owner", question.owner(), Types.OTHER)
                .param("due", question.dueAt() == null ? null : utc(question.dueAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Hers of a unit and those of her group that were answered for all, the newest first; her own of everything without one. */
    List<Sealed> of(UUID her, @Nullable UUID cohort, @Nullable String course, @Nullable String unit, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from learning.learner_question q
                        where (q.participant_id = :her
                               or q.cohort_id = cast(:cohort as uuid) and q.shown_at is not null)
                          and (cast(:course as text) is null or q.course = :course and q.unit = :unit)
                        order by q.asked_at desc, q.id desc limit :limit
                        """)
                .param("her", her)
                .param("cohort", cohort, Types.OTHER)
                .param("course", course, Types.VARCHAR)
                .param("unit", unit, Types.VARCHAR)
                .param("limit", limit)
                .query(Sealed::from)
                .list();
    }

    /** One that is not for herself alone. */
    Optional<Sealed> find(UUID participantId, UUID id) {
        return jdbc.sql("select " + COLUMNS + """
                         from learning.learner_question q
                        where q.participant_id = :her and q.id = :id and q.audience <> 'HERSELF'
                        """)
                .param("her", participantId)
                .param("id", id)
                .query(Sealed::from)
                .optional();
    }

    /** What is due first, of all or of those in somebody's care. */
    List<Sealed> open(@Nullable UUID account, @Nullable After after, Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS
                        + " from learning.learner_question q where q.answer is null and q.due_at is not null"
                        + (account == null ? "" : IN_CARE) + """
                         and (cast(:after_id as uuid) is null
                            or (q.due_at, q.id) > (cast(:after_at as timestamptz), cast(:after_id as uuid)))
                        order by q.due_at, q.id limit :limit
                        """)
                .param("account", account, Types.OTHER)
                .param("now", utc(now))
                .param("after_at", after == null ? null : utc(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Sealed::from)
                .list();
    }

    /** Answers it once; false when it was answered before. */
    boolean answer(Sealed question, String sealed, UUID by, Instant at, boolean shown) {
        return jdbc.sql("""
                        update learning.learner_question
                        set answer = :answer, answer_sealed_for = participant_id, answered_by = :by, answered_at = :at,
                            shown_at = case when :shown and audience = 'GROUP' then cast(:at as timestamptz) end
                        where participant_id = :her and id = :id and answer is null
                        """)
                        .param("answer", sealed)
                        .param("by", by)
                        .param("at", utc(at))
                        .param("shown", shown)
                        .param("her", question.participantId())
                        .param("id", question.id())
                        .update()
                == 1;
    }

    /** Takes it back from her group, or shows it again. */
    boolean show(UUID participantId, UUID id, boolean shown, Instant at) {
        return jdbc.sql("""
                        update learning.learner_question set shown_at = case when :shown then cast(:at as timestamptz) end
                        where participant_id = :her and id = :id and audience = 'GROUP' and answer is not null
                        """)
                        .param("shown", shown)
                        .param("at", utc(at))
                        .param("her", participantId)
                        .param("id", id)
                        .update()
                == 1;
    }

    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.learner_question where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

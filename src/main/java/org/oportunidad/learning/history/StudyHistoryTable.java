package org.oportunidad.learning.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.progress.ProgressIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what happened in her learning, in one statement. */
@Component
class StudyHistoryTable {

    private final JdbcClient jdbc;

    StudyHistoryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing that happened.
     *
     * @param task true for a task sent, false for a lesson finished
     */
    record Event(boolean task, String course, String unit, Instant at) {

        static Event from(ResultSet row, int number) throws SQLException {
            return new Event(
                    row.getBoolean("task"),
                    row.getString("course"),
                    row.getString("unit"),
                    row.getObject("at", OffsetDateTime.class).toInstant());
        }
    }

    /** The newest first, before that moment. */
    List<Event> of(UUID participantId, @Nullable Instant before, int limit) {
        return jdbc.sql("""
                select h.task, h.course, h.unit, h.at from (
                    select false as task, p.course, p.unit, p.finished_at as at from learning.unit_progress p
                    where p.participant_id = :her and p.id between :first and :last and p.finished_at is not null
                    union all
                    select true, t.course, t.unit, t.sent_at from learning.task t
                    where t.participant_id = :her and t.id between :first and :last) as h
                where cast(:before as timestamptz) is null or h.at < cast(:before as timestamptz)
                order by h.at desc, h.course, h.unit
                limit :limit
                """)
                .param("her", participantId)
                .param("first", ProgressIds.first(participantId))
                .param("last", ProgressIds.last(participantId))
                .param("before", before == null ? null : before.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(Event::from)
                .list();
    }
}

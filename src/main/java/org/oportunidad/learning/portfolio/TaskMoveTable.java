package org.oportunidad.learning.portfolio;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that moves tasks between two records of one woman, and that forgets her. */
@Component
class TaskMoveTable {

    private final JdbcClient jdbc;

    TaskMoveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of a task that counts, with its newest mark. */
    record Newest(
            String course,
            String unit,
            UUID version,
            OffsetDateTime sentAt,
            @Nullable String decision) {

        static Newest from(ResultSet row, int number) throws SQLException {
            return new Newest(
                    row.getString("course"),
                    row.getString("unit"),
                    row.getObject("id", UUID.class),
                    row.getObject("sent_at", OffsetDateTime.class),
                    row.getString("decision"));
        }
    }

    List<Newest> newest(UUID woman) {
        return jdbc.sql("""
                select distinct on (v.course, v.unit) v.course, v.unit, v.id, v.sent_at,
                    (select m.decision from learning.task_mark m
                     where m.participant_id = v.participant_id and m.version = v.id
                     order by m.marked_at desc, m.id desc limit 1) as decision
                from learning.task_version v where v.participant_id = :her
                order by v.course, v.unit, v.sent_at desc, v.id desc
                """).param("her", woman).query(Newest::from).list();
    }

    void insertState(UUID id, UUID woman, Newest task) {
        jdbc.sql("""
                insert into learning.task (participant_id, id, course, unit, newest_version, sent_at, decision)
                values (:her, :id, :course, :unit, :version, :at, cast(:decision as text))
                """)
                .param("her", woman)
                .param("id", id)
                .param("course", task.course())
                .param("unit", task.unit())
                .param("version", task.version())
                .param("at", task.sentAt())
                .param("decision", task.decision())
                .update();
    }

    void deleteStates(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.task where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }

    void delete(Collection<UUID> participantIds) {
        deleteStates(participantIds);
        var women = participantIds.toArray(UUID[]::new);
        jdbc.sql("delete from learning.task_version where participant_id = any(?)")
                .param(women)
                .update();
        jdbc.sql("delete from learning.task_mark where participant_id = any(?)")
                .param(women)
                .update();
    }
}

package org.oportunidad.learning.portfolio;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that moves tasks between two records of one woman, and that forgets her. */
@Component
class TaskMoveTable {

    private final JdbcClient jdbc;

    TaskMoveTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the other has this task already. */
    boolean moveTask(UUID from, UUID id, UUID into, UUID newId) {
        return jdbc.sql("""
                        update learning.task set participant_id = :into, id = :newId
                        where participant_id = :from and id = :id and not exists (
                            select 1 from learning.task o where o.participant_id = :into and o.id = :newId)
                        """)
                        .param("from", from)
                        .param("id", id)
                        .param("into", into)
                        .param("newId", newId)
                        .update()
                == 1;
    }

    List<UUID> moveVersions(UUID from, UUID into) {
        return jdbc.sql(
                        "update learning.task_version set participant_id = :into where participant_id = :from returning id")
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> moveMarks(UUID from, UUID into) {
        return jdbc.sql(
                        "update learning.task_mark set participant_id = :into where participant_id = :from returning id")
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void moveVersionsBack(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                update learning.task_version set participant_id = :from
                where participant_id = :into and id = any (cast(:ids as uuid[]))
                """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void moveMarksBack(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                update learning.task_mark set participant_id = :from
                where participant_id = :into and id = any (cast(:ids as uuid[]))
                """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void delete(Collection<UUID> participantIds) {
        var women = participantIds.toArray(UUID[]::new);
        jdbc.sql("delete from learning.task where participant_id = any(?)")
                .param(women)
                .update();
        jdbc.sql("delete from learning.task_version where participant_id = any(?)")
                .param(women)
                .update();
        jdbc.sql("delete from learning.task_mark where participant_id = any(?)")
                .param(women)
                .update();
    }
}

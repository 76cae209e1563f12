package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that moves rows between two records of one woman, and that forgets her. */
@Component
class MergeTable {

    private final JdbcClient jdbc;

    MergeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the other has progress of this unit already. */
    boolean moveProgress(UUID from, UUID id, UUID into, UUID newId) {
        return jdbc.sql("""
                        update learning.unit_progress set participant_id = :into, id = :newId
                        where participant_id = :from and id = :id and not exists (
                            select 1 from learning.unit_progress o where o.participant_id = :into and o.id = :newId)
                        """)
                        .param("from", from)
                        .param("id", id)
                        .param("into", into)
                        .param("newId", newId)
                        .update()
                == 1;
    }

    List<UUID> moveAnswers(UUID from, UUID into) {
        return jdbc.sql(
                        "update learning.quiz_answer set participant_id = :into where participant_id = :from returning id")
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void moveAnswersBack(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                update learning.quiz_answer set participant_id = :from
                where participant_id = :into and id = any (cast(:ids as uuid[]))
                """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.unit_progress where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
        jdbc.sql("delete from learning.quiz_answer where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }
}

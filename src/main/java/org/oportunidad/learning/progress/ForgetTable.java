package org.oportunidad.learning.progress;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that forgets a woman. */
@Component
class ForgetTable {

    private final JdbcClient jdbc;

    ForgetTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

package org.oportunidad.learning.progress;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL that moves rows between two records of one woman, whatever table they are of. */
@Component
public class MergeTable {

    private final JdbcClient jdbc;

    MergeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Rows that move: their table, the column that says whose they are, and the one by which they are named. */
    public enum Rows {
        QUESTIONS("learner_question", "participant_id", "id"),
        POLL_VOTES("poll_vote", "participant_id", "id"),
        REVIEWS_GIVEN("peer_review", "reviewer_id", "id"),
        RECOGNITIONS("recognition", "participant_id", "id"),
        VERSIONS("task_version", "participant_id", "id"),
        MARKS("task_mark", "participant_id", "version"),
        FILES("task_file", "participant_id", "version");

        private final String table;
        private final String owner;
        private final String name;

        Rows(String table, String owner, String name) {
            this.table = table;
            this.owner = owner;
            this.name = name;
        }
    }

    /** All of one record become the other's; answers their names. */
    public List<UUID> move(Rows rows, UUID from, UUID into) {
        return jdbc.sql("update learning." + rows.table + " set " + rows.owner + " = :into where " + rows.owner
                        + " = :from returning " + rows.name)
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Gives back those with these names. */
    public void moveBack(Rows rows, UUID from, UUID into, List<UUID> names) {
        jdbc.sql("update learning." + rows.table + " set " + rows.owner + " = :from where " + rows.owner
                        + " = :into and " + rows.name + " = any (cast(:names as uuid[]))")
                .param("from", from)
                .param("into", into)
                .param("names", names.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }
}

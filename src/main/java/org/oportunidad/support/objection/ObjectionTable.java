package org.oportunidad.support.objection;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of objections. */
@Repository
class ObjectionTable {

    private final JdbcClient db;

    ObjectionTable(JdbcClient db) {
        this.db = db;
    }

    boolean objects(UUID participant) {
        return db.sql("select exists (select 1 from support.objection o where o.participant_id = :her)")
                .param("her", participant)
                .query(Boolean.class)
                .single();
    }

    /** What is open about her because of a rule is closed with it. */
    void object(UUID participant, Instant at) {
        db.sql("insert into support.objection (participant_id, since) values (:her, :at) on conflict do nothing")
                .param("her", participant)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("""
                update support.work_item set closed_at = :at, outcome = 'OVERTAKEN'
                where participant_id = :her and kind = 'ALERT' and closed_at is null
                """)
                .param("her", participant)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void allow(UUID participant) {
        db.sql("delete from support.objection where participant_id = :her")
                .param("her", participant)
                .update();
    }
}

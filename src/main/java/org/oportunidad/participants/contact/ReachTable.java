package org.oportunidad.participants.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.consent.ConsentDecision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a decision about a message needs of a record. */
@Repository
class ReachTable {

    private final JdbcClient db;

    ReachTable(JdbcClient db) {
        this.db = db;
    }

    /** A record that lives: not merged away, not erased. */
    record Living(UUID id, boolean blocked, String language) {

        static Living from(ResultSet row, int number) throws SQLException {
            return new Living(row.getObject("id", UUID.class), row.getBoolean("blocked"), row.getString("language"));
        }
    }

    Optional<Living> living(UUID participant) {
        return db.sql("""
                select p.id, p.blocked_at is not null as blocked, p.language
                from participants.participant p
                where p.id = (select coalesce(m.merged_into, m.id) from participants.participant m where m.id = :id)
                  and p.erased_at is null
                """).param("id", participant).query(Living::from).optional();
    }

    Map<ConsentPurpose, ConsentDecision> consents(UUID participant) {
        var decisions = new EnumMap<ConsentPurpose, ConsentDecision>(ConsentPurpose.class);
        db.sql("""
                select distinct on (c.purpose) c.purpose, c.decision
                from participants.consent c
                join participants.participant p on p.id = c.participant_id
                where p.id = :id or p.merged_into = :id
                order by c.purpose, c.decided_at desc, c.id desc
                """)
                .param("id", participant)
                .query((row, n) -> decisions.put(
                        ConsentPurpose.valueOf(row.getString("purpose")),
                        ConsentDecision.valueOf(row.getString("decision"))))
                .list();
        return decisions;
    }
}

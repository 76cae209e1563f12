package org.oportunidad.participants.consent;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.oportunidad.participants.ConsentPurpose;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code participants.consent}; there is no way to change or delete one. */
@Repository
class ConsentTable {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ConsentTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void add(List<ConsentEntry> entries) {
        batches.batchUpdate("""
                insert into participants.consent (id, participant_id, purpose, decision, notice_version, language,
                    medium, recorded_by, sealed_evidence, decided_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, entries, 500, (statement, entry) -> {
            statement.setObject(1, entry.id());
            statement.setObject(2, entry.participant());
            statement.setString(3, entry.purpose().name());
            statement.setString(4, entry.decision().name());
            statement.setString(5, entry.noticeVersion());
            statement.setString(6, entry.language());
            statement.setString(7, entry.medium().name());
            statement.setObject(8, entry.recordedBy());
            statement.setBytes(9, entry.sealedEvidence());
            statement.setObject(10, entry.at().atOffset(ZoneOffset.UTC));
        });
    }

    /** Her whole ledger, the records merged into hers included, newest first. */
    List<ConsentEntry> history(UUID participant) {
        return db.sql("""
                select c.id, c.participant_id, c.purpose, c.decision, c.notice_version, c.language, c.medium,
                    c.recorded_by, c.sealed_evidence, c.decided_at
                from participants.consent c
                join participants.participant p on p.id = c.participant_id
                where p.id = :id or p.merged_into = :id
                order by c.decided_at desc, c.id desc
                limit 500
                """).param("id", participant).query(ConsentEntry::from).list();
    }

    List<UUID> holding(Collection<UUID> participants, ConsentPurpose purpose) {
        return db.sql("""
                select v.participant_id
                from participants.v_consent v
                where v.participant_id = any(cast(:ids as uuid[])) and v.purpose = :purpose and v.decision = 'GIVEN'
                order by v.participant_id
                """)
                .param("ids", participants.stream().map(UUID::toString).toArray(String[]::new))
                .param("purpose", purpose.name())
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list();
    }

    boolean holds(UUID participant, ConsentPurpose purpose) {
        return db.sql("""
                select c.decision = 'GIVEN' as held
                from participants.consent c
                join participants.participant p on p.id = c.participant_id
                where (p.id = :id or p.merged_into = :id) and c.purpose = :purpose
                order by c.decided_at desc, c.id desc
                limit 1
                """)
                .param("id", participant)
                .param("purpose", purpose.name())
                .query((row, n) -> row.getBoolean("held"))
                .optional()
                .orElse(false);
    }
}

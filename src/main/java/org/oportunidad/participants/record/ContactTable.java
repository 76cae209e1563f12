package org.oportunidad.participants.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code participants.contact_point} and {@code participants.identity_document}. */
@Repository
class ContactTable {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ContactTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void addContacts(List<ContactRow> rows, Instant since) {
        add("""
                insert into participants.contact_point (id, participant_id, kind, sealed, fingerprint, since)
                values (?, ?, ?, ?, ?, ?)
                """, rows, since);
    }

    void addDocuments(List<ContactRow> rows, Instant since) {
        add("""
                insert into participants.identity_document (id, participant_id, document, sealed, fingerprint, since)
                values (?, ?, ?, ?, ?, ?)
                """, rows, since);
    }

    private void add(String sql, List<ContactRow> rows, Instant since) {
        batches.batchUpdate(sql, rows, 500, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setObject(2, row.participant());
            statement.setString(3, row.kind());
            statement.setBytes(4, row.sealed());
            statement.setBytes(5, row.fingerprint());
            statement.setObject(6, since.atOffset(ZoneOffset.UTC));
        });
    }

    List<ContactRow> contacts(Collection<UUID> participants) {
        return db.sql("""
                select id, participant_id, kind, sealed, fingerprint
                from participants.contact_point
                where participant_id = any(cast(:ids as uuid[])) and ended_at is null
                order by kind, since, id
                """)
                .param("ids", strings(participants))
                .query(ContactRow::from)
                .list();
    }

    List<ContactRow> documents(Collection<UUID> participants) {
        return db.sql("""
                select id, participant_id, document as kind, sealed, fingerprint
                from participants.identity_document
                where participant_id = any(cast(:ids as uuid[])) and ended_at is null
                order by since, id
                """)
                .param("ids", strings(participants))
                .query(ContactRow::from)
                .list();
    }

    /** Contacts and documents in force, in one statement; a document's kind is its code. */
    List<ContactRow> all(Collection<UUID> participants) {
        return db.sql("""
                select id, participant_id, kind, sealed, fingerprint, since
                from participants.contact_point
                where participant_id = any(cast(:ids as uuid[])) and ended_at is null
                union all
                select id, participant_id, document, sealed, fingerprint, since
                from participants.identity_document
                where participant_id = any(cast(:ids as uuid[])) and ended_at is null
                order by since, id
                """)
                .param("ids", strings(participants))
                .query(ContactRow::from)
                .list();
    }

    void endContact(UUID id, Instant at) {
        db.sql("update participants.contact_point set ended_at = :at where id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void endDocument(UUID id, Instant at) {
        db.sql("update participants.identity_document set ended_at = :at where id = :id and ended_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static String[] strings(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}

package org.oportunidad.learning.xapi.statement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the files that came with statements. */
@Component
class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file as it is given back. */
    record Attachment(String sha2, String contentType, byte[] content) {}

    void add(UUID id, StoredStatement of, Attachment file) {
        jdbc.sql("""
                insert into learning.statement_attachment (owner_id, id, of_id, sha2, content_type, content)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(of.ownerId(), id, of.id(), file.sha2(), file.contentType(), file.content())
                .update();
    }

    /** Each file of these statements once. */
    Collection<Attachment> of(Collection<StoredStatement> statements) {
        Map<String, Attachment> files = new LinkedHashMap<>();
        jdbc.sql("""
                select sha2, content_type, content from learning.statement_attachment
                where of_id = any (?) order by id
                """)
                .param(statements.stream().map(StoredStatement::id).toArray(UUID[]::new))
                .query((row, number) -> new Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .list()
                .forEach(file -> files.putIfAbsent(file.sha2(), file));
        return files.values();
    }
}

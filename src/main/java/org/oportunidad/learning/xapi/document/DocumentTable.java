package org.oportunidad.learning.xapi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of states and profiles. */
@Component
class DocumentTable {

    private final JdbcClient jdbc;

    DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets changes of one document wait for each other, also before it is there; ends with the transaction. */
    void lock(DocumentPlace place) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(place.id().getMostSignificantBits() ^ place.ownerId().getLeastSignificantBits())
                .query((row, number) -> true)
                .single();
    }

    Optional<Document> find(DocumentPlace place) {
        return jdbc.sql("""
                        select content_type, content, updated_at from learning.record_document
                        where owner_id = ? and id = ?
                        """)
                .params(place.ownerId(), place.id())
                .query(DocumentTable::document)
                .optional();
    }

    void write(DocumentPlace place, Document document) {
        jdbc.sql("""
                insert into learning.record_document
                    (owner_id, id, kind, activity, registration, name, content_type, content, etag, updated_at)
                values (?, ?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?)
                on conflict (owner_id, id) do update
                set content_type = excluded.content_type, content = excluded.content, etag = excluded.etag,
                    updated_at = excluded.updated_at
                """)
                .param(place.ownerId())
                .param(place.id())
                .param(place.kind().name())
                .param(place.activity())
                .param(place.registration())
                .param(place.name())
                .param(document.contentType())
                .param(document.content())
                .param(document.etag())
                .param(document.updatedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(DocumentPlace place) {
        jdbc.sql("delete from learning.record_document where owner_id = ? and id = ?")
                .params(place.ownerId(), place.id())
                .update();
    }

    void deleteAll(DocumentPlace place) {
        jdbc.sql("""
                delete from learning.record_document
                where owner_id = ? and kind = ? and activity is not distinct from cast(? as text)
                  and registration is not distinct from coalesce(cast(? as uuid), registration)
                """)
                .param(place.ownerId())
                .param(place.kind().name())
                .param(place.activity())
                .param(place.registration())
                .update();
    }

    /** The names of all documents at a place that were changed after that moment; without a registration, of any. */
    List<String> names(DocumentPlace place, Instant since) {
        return jdbc.sql("""
                        select distinct name from learning.record_document
                        where owner_id = ? and kind = ? and activity is not distinct from cast(? as text)
                          and registration is not distinct from coalesce(cast(? as uuid), registration)
                          and updated_at > ?
                        order by name
                        """)
                .param(place.ownerId())
                .param(place.kind().name())
                .param(place.activity())
                .param(place.registration())
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getString("content_type"),
                row.getBytes("content"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}

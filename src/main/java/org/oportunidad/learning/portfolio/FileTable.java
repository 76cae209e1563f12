package org.oportunidad.learning.portfolio;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.files.Medium;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what came with versions besides words. */
@Component
class FileTable {

    private final JdbcClient jdbc;

    FileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file with its content still sealed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Sealed(UUID id, SentFile file, byte[] content, UUID sealedFor) {}

    void insert(UUID participantId, UUID id, UUID version, Medium medium, byte[] sealed) {
        jdbc.sql("""
                insert into learning.task_file
                    (participant_id, id, version, kind, type, hash, bytes, content, sealed_for)
                values (:her, :id, :version, :kind, :type, :hash, :bytes, :content, :her)
                """)
                .param("her", participantId)
                .param("id", id)
                .param("version", version)
                .param("kind", medium.kind().name())
                .param("type", medium.type())
                .param("hash", medium.hash())
                .param("bytes", medium.content().length)
                .param("content", sealed)
                .update();
    }

    /** A file of a task of hers, by its hash. */
    Optional<Sealed> find(UUID participantId, String course, String unit, String hash) {
        return jdbc.sql("""
                select f.id, f.kind || ' ' || f.type || ' ' || f.hash || ' ' || f.bytes as file, f.content, f.sealed_for
                from learning.task_file f
                join learning.task_version v on v.participant_id = f.participant_id and v.id = f.version
                where f.participant_id = :her and f.hash = :hash and v.course = :course and v.unit = :unit
                order by f.id limit 1
                """)
                .param("her", participantId)
                .param("course", course)
                .param("unit", unit)
                .param("hash", hash)
                .query((row, number) -> new Sealed(
                        row.getObject("id", UUID.class),
                        SentFile.of(row.getString("file")),
                        row.getBytes("content"),
                        row.getObject("sealed_for", UUID.class)))
                .optional();
    }

    /** Files go with their versions. */
    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.task_file where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }
}

package org.oportunidad.messaging.sent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.files.Medium;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sealed files; none is ever changed. */
@Component
class SentMediumTable {

    private final JdbcClient jdbc;

    SentMediumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One file as it lies. */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(UUID participantId, UUID id, String kind, String type, byte[] content, UUID sealedFor) {}

    void add(UUID her, UUID message, Medium medium, byte[] sealed) {
        jdbc.sql("""
                        insert into messaging.sent_medium (participant_id, id, kind, type, bytes, content, sealed_for)
                        values (:her, :id, :kind, :type, :bytes, :content, :her)
                        """)
                .param("her", her)
                .param("id", message)
                .param("kind", medium.kind().name())
                .param("type", medium.type())
                .param("bytes", medium.content().length)
                .param("content", sealed)
                .update();
    }

    Optional<Sealed> one(UUID message) {
        return jdbc.sql("""
                        select participant_id, id, kind, type, content, sealed_for from messaging.sent_medium where id = :id
                        """)
                .param("id", message)
                .query((row, number) -> new Sealed(
                        Objects.requireNonNull(row.getObject("participant_id", UUID.class)),
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        row.getString("type"),
                        row.getBytes("content"),
                        Objects.requireNonNull(row.getObject("sealed_for", UUID.class))))
                .optional();
    }

    Map<UUID, SentMedia.Weight> weights(UUID her) {
        var weights = new HashMap<UUID, SentMedia.Weight>();
        jdbc.sql("select id, kind, bytes from messaging.sent_medium where participant_id = :her")
                .param("her", her)
                .query((row, number) -> weights.put(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        new SentMedia.Weight(row.getString("kind"), row.getLong("bytes"))))
                .list();
        return weights;
    }

    void move(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                        update messaging.sent_medium set participant_id = :into
                        where participant_id = :from and id = any(:ids)
                        """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void erase(Collection<UUID> women) {
        jdbc.sql("delete from messaging.sent_medium where participant_id = any(:women)")
                .param("women", women.toArray(UUID[]::new))
                .update();
    }
}

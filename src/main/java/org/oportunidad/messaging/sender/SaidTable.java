package org.oportunidad.messaging.sender;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.sender.SenderTable.Sender;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said, sealed with her key; with the sender’s own while nobody knows who it is. */
@Component
class SaidTable {

    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final Correspondents women;

    SaidTable(JdbcClient jdbc, Envelope envelope, Correspondents women) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.women = women;
    }

    boolean isKept(UUID sender, String providerId) {
        return jdbc.sql("""
                        select exists (select 1 from messaging.said
                            where owner_id = :sender and direction = 'IN' and provider_id = :provider)
                        """)
                .param("sender", sender)
                .param("provider", providerId)
                .query(Boolean.class)
                .single();
    }

    void heard(Sender sender, @Nullable UUID her, Heard heard, Instant at) {
        var id = Ids.next();
        var key = her == null ? null : women.keys(List.of(her)).get(her);
        jdbc.sql("""
                        insert into messaging.said
                            (owner_id, id, at, direction, kind, sealed_body, sealed_for, provider_id, answers_id, medium_id)
                        values (:sender, :id, :at, 'IN', :kind, :body, :for, :provider, :answers, :medium)
                        """)
                .param("sender", sender.id())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("kind", heard.kind().name())
                .param("body", envelope.seal(key == null ? sender.wrappedKey() : key, heard.words(), place(id)))
                .param("for", key == null ? null : her)
                .param("provider", heard.providerId())
                .param("answers", heard.answers())
                .param("medium", heard.medium())
                .update();
    }

    static String place(UUID id) {
        return "messaging.said|sealed_body|" + id;
    }
}

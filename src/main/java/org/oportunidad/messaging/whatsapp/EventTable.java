package org.oportunidad.messaging.whatsapp;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the channel told us: kept before it is answered, worked on after, once. */
@Component
class EventTable {

    private static final String SEEN = "messaging.whatsapp-event";
    private static final int MOST_FAILURES = 8;

    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final BlindIndex prints;

    EventTable(JdbcClient jdbc, Envelope envelope, BlindIndex prints) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.prints = prints;
    }

    /** One call of the channel, opened. */
    @SuppressWarnings("ArrayRecordComponent")
    record Event(UUID id, byte[] body) {}

    void keep(byte[] body, Instant at) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into messaging.webhook_event (id, received_at, sealed, due_at)
                        values (:id, :at, :sealed, :at)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("sealed", envelope.sealPassing(Base64.getEncoder().encodeToString(body), place(id)))
                .update();
    }

    /** The oldest that is due, held by this transaction alone. */
    Optional<Event> next(Instant now) {
        return jdbc.sql("""
                        select id, sealed from messaging.webhook_event
                        where due_at <= :now and failures < :most
                        order by due_at, id limit 1
                        for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .param("most", MOST_FAILURES)
                .query((row, number) -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new Event(
                            id, Base64.getDecoder().decode(envelope.openPassing(row.getBytes("sealed"), place(id))));
                })
                .optional();
    }

    void done(UUID id) {
        jdbc.sql("delete from messaging.webhook_event where id = :id")
                .param("id", id)
                .update();
    }

    void failed(UUID id, Instant now) {
        jdbc.sql("""
                        update messaging.webhook_event
                        set failures = failures + 1, due_at = cast(:now as timestamptz) + failures * interval '1 minute'
                                + interval '10 seconds'
                        where id = :id
                        """).param("id", id).param("now", Timestamp.from(now)).update();
    }

    /** True the first time. */
    boolean isNew(String providerId, Instant at) {
        return jdbc.sql("""
                        insert into messaging.webhook_seen (print, seen_at) values (:print, :at)
                        on conflict on constraint webhook_seen_pk do nothing
                        """)
                        .param("print", prints.of(SEEN, providerId))
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Older copies are refused by their time, so their numbers need not be kept. */
    void forgetSeenBefore(Instant now, Duration kept) {
        jdbc.sql("delete from messaging.webhook_seen where seen_at < :limit")
                .param("limit", Timestamp.from(now.minus(kept)))
                .update();
    }

    private static String place(UUID id) {
        return "messaging.webhook_event|sealed|" + id;
    }
}

package org.oportunidad.kit;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.oportunidad.messaging.outbox.Dispatch;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings messages to their channel. The program's own worker may hold them at that moment: this waits for it. */
@TestComponent
public class Deliveries {

    private final Dispatch dispatch;
    private final JdbcClient jdbc;

    Deliveries(Dispatch dispatch, JdbcClient jdbc) {
        this.dispatch = dispatch;
        this.jdbc = jdbc;
    }

    /** Returns once nothing that is due to her is under way. */
    public void to(UUID participantId) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    dispatch.all();
                    return jdbc.sql("""
                            select count(*) from messaging.outbox
                            where participant_id = :participant
                              and (state in ('CLAIMED', 'ATTEMPTED') or state = 'PENDING' and reason is null)
                            """)
                                    .param("participant", participantId)
                                    .query(Long.class)
                                    .single()
                            == 0;
                });
    }
}

package org.oportunidad.platform.once;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows that remember which requests had their effect. */
@Component
class OnceTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    OnceTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a key led to. */
    record Answer(boolean ofSameRequest, String location) {}

    /** True when the key is new; waits as long as the lock timeout for a transaction with the same key. */
    boolean claim(UUID key, byte[] fingerprint) {
        return jdbc.sql("""
                        insert into platform.idempotency (key, fingerprint, made_at)
                        values (:key, :fingerprint, :madeAt)
                        on conflict on constraint idempotency_pk do nothing
                        """)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .param("madeAt", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void remember(UUID key, String location) {
        jdbc.sql("update platform.idempotency set location = :location where key = :key")
                .param("location", location)
                .param("key", key)
                .update();
    }

    Optional<Answer> answer(UUID key, byte[] fingerprint) {
        return jdbc.sql("""
                        select fingerprint = :fingerprint as same, location
                        from platform.idempotency where key = :key
                        """)
                .param("fingerprint", fingerprint)
                .param("key", key)
                .query((row, number) -> new Answer(row.getBoolean("same"), row.getString("location")))
                .optional();
    }

    int forgetOlderThan(Duration age) {
        return jdbc.sql("delete from platform.idempotency where made_at < :limit")
                .param("limit", Timestamp.from(clock.instant().minus(age)))
                .update();
    }
}

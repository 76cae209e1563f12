package org.oportunidad.platform.ratelimit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the allowances, which bucket4j writes itself. */
@Component
class BucketTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    BucketTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    int forgetExpired() {
        return jdbc.sql("delete from platform.bucket where expires_at < :now")
                .param("now", clock.millis())
                .update();
    }
}

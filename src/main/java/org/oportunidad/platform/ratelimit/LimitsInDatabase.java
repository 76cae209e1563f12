package org.oportunidad.platform.ratelimit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import java.nio.ByteBuffer;
import java.time.Duration;
import javax.sql.DataSource;
import org.oportunidad.platform.keys.BlindIndex;
import org.springframework.stereotype.Component;

/** Buckets in PostgreSQL under transaction-scoped advisory locks, so that parallel guesses on many nodes count once each. */
@Component
class LimitsInDatabase implements RateLimits {

    private final ProxyManager<Long> buckets;
    private final BlindIndex fingerprints;

    LimitsInDatabase(DataSource database, BlindIndex fingerprints) {
        this.fingerprints = fingerprints;
        this.buckets = Bucket4jPostgreSQL.advisoryLockBasedBuilder(database)
                .table("platform.bucket")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    @Override
    public boolean take(Limit limit, String subject) {
        return buckets.builder()
                .build(id(limit, subject), () -> configuration(limit))
                .tryConsume(1);
    }

    private long id(Limit limit, String subject) {
        return ByteBuffer.wrap(fingerprints.of("limit " + limit.name(), subject))
                .getLong();
    }

    private static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.times()).refillGreedy(limit.times(), limit.period()))
                .build();
    }
}

package org.oportunidad.platform.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guesses are counted for all together, however many come at once. */
@ModuleTest
class RateLimitsTests {

    private static final Limit FIVE = new Limit("test.guess", 5, Duration.ofDays(1));

    @Autowired
    RateLimits limits;

    @Autowired
    BucketTable table;

    @Autowired
    JdbcClient jdbc;

    @Test
    void parallelGuessesGetNoMoreThanTheAllowance() throws Exception {
        String subject = UUID.randomUUID().toString();
        int granted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> guess = () -> limits.take(FIVE, subject);
            for (Future<Boolean> answer : threads.invokeAll(
                    IntStream.range(0, 50).mapToObj(i -> guess).toList())) {
                granted += answer.get() ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(5);
    }

    @Test
    void allowancesOfOthersAndOfOtherActsStayWhole() {
        String subject = UUID.randomUUID().toString();
        IntStream.range(0, 6).forEach(i -> limits.take(FIVE, subject));

        assertThat(limits.take(FIVE, subject)).isFalse();
        assertThat(limits.take(FIVE, subject + "x")).isTrue();
        assertThat(limits.take(new Limit("test.other", 5, Duration.ofDays(1)), subject))
                .isTrue();
    }

    @Test
    void whoIsLimitedCannotBeReadFromTheTable() {
        limits.take(FIVE, "+56912345678");

        assertThat(jdbc.sql("select count(*) from platform.bucket where encode(state, 'escape') like '%569%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyFullAllowancesAreForgotten() {
        String subject = UUID.randomUUID().toString();
        IntStream.range(0, 5).forEach(i -> limits.take(FIVE, subject));

        table.forgetExpired();

        assertThat(limits.take(FIVE, subject)).isFalse();
    }
}

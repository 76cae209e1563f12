package org.oportunidad.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A double tap, a repeat after a lost answer and two tabs have one effect. */
@ModuleTest
class OnceTests {

    @Autowired
    Once once;

    @Autowired
    OnceTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger effects = new AtomicInteger();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void repeatGetsTheFirstAnswerWithoutASecondEffect() {
        assertThat(run("body")).isEqualTo("/done/1");
        assertThat(run("body")).isEqualTo("/done/1");
        assertThat(effects).hasValue(1);
    }

    @Test
    void otherBodyUnderTheSameKeyIsRefused() {
        run("body");

        assertThatThrownBy(() -> run("other"))
                .isInstanceOfSatisfying(
                        OnceRefused.class,
                        e -> assertThat(e.getStatusCode().value()).isEqualTo(422));
        assertThat(effects).hasValue(1);
    }

    @Test
    void keyThatIsNoneIsRefused() {
        for (String bad : List.of("", "1", "x".repeat(10_000), "1-1-1-1-1", "\0")) {
            assertThatThrownBy(() -> once.run(bad, "body", () -> "/done"))
                    .isInstanceOfSatisfying(
                            OnceRefused.class,
                            e -> assertThat(e.getStatusCode().value()).isEqualTo(400));
        }
    }

    @Test
    void refusalRollsBackAndLeavesTheKeyFree() {
        String row = UUID.randomUUID().toString();
        assertThat(once.runUnlessRefused(key, "body", () -> {
                    remember(row);
                    return Optional.empty();
                }))
                .isEmpty();

        assertThat(exists(row)).isFalse();
        assertThat(run("corrected body")).isEqualTo("/done/1");
    }

    @Test
    void failureRollsBackAndLeavesTheKeyFree() {
        assertThatThrownBy(() -> once.run(key, "body", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(run("body")).isEqualTo("/done/1");
    }

    @Test
    void manyAtOnceHaveOneEffectAndOneAnswer() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> press = () -> run("body");
            var answers =
                    threads.invokeAll(IntStream.range(0, 6).mapToObj(i -> press).toList());

            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("/done/1");
            }
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void repeatWhileTheFirstStillRunsIsToldToWait() throws Exception {
        var started = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> once.run(key, "body", () -> {
                started.countDown();
                await(finish);
                return "/done/first";
            }));
            await(started);
            var second = threads.submit(() -> run("body"));
            var refusal = catchThrowable(second::get);
            finish.countDown();

            assertThat(refusal)
                    .cause()
                    .isInstanceOfSatisfying(
                            OnceRefused.class,
                            e -> assertThat(e.getStatusCode().value()).isEqualTo(409));
            assertThat(first.get()).isEqualTo("/done/first");
        }
        assertThat(effects).hasValue(0);
    }

    @Test
    void answersAreForgottenAfterThirtyDays() {
        run("body");
        clock.set(clock.instant().plus(ForgetOldRequests.KEPT).minus(Duration.ofMinutes(1)));
        table.forgetOlderThan(ForgetOldRequests.KEPT);
        assertThat(exists(key)).isTrue();

        clock.advance(Duration.ofMinutes(2));
        table.forgetOlderThan(ForgetOldRequests.KEPT);
        assertThat(exists(key)).isFalse();
    }

    private String run(String body) {
        return once.run(key, body, () -> "/done/" + effects.incrementAndGet());
    }

    private void remember(String id) {
        table.claim(UUID.fromString(id), new byte[32]);
    }

    private boolean exists(String id) {
        return jdbc.sql("select count(*) from platform.idempotency where key = :key")
                        .param("key", UUID.fromString(id))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

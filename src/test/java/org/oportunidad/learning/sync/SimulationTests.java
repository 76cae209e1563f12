package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A woman with several phones whose line drops, doubles, delays and reorders everything, whose phones crash and whose clocks
 * jump by two days: whatever the seed, nothing that she was told is kept is lost, nothing takes effect twice, and all phones
 * show the same at the end.
 *
 * <p>{@code -Dsync.seed=N} runs one seed again, {@code -Dsync.seeds=N} so many instead of {@value #SEEDS}.
 */
class SimulationTests {

    private static final int SEEDS = 1_000;
    private static final int STEPS = 300;
    private static final Instant START = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void whateverHappensOnTheWayNothingIsLostAndAllPhonesAgree() {
        var only = Long.getLong("sync.seed");
        int seeds = Integer.getInteger("sync.seeds", SEEDS);
        long ops = 0;
        for (long seed = only == null ? 0 : only; seed < (only == null ? seeds : only + 1); seed++) {
            ops += new Run(seed, false, false).toTheEnd();
        }
        System.out.printf("simulated %d seeds, %d ops, 0 lost%n", only == null ? seeds : 1, ops);
        assertThat(ops).isPositive();
    }

    /** The rules alone: any order and any repetition of the same batches comes to one state. */
    @Test
    void everyOrderAndRepetitionOfTheSameOpsComesToOneState() {
        for (long seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var phone = new SimulatedPhone(false);
            var ops = new ArrayList<SimulatedOp>();
            for (int number = 0; number < 40; number++) {
                var at = START.minusSeconds(random.nextInt(500_000));
                ops.add(phone.save(id(at, random), kind(random), "q" + random.nextInt(6), at));
            }
            var first = new SimulatedServer(false);
            first.take(ops, START, START, false);
            var again = new ArrayList<>(ops);
            again.addAll(ops.subList(0, 20));
            Collections.shuffle(again, random);
            var second = new SimulatedServer(false);
            again.forEach(op -> second.take(List.of(op), START, START, false));

            assertThat(second.seen()).as("seed " + seed).isEqualTo(first.seen());
            assertThat(second.effects()).as("seed " + seed).doesNotHaveDuplicates();
        }
    }

    @Test
    void serverThatForgetsWhatItAnsweredIsNoticed() {
        assertThatThrownBy(() -> runs(true, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("once");
    }

    @Test
    void phoneThatDropsWhatItSentIsNoticed() {
        assertThatThrownBy(() -> runs(false, true))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("somewhere");
    }

    private static void runs(boolean forgetful, boolean careless) {
        for (long seed = 0; seed < 20; seed++) {
            new Run(seed, forgetful, careless).toTheEnd();
        }
    }

    /** As a phone makes it, but the same for the same seed. */
    private static UUID id(Instant at, Random random) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    private static Op.Kind kind(Random random) {
        var kinds = Op.Kind.values();
        return kinds[random.nextInt(kinds.length)];
    }

    /** One life of one woman with her phones, by one seed. */
    private static final class Run {

        private final long seed;
        private final Random random;
        private final SimulatedServer server;
        private final List<SimulatedPhone> phones = new ArrayList<>();
        private final PriorityQueue<Message> line =
                new PriorityQueue<>(java.util.Comparator.comparing(Message::at).thenComparingInt(Message::number));
        private final Set<UUID> promised = new LinkedHashSet<>();
        private final Set<UUID> spoilt = new HashSet<>();
        private Instant now = START;
        private int messages;
        private boolean quiet;

        Run(long seed, boolean forgetful, boolean careless) {
            this.seed = seed;
            this.random = new Random(seed);
            this.server = new SimulatedServer(forgetful);
            for (int number = 0; number < 2 + random.nextInt(3); number++) {
                phones.add(new SimulatedPhone(careless));
            }
        }

        /** Under way, to the server or back. */
        private record Message(Instant at, int number, Runnable arrives) {}

        int toTheEnd() {
            for (int step = 0; step < STEPS; step++) {
                step();
                nothingIsLost();
            }
            comesToRest();
            return promised.size();
        }

        private void step() {
            now = now.plusSeconds(random.nextInt(4_000));
            arrivals();
            var phone = phones.get(random.nextInt(phones.size()));
            switch (random.nextInt(17)) {
                case 0, 1, 2, 3, 4 -> does(phone);
                case 5, 6, 7, 8 -> sends(phone);
                case 9 -> phone.crash();
                case 10 -> phone.turnClock(Duration.ofHours(random.nextInt(97) - 48));
                case 11 -> server.publish(random.nextBoolean());
                case 12 -> server.place(random.nextBoolean());
                case 13 -> server.release();
                case 14 -> phone.handOver();
                case 15 -> server.attempts(random.nextBoolean());
                default -> phone.look(server.seen());
            }
            if (random.nextInt(200) == 0 && !promised.isEmpty()) {
                var id = promised.iterator().next();
                if (phone.holds(id) && !server.holds(id)) {
                    phone.spoil(id);
                    spoilt.add(id);
                }
            }
        }

        private void does(SimulatedPhone phone) {
            var op = phone.save(id(phone.clock(now), random), kind(random), "q" + random.nextInt(5), now);
            promised.add(op.id());
        }

        private void sends(SimulatedPhone phone) {
            var batch = phone.batch();
            if (batch.isEmpty()) {
                return;
            }
            var sentAt = phone.clock(now);
            if (!quiet && batch.getFirst().heavy() && random.nextInt(3) == 0) {
                // a long upload is cut off: nothing of it arrives
                phone.noAnswer();
                return;
            }
            passes(() -> {
                var answers = server.take(batch, sentAt, now, !quiet && random.nextInt(10) == 0);
                passes(() -> phone.settle(answers));
            });
            if (!quiet && random.nextInt(3) == 0) {
                phone.noAnswer();
            }
        }

        /** Over the line: lost, late, twice, or as it should be. */
        private void passes(Runnable arrives) {
            if (quiet) {
                arrives.run();
                return;
            }
            int copies = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(4) / 3;
            for (int copy = 0; copy < copies; copy++) {
                line.add(new Message(now.plusSeconds(random.nextInt(20_000)), messages++, arrives));
            }
        }

        private void arrivals() {
            while (!line.isEmpty() && !line.peek().at().isAfter(now)) {
                line.remove().arrives().run();
            }
        }

        private void nothingIsLost() {
            for (var id : promised) {
                assertThat(server.holds(id) || phones.stream().anyMatch(phone -> phone.holds(id)))
                        .as("seed " + seed + ": " + id + " is still somewhere")
                        .isTrue();
            }
        }

        /** The signal is back, everything is open again, and late messages still come in. */
        private void comesToRest() {
            now = now.plus(Duration.ofDays(1));
            arrivals();
            quiet = true;
            server.publish(true);
            server.place(true);
            server.attempts(true);
            for (var phone : phones) {
                phone.noAnswer();
                for (int round = 0; round < STEPS && !phone.isEmpty(); round++) {
                    sends(phone);
                }
            }
            server.release();
            phones.forEach(phone -> phone.look(server.seen()));

            for (var id : promised) {
                assertThat(server.holds(id)
                                || spoilt.contains(id) && phones.stream().anyMatch(phone -> phone.holds(id)))
                        .as("seed " + seed + ": " + id + " arrived")
                        .isTrue();
            }
            assertThat(server.effects()).as("seed " + seed + ": once").doesNotHaveDuplicates();
            assertThat(phones)
                    .as("seed " + seed + ": all phones agree")
                    .allMatch(phone -> phone.seen().equals(server.seen()));
            var ends = now;
            assertThat(server.done())
                    .as("seed " + seed + ": nothing of the future")
                    .allMatch(done -> !done.at().isAfter(ends));
            Map<String, UUID> newest = server.seen().newestAnswers();
            assertThat(newest.values()).as("seed " + seed).isSubsetOf(server.effects());
        }
    }
}

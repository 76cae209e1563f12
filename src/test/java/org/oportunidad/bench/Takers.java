package org.oportunidad.bench;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many women who open the same quiz in the same seconds, read, and answer ten questions each at her own pace. */
final class Takers {

    /** In how many seconds all of them have opened it; 0 for one moment. */
    private static final int OPENED_IN_SECONDS = Integer.getInteger("takers.seconds", 10);

    private static final int SHORTEST_THOUGHT_MS = 4_000;
    private static final int LONGEST_THOUGHT_MS = 10_000;

    private Takers() {}

    /** Sorted times in milliseconds: of the first page of each, and of every answer with the step that follows, and of the lessons between. */
    record Result(double[] starts, double[] answers, int failures) {}

    static Result run(Lessons lessons, List<Phone> women) throws InterruptedException {
        var starts = new ConcurrentLinkedQueue<Double>();
        var answers = new ConcurrentLinkedQueue<Double>();
        var failures = new AtomicInteger();
        var bell = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var woman : women) {
                threads.execute(() -> {
                    try {
                        bell.await();
                        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(OPENED_IN_SECONDS * 1_000 + 1));
                        starts.add(timed(() -> woman.look(lessons.first())));
                        for (int number = 0; number < lessons.size(); number++) {
                            int question = number;
                            if (number > 0 && lessons.opens(number)) {
                                think();
                                answers.add(timed(() -> lessons.open(woman, question)));
                            }
                            think();
                            answers.add(timed(() -> lessons.answer(woman, question)));
                        }
                    } catch (RuntimeException e) {
                        if (failures.getAndIncrement() == 0) {
                            System.out.println("  quiz takers: " + e);
                        }
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            bell.countDown();
        }
        return new Result(sorted(starts), sorted(answers), failures.get());
    }

    static double percentile(double[] millis, int percent) {
        return millis.length == 0 ? Double.NaN : millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }

    private static void think() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(SHORTEST_THOUGHT_MS, LONGEST_THOUGHT_MS));
    }

    private static double timed(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double[] sorted(ConcurrentLinkedQueue<Double> millis) {
        var array = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(array);
        return array;
    }
}

package org.oportunidad.demonstration.making;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Several works at once that do not wait for each other: while one waits for the database, the next is prepared. */
final class Hands {

    private static final int HANDS = 2;
    private static final int STEP_PERCENT = 5;

    private final int whole;
    private final IntConsumer progress;
    private final List<Work> works = new ArrayList<>();

    /**
     * @param whole the sum of all sizes
     * @param progress hears the percentage done, in steps
     */
    Hands(int whole, IntConsumer progress) {
        this.whole = whole;
        this.progress = progress;
    }

    private record Work(int size, Runnable what) {}

    void take(int size, Runnable work) {
        works.add(new Work(size, work));
    }

    /** Does all of them; the first that fails ends the rest. */
    void finish() {
        var hands = Executors.newFixedThreadPool(
                HANDS, Thread.ofPlatform().name("maker-", 1).factory());
        try {
            var done = new ExecutorCompletionService<Integer>(hands);
            works.forEach(work -> done.submit(work.what(), work.size()));
            var finished = 0;
            for (int i = 0; i < works.size(); i++) {
                finished = tell(finished, done.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a part of the demonstration could not be made", e);
        } finally {
            hands.shutdownNow();
        }
    }

    private int tell(int before, Future<Integer> work) throws InterruptedException, ExecutionException {
        var after = before + work.get();
        var percent = 100 * after / whole / STEP_PERCENT * STEP_PERCENT;
        if (percent > 100 * before / whole) {
            progress.accept(percent);
        }
        return after;
    }
}

package org.oportunidad.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;

/** Many phones that each do the same thing again and again, the next time when the last one is done. */
final class Load {

    private static final int LARGEST_COUNT = 20_000;

    private Load() {}

    /** What one run came to: how long each took, and what all of them used. */
    record Result(double[] millis, double seconds, RunningProgram.Cpu cpu, int failures) {

        double rate() {
            return millis.length / seconds;
        }

        double cpuPerOperation() {
            return (cpu.program() + cpu.database()) / millis.length;
        }

        double databaseCpuPerOperation() {
            return cpu.database() / millis.length;
        }

        double percentile(int percent) {
            return millis.length == 0 ? Double.NaN : millis[Math.min(millis.length - 1, millis.length * percent / 100)];
        }
    }

    /** The first phones of the operation at once for so many seconds; the processor time is the program's, not ours. */
    static Result run(Operation operation, int atOnce, double seconds, RunningProgram program)
            throws IOException, InterruptedException {
        operation.prepare().run();
        var left = new AtomicInteger(operation.most());
        var failures = new AtomicInteger();
        var cpu = program.cpu();
        var start = System.nanoTime();
        var end = start + (long) (seconds * 1e9);
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<double[]>> work = operation.phones().subList(0, atOnce).stream()
                    .map(phone -> (Callable<double[]>) () -> repeat(operation, phone, end, left, failures))
                    .toList();
            var millis = threads.invokeAll(work).stream()
                    .flatMapToDouble(Load::result)
                    .sorted()
                    .toArray();
            return new Result(
                    millis, (System.nanoTime() - start) / 1e9, program.cpu().since(cpu), failures.get());
        }
    }

    private static double[] repeat(
            Operation operation, Phone phone, long end, AtomicInteger left, AtomicInteger failures) {
        var millis = new double[LARGEST_COUNT];
        int done = 0;
        while (System.nanoTime() < end && failures.get() < 100 && left.getAndDecrement() > 0) {
            var start = System.nanoTime();
            try {
                operation.action().accept(phone);
                millis[done++] = (System.nanoTime() - start) / 1e6;
            } catch (RuntimeException e) {
                if (failures.getAndIncrement() == 0) {
                    System.out.println("  " + operation.name() + ": " + e);
                }
            }
        }
        return Arrays.copyOf(millis, done);
    }

    private static DoubleStream result(Future<double[]> running) {
        try {
            return Arrays.stream(running.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

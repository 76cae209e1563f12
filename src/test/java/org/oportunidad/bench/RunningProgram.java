package org.oportunidad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program under measurement: started as people start it, with what it and its database use of the machine. */
final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double TICK_MILLIS = 10;
    private static final int STATE = 0;
    private static final int PARENT = 1;
    private static final int USER_TIME = 11;
    private static final int REAPED_SYSTEM_TIME = 14;

    private final Process process;
    private final Path data;
    private final double startSeconds;

    private RunningProgram(Process process, Path data, double startSeconds) {
        this.process = process;
        this.data = data;
        this.startSeconds = startSeconds;
    }

    /** Starts the demonstration and returns when its first page was seen. */
    static RunningProgram start(Path launcher, Path data, int port) throws IOException, InterruptedException {
        var log =
                Files.createDirectories(data.getParent()).resolve("program.log").toFile();
        var start = System.nanoTime();
        var process = new ProcessBuilder(
                        launcher.toString(), "demo", "--data=" + data, "--host=127.0.0.1", "--port=" + port)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        while (!isReady(log.toPath(), port)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                process.destroy();
                throw new IllegalStateException("The program did not start; see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new RunningProgram(process, data, (System.nanoTime() - start) / 1e9);
    }

    double startSeconds() {
        return startSeconds;
    }

    /** CPU time in milliseconds. */
    record Cpu(double program, double database) {

        Cpu since(Cpu before) {
            return new Cpu(program - before.program, database - before.database);
        }
    }

    /** CPU time since their starts: the program, and the database server with all its processes. */
    Cpu cpu() throws IOException {
        long server = server();
        long ticks = ticks(stat(server), 4);
        for (var pid : children(server)) {
            ticks += ticks(stat(pid), 2);
        }
        return new Cpu(ticks(stat(process.pid()), 2) * TICK_MILLIS, ticks * TICK_MILLIS);
    }

    /** Megabytes that the program keeps in memory. */
    long programMegabytes() throws IOException {
        return kilobytes(process.pid(), "Rss:") / 1024;
    }

    /** Megabytes of the database; pages that its processes share are counted once. */
    long databaseMegabytes() throws IOException {
        long server = server();
        long sum = kilobytes(server, "Pss:");
        for (var pid : children(server)) {
            sum += kilobytes(pid, "Pss:");
        }
        return sum / 1024;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static boolean isReady(Path log, int port) throws IOException {
        if (!Files.readString(log).contains("Ready: ")) {
            return false;
        }
        try (var phone = new Phone(port)) {
            phone.look("/");
            return true;
        }
    }

    private long server() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid"))
                .getFirst()
                .strip());
    }

    private static List<Long> children(long parent) throws IOException {
        try (var all = Files.list(Path.of("/proc"))) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .map(Long::parseLong)
                    .filter(pid ->
                            stat(pid).size() > PARENT && stat(pid).get(PARENT).equals(Long.toString(parent)))
                    .toList();
        }
    }

    /** The fields after the name, from the state on; nothing if the process has just ended. */
    private static List<String> stat(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var fields =
                    List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" ", -1));
            return fields.get(STATE).equals("Z") ? List.of() : fields;
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** User and system time, and with four numbers also that of children that have ended. */
    private static long ticks(List<String> stat, int numbers) {
        return stat.size() <= REAPED_SYSTEM_TIME
                ? 0
                : stat.subList(USER_TIME, USER_TIME + numbers).stream()
                        .mapToLong(Long::parseLong)
                        .sum();
    }

    private static long kilobytes(long pid, String name) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }
}

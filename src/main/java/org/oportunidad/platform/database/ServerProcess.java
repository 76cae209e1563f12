package org.oportunidad.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The running postmaster of one cluster: started, waited for, stopped, and found again after a crash of ours. */
final class ServerProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL_MILLIS = 10;
    private static final int PORT_LINE = 3;
    private static final int READY_LINE = 7;

    /**
     * The kernel ends the server with the <em>thread</em> that started it, not with our process: so all servers are
     * started by this one, which lives as long as the program.
     */
    private static final ExecutorService KEEPER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("database-keeper").daemon().factory());

    private final Path cluster;
    private final Process process;

    private ServerProcess(Path cluster, Process process) {
        this.cluster = cluster;
        this.process = process;
    }

    static ServerProcess start(
            PostgresBinaries binaries, Path cluster, int port, ServerSettings settings, RunAs user, Path log)
            throws IOException {
        var logEnd = ServerLog.end(log);
        var server = new ArrayList<>(List.of(
                binaries.program("postgres").toString(),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1"));
        server.addAll(settings.arguments());
        var builder = Commands.builder(user.command(true, server))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var running = new ServerProcess(cluster, forkedByKeeper(builder));
        running.awaitReady(log, logEnd);
        return running;
    }

    private static Process forkedByKeeper(ProcessBuilder builder) {
        try {
            return KEEPER.submit(builder::start).get();
        } catch (ExecutionException e) {
            throw new StartRefused("The database could not be started: " + reason(e.getCause()) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartRefused("The database was interrupted while starting.", e);
        }
    }

    private void awaitReady(Path log, long logEnd) {
        waitUntil(() -> !process.isAlive() || saysReady());
        if (!process.isAlive() || !saysReady()) {
            process.destroyForcibly();
            throw new StartRefused(
                    "The database in %s did not start: %s.".formatted(cluster, ServerLog.lastComplaint(log, logEnd)));
        }
    }

    private boolean saysReady() {
        var lines = pidFile(cluster);
        return lines.size() > READY_LINE
                && lines.getFirst().strip().equals(Long.toString(process.pid()))
                && lines.get(READY_LINE).strip().equals("ready");
    }

    long pid() {
        return process.pid();
    }

    /** Returns when the server has ended, for whatever reason. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** A fast and clean shutdown: open transactions are rolled back, everything is written. */
    void stop() {
        signal("INT", process.pid());
        if (!waitUntil(() -> !process.isAlive())) {
            signal("QUIT", process.pid());
            waitUntil(() -> !process.isAlive());
        }
    }

    /** Ends a server that outlived a killed program of ours. The pid file is never deleted: that is the server's to do. */
    static void stopLeftOver(Path cluster) {
        var lines = pidFile(cluster);
        if (lines.isEmpty()) {
            return;
        }
        var pid = Long.parseLong(lines.getFirst().strip());
        if (serves(pid, cluster)) {
            signal("INT", pid);
            // Where process 1 reaps late an ended orphan still looks alive: the missing pid file counts as ended too.
            if (!waitUntil(() -> pidFile(cluster).isEmpty() || !serves(pid, cluster))) {
                throw new StartRefused("A database from before (process %d) still runs on %s and does not stop."
                        .formatted(pid, cluster));
            }
        }
    }

    /** The port of a living server of this cluster. */
    static OptionalInt runningOn(Path cluster) {
        var lines = pidFile(cluster);
        return lines.size() > READY_LINE
                        && serves(Long.parseLong(lines.getFirst().strip()), cluster)
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).strip()))
                : OptionalInt.empty();
    }

    private static boolean serves(long pid, Path cluster) {
        try {
            var words = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(words.split("\0")).contains(cluster.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private static List<String> pidFile(Path cluster) {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid"));
        } catch (IOException absent) {
            return List.of();
        }
    }

    private static void signal(String name, long pid) {
        Commands.run("sh", "-c", "kill -%s %d".formatted(name, pid));
    }

    private static boolean waitUntil(BooleanSupplier done) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return done.getAsBoolean();
            }
        }
        return true;
    }

    private static String reason(@Nullable Throwable cause) {
        return cause == null ? "unknown" : String.valueOf(cause.getMessage());
    }
}

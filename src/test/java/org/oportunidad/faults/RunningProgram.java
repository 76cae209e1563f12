package org.oportunidad.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.oportunidad.kit.ProgramProcess;
import org.oportunidad.platform.database.DatabaseAddress;
import org.oportunidad.platform.database.EmbeddedServer;
import org.oportunidad.platform.keys.Keys;

/** The real program in a process of its own, as operators start it, on a data folder that outlives it. */
final class RunningProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path place;
    private final int port;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    RunningProgram(Path place) throws IOException {
        this.place = place;
        this.port = freePort();
        Keys.openOrCreate(place.resolve("keys"));
        this.process = launch();
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Waits until it says that it is up, the database included. */
    void awaitUp() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::isUp);
    }

    void killProgram() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = launch();
    }

    void killDatabase() throws IOException, InterruptedException {
        var pid = Files.readAllLines(data().resolve("database/postmaster.pid")).getFirst();
        new ProcessBuilder("sh", "-c", "kill -9 " + pid.strip()).start().waitFor();
    }

    DatabaseAddress owner() {
        return EmbeddedServer.running(data()).orElseThrow().owner();
    }

    /** The server's administrator in the program's database. */
    DatabaseAddress administrator() throws IOException {
        var password = Files.readAllLines(data().resolve("database-passwords")).stream()
                .filter(line -> line.startsWith("oportunidad_admin "))
                .map(line -> line.split(" ", 2)[1])
                .findFirst()
                .orElseThrow();
        return new DatabaseAddress(owner().url(), "oportunidad_admin", password);
    }

    @Override
    public void close() {
        process.destroy();
        if (process.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("the program did not stop cleanly: " + process.exitValue());
        }
    }

    private Path data() {
        return place.resolve("data");
    }

    private boolean isUp() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the program ended with " + process.exitValue() + "; see " + place);
        }
        try {
            var request = HttpRequest.newBuilder(address("/health"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Process launch() throws IOException {
        var builder = ProgramProcess.of(place.resolve("keys"), "start", "--port=" + port, "--data=" + data())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        place.resolve("console.log").toFile()));
        builder.environment().put("OPORTUNIDAD_URL", "https://programa.example.org");
        builder.environment().put("OPORTUNIDAD_TRUSTED_PROXIES", "127.0.0.1,::1");
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

package org.oportunidad.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.oportunidad.kit.TestDatabase;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context a PostgreSQL of an older version, reached as operators reach a server elsewhere. */
class OlderServer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path SERVERS = Path.of("target/older-servers").toAbsolutePath();

    private final int version;

    OlderServer(int version) {
        this.version = version;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            TestDatabase.give(context, databases());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Databases databases() throws IOException {
        var place = Files.createTempDirectory("oportunidad-" + version);
        var server = EmbeddedServer.start(DataFolder.open(place), ServerSettings.durable(), binaries());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            try {
                DataFolder.delete(place);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
        return ServerChecks.elsewhere(
                url(server.databases().application()),
                url(server.databases().owner()),
                url(server.databases().sealed()));
    }

    private PostgresBinaries binaries() throws IOException {
        try (var jar = new ZipFile(SERVERS.resolve(version + ".jar").toFile())) {
            var archive = jar.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow();
            return PostgresBinaries.unpackedIn(SERVERS.resolve("postgresql-" + version), jar.getInputStream(archive));
        }
    }

    private static String url(DatabaseAddress address) {
        return address.url()
                .replace("jdbc:postgresql://", "postgresql://%s:%s@".formatted(address.user(), address.password()));
    }

    /** PostgreSQL 15, the oldest that is promised. */
    static final class Fifteen extends OlderServer {
        Fifteen() {
            super(15);
        }
    }

    /** PostgreSQL 16. */
    static final class Sixteen extends OlderServer {
        Sixteen() {
            super(16);
        }
    }

    /** PostgreSQL 17. */
    static final class Seventeen extends OlderServer {
        Seventeen() {
            super(17);
        }
    }
}

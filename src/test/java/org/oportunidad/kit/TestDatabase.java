package org.oportunidad.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.oportunidad.platform.database.DataFolder;
import org.oportunidad.platform.database.DatabaseAddress;
import org.oportunidad.platform.database.Databases;
import org.oportunidad.platform.database.EmbeddedServer;
import org.oportunidad.platform.database.Migrations;
import org.oportunidad.platform.database.PostgresBinaries;
import org.oportunidad.platform.database.ServerSettings;
import org.oportunidad.platform.keys.Keys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * The one database server of a test run: migrated once into a template, copied in a moment for each Spring context.
 *
 * <p>A test context takes its copy with {@code @ContextConfiguration(initializers = TestDatabase.Copy.class)}.
 */
public final class TestDatabase {

    private static final String TEMPLATE = "oportunidad_template";
    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();
    private static final String KEYS = keys();

    static {
        migrateTemplate();
    }

    private TestDatabase() {}

    /** A new database with all migrations and no rows of people. */
    public static Databases copy() {
        var name = "oportunidad_" + COPIES.incrementAndGet();
        create(name, TEMPLATE);
        return SERVER.databases().named(name);
    }

    /** A new database without migrations. */
    public static Databases empty() {
        var name = "oportunidad_" + COPIES.incrementAndGet();
        create(name, "template1");
        return SERVER.databases().named(name);
    }

    /** The server's administrator, for what none of the roles may do. */
    public static DatabaseAddress administrator() {
        return SERVER.administrator();
    }

    /** Gives a Spring context a database of its own. */
    public static final class Copy implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            give(context, copy());
        }
    }

    /** Gives a Spring context this database, and the keys of the test run. */
    public static void give(ConfigurableApplicationContext context, Databases databases) {
        context.getBeanFactory().registerSingleton("databases", databases);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of("oportunidad.database.idle-connections", "1", "oportunidad.keys", KEYS)));
    }

    private static EmbeddedServer start() {
        System.setProperty("oportunidad.test-database", "true");
        var target = Path.of("target").toAbsolutePath();
        var home = target.resolve("test-database-" + ProcessHandle.current().pid());
        var server = EmbeddedServer.start(
                DataFolder.open(home), ServerSettings.forTests(), PostgresBinaries.unpackedIn(target));
        // after the programs of the tests have ended: each of them would wait for a connection
        SpringApplication.getShutdownHandlers().add(() -> {
            server.close();
            delete(home);
        });
        return server;
    }

    /** Keys of this run alone, outside the data. */
    private static String keys() {
        var folder = Path.of("target")
                .toAbsolutePath()
                .resolve("test-keys-" + ProcessHandle.current().pid());
        Keys.openOrCreate(folder);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder.toString();
    }

    private static void migrateTemplate() {
        create(TEMPLATE, "template1");
        Migrations.configure(Flyway.configure(), SERVER.databases().named(TEMPLATE))
                .load()
                .migrate();
    }

    private static void create(String name, String template) {
        var owner = SERVER.databases().owner().user();
        try (var connection = SERVER.administrator().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database %s template %s owner %s".formatted(name, template, owner));
            statement.execute("revoke all on database %s from public".formatted(name));
            statement.execute("grant connect on database %s to %s, %s"
                    .formatted(
                            name,
                            SERVER.databases().application().user(),
                            SERVER.databases().sealed().user()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Goes on when the test process has ended: there are many files. */
    private static void delete(Path tree) {
        try {
            new ProcessBuilder("rm", "-rf", tree.toString()).start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

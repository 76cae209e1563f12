package org.oportunidad.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.database.DataFolder;
import org.oportunidad.platform.database.DatabaseAddress;
import org.oportunidad.platform.database.Databases;
import org.oportunidad.platform.database.EmbeddedServer;
import org.oportunidad.platform.database.ServerChecks;
import org.oportunidad.platform.database.ServerSettings;
import org.oportunidad.platform.database.StartRefused;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.keys.UnusableKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.dao.DataAccessException;

/** Starts the program in its order: refuse what is unsafe, hold the data, bring up the database, serve, say so. */
public final class Start {

    private final StartSettings settings;
    private final List<AutoCloseable> open = new ArrayList<>();
    private volatile CompletableFuture<Databases> database =
            CompletableFuture.failedFuture(new IllegalStateException());
    private volatile int exit;
    private volatile boolean ready;
    private volatile boolean stopping;

    private Start(StartSettings settings) {
        this.settings = settings;
    }

    /** Runs until the process is told to stop; a refusal is one line and exit code 1. */
    public static void run(Class<?> program, String[] arguments) {
        try {
            if (arguments.length == 2 && arguments[0].equals("keys")) {
                StartKeys.make(Path.of(arguments[1]).toAbsolutePath().normalize());
                return;
            }
            if (arguments.length == 2 && arguments[0].equals("rotate-letterbox")) {
                StartKeys.rotateLetterbox(Path.of(arguments[1]).toAbsolutePath().normalize());
                return;
            }
            if (arguments.length == 2 && arguments[0].equals("rehearse")) {
                new Start(StartSettings.toRehearse(arguments)).run(program);
                System.exit(0);
            }
            new Start(StartSettings.of(arguments, System.getenv())).run(program);
        } catch (StartRefused | UnusableKeys refused) {
            refuse(String.valueOf(refused.getMessage()));
        }
    }

    /** A command that looks at the data of an installation, running or stopped, and ends with its exit code. */
    public static void look(String[] arguments, Look look) {
        try {
            var start = new Start(StartSettings.toLook(arguments, System.getenv()));
            SpringApplication.getShutdownHandlers().add(start::closeAll);
            System.exit(look.at(start.existing().application(), Keys.open(start.settings.keys())));
        } catch (StartRefused | UnusableKeys refused) {
            refuse(String.valueOf(refused.getMessage()));
        } catch (DataAccessException unreadable) {
            refuse("The tables cannot be read; has this installation been started once? (%s)"
                    .formatted(unreadable.getClass().getSimpleName()));
        }
    }

    /** What such a command does; its result is the exit code. */
    public interface Look {
        int at(DatabaseAddress database, Keys keys);
    }

    private Databases existing() {
        if (settings.databaseUrl() != null) {
            return databases(null);
        }
        if (!Files.isDirectory(settings.data().resolve("database"))) {
            throw new StartRefused("There is no database in %s.".formatted(settings.data()));
        }
        return EmbeddedServer.running(settings.data())
                .orElseGet(() -> databases(hold(DataFolder.open(settings.data()))));
    }

    private void run(Class<?> program) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true, "stopping"));
        SpringApplication.getShutdownHandlers().add(this::stopped);
        try {
            refuseBusyPort();
            var folder = hold(DataFolder.open(settings.data()));
            folder.claimFor(settings.mode().word());
            if (settings.mode() == StartMode.DEMO && folder.isUnfinished()) {
                say("The demonstration country was not finished the last time; it is made anew");
            }
            StartKeys.prepare(settings, folder);
            say("Starting the database");
            database = CompletableFuture.supplyAsync(
                    () -> databases(folder),
                    task -> Thread.ofPlatform().name("database").start(task));
            say("Starting the program");
            serve(program, folder);
        } catch (RuntimeException e) {
            // Asked to stop while it starts, it fails at whatever it was about to do: that is no refusal.
            if (!stopping) {
                exit = 1;
                throw asRefusal(e);
            }
        }
    }

    private Databases databases(@Nullable DataFolder folder) {
        if (settings.databaseUrl() != null && settings.ownerUrl() != null && settings.sealedUrl() != null) {
            return ServerChecks.elsewhere(settings.databaseUrl(), settings.ownerUrl(), settings.sealedUrl());
        }
        if (folder == null) {
            throw new StartRefused(
                    "Set OPORTUNIDAD_DB_URL, OPORTUNIDAD_DB_OWNER_URL and OPORTUNIDAD_DB_SEALED_URL, or none of them.");
        }
        var databases =
                hold(EmbeddedServer.start(folder, ServerSettings.durable())).databases();
        ServerChecks.check(databases);
        return databases;
    }

    private void serve(Class<?> program, DataFolder folder) {
        var application = new SpringApplication(program);
        // The database comes up while the program reads its own parts; the first part that needs it waits here.
        application.addInitializers((GenericApplicationContext context) ->
                context.registerBean("databases", Databases.class, database::join));
        ApplicationListener<ApplicationReadyEvent> whenReady = event -> {
            folder.finish();
            ready = true;
            if (settings.rehearsal()) {
                Rehearsal.visit(
                        event.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port"));
            } else {
                say("Ready: " + localAddress());
            }
        };
        application.addListeners(whenReady);
        application.run(properties());
    }

    private String[] properties() {
        var properties = new ArrayList<>(List.of(
                "--spring.profiles.active=" + settings.mode().word(),
                "--oportunidad.mode=" + settings.mode().word(),
                "--oportunidad.url=" + settings.publicUrl(),
                "--oportunidad.data=" + settings.data(),
                "--oportunidad.keys=" + settings.keys(),
                "--server.port=" + settings.port(),
                "--server.address=" + settings.host(),
                "--logging.file.name=" + settings.data().resolve("log/oportunidad.log"),
                "--logging.threshold.console=off"));
        if (!settings.trustedProxies().isEmpty()) {
            properties.add("--server.forward-headers-strategy=native");
            properties.add("--server.tomcat.remoteip.internal-proxies=" + settings.trustedProxies());
        }
        return properties.toArray(String[]::new);
    }

    private void refuseBusyPort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(settings.host()), settings.port()));
        } catch (IOException e) {
            throw busyPort(e);
        }
    }

    private StartRefused busyPort(Exception cause) {
        return new StartRefused(
                "Port %d on %s cannot be used (%s); choose another with --port."
                        .formatted(settings.port(), settings.host(), cause.getMessage()),
                cause);
    }

    private RuntimeException asRefusal(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case StartRefused refused -> {
                    return refused;
                }
                case UnusableKeys unusable -> {
                    return unusable;
                }
                case PortInUseException busy -> {
                    return busyPort(busy);
                }
                case FlywayException migration -> {
                    return new StartRefused(
                            "The tables could not be brought up to date; nothing was half done. See " + log() + ".",
                            migration);
                }
                default -> {}
            }
        }
        return new StartRefused(
                "The program could not start (%s). See %s."
                        .formatted(e.getClass().getSimpleName(), log()),
                e);
    }

    private Path log() {
        return settings.data().resolve("log/oportunidad.log");
    }

    private String localAddress() {
        var all = settings.host().equals("0.0.0.0") || settings.host().equals("::");
        return "http://%s:%d".formatted(all ? "localhost" : settings.host(), settings.port());
    }

    private <T extends AutoCloseable> T hold(T resource) {
        open.add(resource);
        return resource;
    }

    /** After the web server and the connections are closed: the database last, then the lock. */
    private void stopped() {
        closeAll();
        if (exit == 0) {
            say(
                    ready
                            ? "Stopped; all data is kept"
                            : settings.mode() == StartMode.DEMO
                                    ? "Stopped before the demonstration was ready; the next start goes on or makes it anew"
                                    : "Stopped before it was ready; nothing is lost");
        }
        // A stop that was asked for is a success: without this the JVM would answer SIGTERM with 143.
        Runtime.getRuntime().halt(exit);
    }

    private void closeAll() {
        // One that is still coming up is held when it is up.
        database.handle((up, refused) -> true).join();
        for (var resource : open.reversed()) {
            try {
                resource.close();
            } catch (Exception e) {
                exit = 1;
                System.err.println("Not closed cleanly: " + e.getMessage());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }

    private static void refuse(@Nullable String line) {
        System.err.println("oportunidad: " + line);
        System.exit(1);
    }
}

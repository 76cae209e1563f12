package org.oportunidad.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real PostgreSQL server that this program makes, starts, recovers and stops inside its own data folder. */
public final class EmbeddedServer implements AutoCloseable {

    private static final int BUILTIN_PROVIDER_SINCE = 17;

    private final DataFolder folder;
    private final ServerWatch watch;
    private final DatabaseAddress administrator;
    private final Databases databases;

    private EmbeddedServer(DataFolder folder, ServerWatch watch, DatabaseAddress administrator, Databases databases) {
        this.folder = folder;
        this.watch = watch;
        this.administrator = administrator;
        this.databases = databases;
    }

    /** Starts the pinned version on a folder; makes the cluster, the roles and the database at the first start. */
    public static EmbeddedServer start(DataFolder folder, ServerSettings settings) {
        return start(folder, settings, PostgresBinaries.unpackedIn(folder.programs()));
    }

    public static EmbeddedServer start(DataFolder folder, ServerSettings settings, PostgresBinaries binaries) {
        try {
            var user = RunAs.forCluster(folder.cluster());
            var passwords = Passwords.keptIn(folder.passwords(), EmbeddedRoles.ALL);
            refuseOtherVersion(folder.cluster(), binaries);
            ServerProcess.stopLeftOver(folder.cluster());
            if (!Files.exists(folder.cluster())) {
                make(folder, binaries, user, passwords);
            }

            var port = freePort();
            Files.createDirectories(folder.logs());
            var log = folder.logs().resolve("database.log");
            var watch =
                    new ServerWatch(() -> ServerProcess.start(binaries, folder.cluster(), port, settings, user, log));
            return ready(folder, watch, port, passwords);
        } catch (IOException e) {
            throw DataFolder.unusable(folder.root(), e);
        }
    }

    /** The databases of a server that another program of ours is running on this folder now. */
    public static Optional<Databases> running(Path data) {
        try {
            var port = ServerProcess.runningOn(data.resolve("database"));
            return port.isEmpty()
                    ? Optional.empty()
                    : Optional.of(databases(
                            port.getAsInt(), Passwords.keptIn(data.resolve("database-passwords"), EmbeddedRoles.ALL)));
        } catch (IOException e) {
            throw DataFolder.unusable(data, e);
        }
    }

    private static EmbeddedServer ready(DataFolder folder, ServerWatch watch, int port, Passwords passwords) {
        var administrator = new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port),
                EmbeddedRoles.ADMINISTRATOR,
                passwords.of(EmbeddedRoles.ADMINISTRATOR));
        try {
            EmbeddedRoles.make(administrator, passwords);
        } catch (SQLException e) {
            watch.close();
            throw new StartRefused(
                    "The database in %s does not let us in (%s).".formatted(folder.cluster(), e.getSQLState()), e);
        }
        return new EmbeddedServer(folder, watch, administrator, databases(port, passwords));
    }

    private static Databases databases(int port, Passwords passwords) {
        var url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, EmbeddedRoles.DATABASE);
        return new Databases(
                new DatabaseAddress(url, EmbeddedRoles.OWNER, passwords.of(EmbeddedRoles.OWNER)),
                new DatabaseAddress(url, EmbeddedRoles.APPLICATION, passwords.of(EmbeddedRoles.APPLICATION)),
                new DatabaseAddress(url, EmbeddedRoles.SEALED, passwords.of(EmbeddedRoles.SEALED)));
    }

    public Databases databases() {
        return databases;
    }

    /** The server's own administrator: for backups, index checks and tests, never for the program's work. */
    public DatabaseAddress administrator() {
        return administrator;
    }

    /** The process number of the server. */
    public long pid() {
        return watch.pid();
    }

    @Override
    public void close() {
        watch.close();
        folder.close();
    }

    private static void refuseOtherVersion(Path cluster, PostgresBinaries binaries) throws IOException {
        var file = cluster.resolve("PG_VERSION");
        if (Files.exists(file)) {
            var theirs = Integer.parseInt(Files.readString(file).strip());
            if (theirs != binaries.major()) {
                throw new StartRefused(
                        "The data in %s was made by PostgreSQL %d and this program brings %d; see docs/operations.md, \"Upgrade\"."
                                .formatted(cluster, theirs, binaries.major()));
            }
        }
    }

    /** Into a folder beside, moved into place when complete: an interrupted first start leaves nothing behind. */
    private static void make(DataFolder folder, PostgresBinaries binaries, RunAs user, Passwords passwords)
            throws IOException {
        var making = folder.root().resolve("database.making");
        DataFolder.delete(making);
        Files.createDirectory(
                making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(making);
        var secret = folder.root().resolve("database.secret");
        Passwords.writePrivately(secret, passwords.of(EmbeddedRoles.ADMINISTRATOR));
        user.own(secret);
        var ended = Commands.run(user.command(false, initdb(binaries, making, secret)));
        Files.delete(secret);
        if (ended.exit() != 0) {
            throw new StartRefused("The database could not be made in %s: %s."
                    .formatted(folder.root(), ServerLog.lastComplaint(ended.output())));
        }
        Files.move(making, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<String> initdb(PostgresBinaries binaries, Path cluster, Path secret) {
        var command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + cluster,
                "--username=" + EmbeddedRoles.ADMINISTRATOR,
                "--pwfile=" + secret,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--data-checksums"));
        if (binaries.major() >= BUILTIN_PROVIDER_SINCE) {
            command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        return command;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.oportunidad.platform.database.RolesTests.execute;
import static org.oportunidad.platform.database.RolesTests.text;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server inside: durable, closed to others, there again after a crash. */
class EmbeddedServerTests {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    static Path sharedPlace;

    private static EmbeddedServer shared;

    @TempDir
    Path place;

    @BeforeAll
    static void startShared() {
        shared = start(sharedPlace);
    }

    @AfterAll
    static void stopShared() {
        shared.close();
    }

    @Test
    void everythingThatKeepsDataIsOn() throws SQLException {
        var owner = shared.databases().owner();
        for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
            assertThat(text(owner, "show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(text(
                        owner,
                        "select concat_ws(' ', datcollate, datlocprovider, datlocale) from pg_database"
                                + " where datname = 'oportunidad'"))
                .isEqualTo("C b C.UTF-8");
    }

    @Test
    void onlyThisMachineMayConnectAndOnlyWithAPassword() throws SQLException, IOException {
        var administrator = shared.administrator();
        assertThat(text(administrator, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(text(administrator, "show unix_socket_directories")).isEmpty();
        assertThat(text(administrator, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(sharedPlace.resolve("data/database-passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void logKeepsNoValueOfAPerson() throws SQLException, IOException {
        var owner = shared.databases().owner();
        execute(owner, "create table public.t (phone text primary key); insert into public.t values ('canary-5678')");

        assertThatThrownBy(() -> execute(owner, "insert into public.t values ('canary-5678')"))
                .hasMessageNotContaining("canary");
        assertThat(Files.readString(sharedPlace.resolve("data/log/database.log")))
                .contains("duplicate key")
                .doesNotContain("canary-5678");
    }

    @Test
    void killedServerComesBackByItselfWithEveryCommittedRow() throws Exception {
        try (var server = start(place)) {
            var owner = server.databases().owner();
            execute(owner, "create table public.kept as select 7 as seven");
            var before = server.pid();

            new ProcessBuilder("sh", "-c", "kill -9 " + before).start().waitFor();

            await().atMost(Duration.ofSeconds(60)).until(() -> server.pid() != before);
            assertThat(text(owner, "select seven from public.kept")).isEqualTo("7");
        }
    }

    @Test
    void serverLeftRunningByAKilledProgramIsStoppedFirst() throws Exception {
        start(place).close();
        var cluster = place.resolve("data/database");
        var leftOver = ServerProcess.start(
                PostgresBinaries.unpackedIn(TARGET),
                cluster,
                freePort(),
                ServerSettings.durable(),
                RunAs.forCluster(cluster),
                place.resolve("data/log/database.log"));

        ServerProcess.stopLeftOver(cluster);

        leftOver.awaitEnd();
        assertThat(cluster.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void interruptedFirstStartLeavesNothingBehind() throws IOException {
        Files.createDirectories(place.resolve("data/database.making/base"));
        Files.createFile(place.resolve("data/oportunidad.lock"));

        start(place).close();

        assertThat(place.resolve("data/database.making")).doesNotExist();
        assertThat(place.resolve("data/database.secret")).doesNotExist();
    }

    @Test
    void dataOfAnotherMajorVersionIsLeftAlone() throws IOException {
        Files.createDirectories(place.resolve("data/database"));
        Files.createFile(place.resolve("data/oportunidad.lock"));
        Files.writeString(place.resolve("data/database/PG_VERSION"), "14\n");

        assertThatThrownBy(() -> start(place))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("made by PostgreSQL 14");
    }

    @Test
    void pinnedVersionIsTheOneOfTheBuild() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<postgres-binaries.version>%s<".formatted(PostgresBinaries.VERSION));
    }

    @Test
    void forgetfulServerIsForTestsOnly() {
        var flag = System.clearProperty("oportunidad.test-database");
        try {
            assertThatThrownBy(ServerSettings::forTests).isInstanceOf(IllegalStateException.class);
        } finally {
            if (flag != null) {
                System.setProperty("oportunidad.test-database", flag);
            }
        }
    }

    private static EmbeddedServer start(Path place) {
        return EmbeddedServer.start(
                DataFolder.open(place.resolve("data")), ServerSettings.durable(), PostgresBinaries.unpackedIn(TARGET));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

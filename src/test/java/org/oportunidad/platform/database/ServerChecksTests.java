package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.oportunidad.platform.database.RolesTests.execute;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oportunidad.kit.TestDatabase;

/** What the program refuses to trust its data to. */
class ServerChecksTests {

    @TempDir
    static Path place;

    private static EmbeddedServer server;
    private static Databases good;

    @BeforeAll
    static void durableServer() {
        server = EmbeddedServer.start(
                DataFolder.open(place.resolve("data")),
                ServerSettings.durable(),
                PostgresBinaries.unpackedIn(Path.of("target").toAbsolutePath()));
        good = server.databases();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void ownServerIsGood() {
        ServerChecks.check(good);
    }

    @Test
    void serverThatForgetsIsRefused() {
        assertThatThrownBy(() -> ServerChecks.check(TestDatabase.empty())).hasMessageContaining("=off");
    }

    @Test
    void asynchronousCommitOfTheRunningRoleIsRefused() throws SQLException {
        var role = good.application().user();
        execute(server.administrator(), "alter role %s set synchronous_commit = off".formatted(role));
        try {
            assertThatThrownBy(() -> ServerChecks.check(good)).hasMessageContaining("synchronous_commit=off");
        } finally {
            execute(server.administrator(), "alter role %s reset synchronous_commit".formatted(role));
        }
    }

    @Test
    void oneRoleForBothIsRefused() {
        assertThatThrownBy(() -> ServerChecks.check(new Databases(good.owner(), good.owner(), good.sealed())))
                .hasMessageContaining("one role for both");
    }

    @Test
    void runningRoleThatMayMakeTablesIsRefused() {
        var administrator = server.administrator().database("oportunidad");

        assertThatThrownBy(() -> ServerChecks.check(new Databases(good.owner(), administrator, good.sealed())))
                .hasMessageContaining("may make tables");
    }

    @Test
    void ownerThatMayMakeNothingIsRefused() {
        assertThatThrownBy(() -> ServerChecks.check(
                        new Databases(/* owner= */ good.application(), /* application= */ good.owner(), good.sealed())))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void twoDifferentDatabasesAreRefused() {
        var elsewhere = server.administrator();

        assertThatThrownBy(() -> ServerChecks.check(new Databases(elsewhere, good.application(), good.sealed())))
                .hasMessageContaining("different databases");
    }

    @Test
    void sealWithTheRoleOfAnotherIsRefused() {
        for (var other : java.util.List.of(good.application(), good.owner())) {
            assertThatThrownBy(() -> ServerChecks.check(new Databases(good.owner(), good.application(), other)))
                    .hasMessageContainingAll("OPORTUNIDAD_DB_SEALED_URL", "a role of its own");
        }
    }

    @Test
    void runningRoleThatMayActAsTheSealedOneIsRefused() throws SQLException {
        var app = good.application().user();
        var sealed = good.sealed().user();
        execute(server.administrator(), "grant %s to %s".formatted(sealed, app));
        try {
            assertThatThrownBy(() -> ServerChecks.check(good)).hasMessageContaining("may act as each other");
        } finally {
            execute(server.administrator(), "revoke %s from %s".formatted(sealed, app));
        }
    }

    @Test
    void wrongAddressesAreToldApart() {
        var port = good.application().url().replaceAll(".*:(\\d+)/.*", "$1");
        var password = good.application().password();
        Map.of(
                        "postgresql://oportunidad_app:wrong@127.0.0.1:%s/oportunidad".formatted(port),
                        "refuses user oportunidad_app",
                        "postgresql://oportunidad_app:%s@127.0.0.1:%s/nowhere".formatted(password, port),
                        "no such database",
                        "postgresql://oportunidad_app:%s@127.0.0.1:%s/template1".formatted(password, "1"),
                        "no PostgreSQL server answers",
                        "postgresql://oportunidad_app:%s@no.such.host.invalid/oportunidad".formatted(password),
                        "no PostgreSQL server answers",
                        "postgresql://oportunidad_app:%s@127.0.0.1:%s/oportunidad?sslmode=require"
                                .formatted(password, port),
                        "no trusted TLS connection",
                        "mysql://a:b@c/d",
                        "is not an address of PostgreSQL")
                .forEach((url, words) -> assertThatThrownBy(() -> ServerChecks.elsewhere(
                                url, "postgresql://o:p@127.0.0.1:1/x", "postgresql://s:p@127.0.0.1:1/x"))
                        .isInstanceOf(StartRefused.class)
                        .hasMessageStartingWith("OPORTUNIDAD_DB_URL")
                        .hasMessageContaining(words)
                        .hasMessageNotContaining(password));
    }
}

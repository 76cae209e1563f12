package org.oportunidad.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oportunidad.kit.ProgramProcess;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.database.DataFolder;
import org.oportunidad.platform.database.EmbeddedServer;
import org.oportunidad.platform.database.Migrations;
import org.oportunidad.platform.database.PostgresBinaries;
import org.oportunidad.platform.database.ServerSettings;
import org.oportunidad.platform.keys.Keys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ./oportunidad verify-audit} as an operator runs it: a process of its own on a data folder and its keys. */
class VerifyAuditCommandTests {

    private static final String WHOLE =
            "The audit log is whole: 3 batches with 9 events checked, 0 events not sealed yet.";
    private static final String TOUCHED = "The audit log was tampered with: ";

    @TempDir
    Path place;

    /** What the command printed, and its exit code. */
    private record Said(int exit, List<String> lines) {}

    @Test
    void itSaysWhetherTheLogIsAsItWasSealedAndWhatIsNot() throws Exception {
        var keys = Keys.openOrCreate(place.resolve("keys"));
        try (var server = running()) {
            Migrations.configure(Flyway.configure(), server.databases()).load().migrate();
            var owner = JdbcClient.create(server.databases().owner().dataSource());
            for (var size : List.of(3, 2, 4)) {
                seal(server, keys, size);
            }

            assertThat(command()).isEqualTo(new Said(0, List.of(WHOLE)));

            owner.sql("update audit.event set actor_role = 'AUDITOR' where id = :id")
                    .param("id", eventOf(owner, 2))
                    .update();
            assertThat(command()).isEqualTo(touched("Batch 2: an event in it was changed or moved."));
            owner.sql("update audit.event set actor_role = 'FACILITATOR'").update();

            assertThat(command()).as("put back").isEqualTo(new Said(0, List.of(WHOLE)));

            truncateRoots(keys);
            var truncated = command();
            assertThat(truncated.exit()).isEqualTo(1);
            assertThat(truncated.lines().getFirst()).startsWith("Batch 3: ");

            owner.sql("delete from audit.event where id = :id")
                    .param("id", eventOf(owner, 1))
                    .update();
            var removed = command();
            assertThat(removed.exit()).isEqualTo(1);
            assertThat(removed.lines()).anyMatch(line -> line.startsWith("Batch 1: "));
        }
    }

    @Test
    void withoutDataOrKeysItSaysSoInOneLine() throws Exception {
        assertThat(command().exit()).isEqualTo(1);
        assertThat(command().lines()).hasSize(1);
        Keys.openOrCreate(place.resolve("keys"));
        assertThat(command()).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.lines()).hasSize(1);
        });
    }

    private static Said touched(String what) {
        return new Said(1, List.of(what, TOUCHED + "3 batches with 9 events checked, 0 events not sealed yet."));
    }

    private Said command() throws IOException, InterruptedException {
        var process = ProgramProcess.of(place.resolve("keys"), "verify-audit", "--data=" + data())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(
                process.waitFor(),
                said.lines()
                        .filter(line -> !line.startsWith("WARNING") && !line.isBlank())
                        .toList());
    }

    private EmbeddedServer running() {
        System.setProperty("oportunidad.test-database", "true");
        return EmbeddedServer.start(
                DataFolder.open(data()),
                ServerSettings.forTests(),
                PostgresBinaries.unpackedIn(Path.of("target").toAbsolutePath()));
    }

    private Path data() {
        return place.resolve("data");
    }

    private static void seal(EmbeddedServer server, Keys keys, int events) {
        var running = server.databases().application().dataSource();
        var jdbc = JdbcClient.create(running);
        jdbc.sql("""
                        insert into audit.event
                        select gen_random_uuid(), id, now(), gen_random_uuid(), 'FACILITATOR', null, 'participant.viewed', ''
                        from unnest(:ids::uuid[]) as event (id)
                        """)
                .param("ids", Stream.generate(Ids::next).limit(events).toArray(UUID[]::new))
                .update();
        var sealer = new SealEvents(
                new BatchTable(jdbc),
                keys,
                new TransactionTemplate(new JdbcTransactionManager(running)),
                Clock.systemUTC());
        assertThat(sealer.sealAll(false)).isEqualTo(events);
    }

    private static UUID eventOf(JdbcClient owner, int batch) {
        return owner.sql("select id from audit.sealed_event where batch_number = :batch order by place limit 1")
                .param("batch", batch)
                .query(UUID.class)
                .single();
    }

    /** As a disk that ran full or somebody in a hurry leaves it: the last line is half there. */
    private static void truncateRoots(Keys keys) throws IOException {
        var whole = Files.readString(keys.auditRoots());
        Files.writeString(keys.auditRoots(), whole.substring(0, whole.length() - 40));
    }
}

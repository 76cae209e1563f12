package org.oportunidad.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oportunidad.audit.seal.Finding.Kind;
import org.oportunidad.audit.verify.VerifyAudit;
import org.oportunidad.kit.TestDatabase;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.database.DatabaseAddress;
import org.oportunidad.platform.database.Databases;
import org.oportunidad.platform.keys.Keys;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Events are sealed, and whatever is done to them afterwards is noticed and named.
 *
 * <p>How often: {@code -Daudit.mutations=N}, else 120; {@code -Dlong=true} means 1,000.
 */
class SealTests {

    private static final int MUTATIONS =
            Integer.getInteger("audit.mutations", Boolean.getBoolean("long") ? 1_000 : 120);
    private static final int FLIPPED_BITS = Math.max(200, MUTATIONS);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00.123456789Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private final List<SingleConnectionDataSource> connections = new ArrayList<>();
    private JdbcClient owner;
    private DataSource application;
    private Keys keys;
    private SealEvents sealer;

    @BeforeEach
    void emptyLog() {
        Databases databases = TestDatabase.copy();
        owner = JdbcClient.create(connect(databases.owner()));
        application = connect(databases.application());
        keys = Keys.openOrCreate(home.resolve("keys"));
        sealer = sealer(keys);
    }

    @AfterEach
    void disconnect() {
        connections.forEach(SingleConnectionDataSource::destroy);
    }

    private SingleConnectionDataSource connect(DatabaseAddress address) {
        var connection = new SingleConnectionDataSource(address.url(), address.user(), address.password(), true);
        connections.add(connection);
        return connection;
    }

    private SealEvents sealer(Keys with) {
        return new SealEvents(
                new BatchTable(JdbcClient.create(application)),
                with,
                new TransactionTemplate(new JdbcTransactionManager(application)),
                CLOCK);
    }

    @Test
    void untouchedLogIsWholeAndTheFileRepeatsTheDatabase() {
        sealed(3, 1, 5);

        var result = check();

        assertThat(result).isEqualTo(new CheckSeals.Result(3, 9, 0, List.of()));
        assertThat(new RootsFile(keys.auditRoots()).lines()).hasSize(3);
    }

    @Test
    void eventsOfAFullBatchAndMoreAreAllSealedInOneGo() {
        record(SealEvents.LARGEST_BATCH + 10);

        assertThat(sealer.sealAll(false)).isEqualTo(SealEvents.LARGEST_BATCH + 10);
        assertThat(check()).isEqualTo(new CheckSeals.Result(2, SealEvents.LARGEST_BATCH + 10, 0, List.of()));
    }

    @Test
    void nothingNewSealsNothing() {
        sealed(2);

        assertThat(sealer.sealAll(false)).isZero();
        assertThat(check().batches()).isEqualTo(1);
    }

    @Test
    void eventOfALongTransactionIsSealedLater() {
        UUID early = Ids.at(Instant.now(CLOCK).minusSeconds(600));
        sealed(2);
        record(early);

        assertThat(sealer.sealAll(false) + sealer.sealAll(true)).isEqualTo(1);
        assertThat(check()).isEqualTo(new CheckSeals.Result(2, 3, 0, List.of()));
    }

    @Test
    void runningRoleCanOnlyAdd() {
        sealed(2);
        var running = JdbcClient.create(application);

        for (String sql : List.of(
                "update audit.event set action = 'other.thing'",
                "delete from audit.event",
                "truncate audit.event",
                "update audit.batch set events = 1",
                "delete from audit.sealed_event",
                "drop table audit.event")) {
            assertThatThrownBy(() -> running.sql(sql).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void everyMutationOfARowIsNamedWithItsBatch() {
        sealed(3, 4, 5);
        var random = new Random();
        for (int i = 0; i < MUTATIONS; i++) {
            Mutation mutation = Mutation.any(random);
            long batch = 1L + random.nextInt(3);
            UUID event = anyEventOf(batch, random);
            mutation.doIt(owner, batch, event);

            assertThat(check().findings())
                    .as(mutation.name())
                    .extracting(Finding::batch)
                    .contains(batch);
            mutation.undo(owner, batch, event);
            assertThat(check().findings()).as("undone " + mutation.name()).isEmpty();
        }
    }

    @Test
    void deletedEventIsNoticed() {
        sealed(3, 4);
        owner.sql("delete from audit.event where id = :id")
                .param("id", anyEventOf(2, new Random(1)))
                .update();

        assertThat(check().findings()).containsExactly(new Finding(2, Kind.EVENTS_MISSING));
    }

    @Test
    void deletedBatchIsNoticed() {
        sealed(3, 4, 2);
        owner.sql("delete from audit.batch where number = 2").update();

        assertThat(check().findings()).containsExactly(new Finding(2, Kind.NOT_IN_DATABASE));
    }

    @Test
    void batchSealedAgainByWhoeverRewroteTheDatabaseIsNotAccepted() {
        sealed(3, 4);
        owner.sql("delete from audit.event where id = :id")
                .param("id", anyEventOf(2, new Random(2)))
                .update();
        owner.sql("delete from audit.sealed_event where batch_number = 2").update();
        owner.sql("delete from audit.batch where number = 2").update();
        sealer(otherKeysWithSameRoots()).sealAll(true);

        assertThat(check().findings()).extracting(Finding::batch).contains(2L);
    }

    @Test
    void everyFlippedBitOfTheRootsFileIsNamed() throws IOException {
        sealed(2, 2, 2);
        byte[] whole = Files.readAllBytes(keys.auditRoots());
        int firstLine = new String(whole, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        var random = new Random();
        for (int i = 0; i < FLIPPED_BITS; i++) {
            byte[] changed = whole.clone();
            changed[firstLine + random.nextInt(whole.length - firstLine)] ^= (byte) (1 << random.nextInt(7));
            Files.write(keys.auditRoots(), changed);

            assertThat(check().findings()).isNotEmpty();
        }
    }

    @Test
    void linesMovedOrTakenOutOfTheFileAreNoticed() throws IOException {
        sealed(2, 2, 2);
        List<String> lines = Files.readAllLines(keys.auditRoots());

        Files.write(keys.auditRoots(), List.of(lines.get(0), lines.get(2), lines.get(1), lines.get(3)));
        assertThat(check().findings()).contains(new Finding(2, Kind.CHAIN_BROKEN), new Finding(1, Kind.CHAIN_BROKEN));

        Files.write(keys.auditRoots(), List.of(lines.get(0), lines.get(1), lines.get(3)));
        assertThat(check().findings()).contains(new Finding(3, Kind.CHAIN_BROKEN), new Finding(2, Kind.NOT_IN_FILE));
    }

    @Test
    void lineLostOrTornInACrashIsWrittenAgain() throws IOException {
        sealed(2, 2);
        List<String> lines = Files.readAllLines(keys.auditRoots());
        Files.write(keys.auditRoots(), lines.subList(0, 2));
        Files.writeString(keys.auditRoots(), lines.get(2).substring(0, 90), StandardOpenOption.APPEND);

        record(1);
        sealer.sealAll(false);

        assertThat(check()).isEqualTo(new CheckSeals.Result(3, 5, 0, List.of()));
        assertThat(Files.readAllLines(keys.auditRoots()).subList(0, 3)).isEqualTo(lines);
    }

    @Test
    void restoredBackupGoesOnBehindTheBatchesThatItLost() {
        sealed(2, 2);
        owner.sql("delete from audit.sealed_event where batch_number = 2").update();
        owner.sql("delete from audit.batch where number = 2").update();

        sealer.sealAll(true);

        assertThat(check().findings()).containsExactly(new Finding(2, Kind.NOT_IN_DATABASE));
    }

    @Test
    void commandSaysWhatItFoundAndFails() {
        sealed(2, 3);
        assertThat(command())
                .isEqualTo("The audit log is whole: 2 batches with 5 events checked, 0 events not sealed yet.\n0");

        owner.sql("update audit.event set actor_role = 'AUDITOR' where id = :id")
                .param("id", anyEventOf(1, new Random(3)))
                .update();

        assertThat(command()).isEqualTo("""
                Batch 1: an event in it was changed or moved.
                The audit log was tampered with: 2 batches with 5 events checked, 0 events not sealed yet.
                1""");
    }

    private String command() {
        var bytes = new ByteArrayOutputStream();
        int code = VerifyAudit.run(application, keys, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8) + code;
    }

    private Keys otherKeysWithSameRoots() {
        Keys others = Keys.openOrCreate(home.resolve("others"));
        try {
            Files.copy(keys.auditRoots(), others.auditRoots());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return others;
    }

    private CheckSeals.Result check() {
        return new CheckSeals(application, keys).check();
    }

    private void sealed(int... sizes) {
        for (int size : sizes) {
            record(size);
            assertThat(sealer.sealAll(false)).isEqualTo(size);
        }
    }

    private void record(int events) {
        record(IntStream.range(0, events).mapToObj(i -> Ids.next()).toArray(UUID[]::new));
    }

    private void record(UUID... ids) {
        owner.sql("""
                        insert into audit.event
                        select gen_random_uuid(), id, :at, gen_random_uuid(), 'FACILITATOR', null, 'participant.viewed', ''
                        from unnest(:ids::uuid[]) as event (id)
                        """)
                .param("at", Timestamp.from(CLOCK.instant()))
                .param("ids", ids)
                .update();
    }

    private UUID anyEventOf(long batch, Random random) {
        return owner.sql(
                        "select id from audit.sealed_event where batch_number = :batch order by place offset :place limit 1")
                .param("batch", batch)
                .param("place", random.nextInt(2))
                .query(UUID.class)
                .single();
    }
}

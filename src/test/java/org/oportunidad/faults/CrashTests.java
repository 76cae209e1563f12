package org.oportunidad.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the database and the program with {@code kill -9} at random moments while phones send their first answer.
 *
 * <p>How often: {@code -Dfaults.database=N -Dfaults.program=N}; {@code -Dlong=true} means 30 and 10.
 */
class CrashTests {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int DATABASE_KILLS = Integer.getInteger("faults.database", LONG ? 30 : 8);
    private static final int PROGRAM_KILLS = Integer.getInteger("faults.program", LONG ? 10 : 2);
    private static final int PHONES_AT_ONCE = 6;
    private static final int LONGEST_CALM_MILLIS = 1500;
    private static final int LOOKED_AT = 20;

    @TempDir
    Path place;

    private final Queue<Phone> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Phone> unanswered = new ConcurrentLinkedQueue<>();

    @Test
    void everyAcknowledgedAnswerSurvivesAndNoneIsSavedTwice() throws Exception {
        try (var program = new RunningProgram(place)) {
            program.awaitUp();
            openCall(program);
            underLoad(program, () -> {
                for (var kill : kills()) {
                    calm();
                    if (kill.equals("database")) {
                        program.killDatabase();
                    } else {
                        program.killProgram();
                    }
                    program.awaitUp();
                }
                calm();
            });

            assertThat(acknowledged).hasSizeGreaterThan(DATABASE_KILLS + PROGRAM_KILLS);
            for (var phone : unanswered) {
                assertThat(phone.send()).as("second try of %s", phone.key()).isTrue();
            }
            for (var phone : acknowledged.stream().limit(LOOKED_AT).toList()) {
                assertThat(phone.findsItsForm()).as("form of %s", phone.key()).isTrue();
            }
            assertOneEffectEach(program);
            assertIndexesAreWhole(program);
        }
    }

    private static List<String> kills() {
        var kills = new ArrayList<String>();
        for (var i = 0; i < DATABASE_KILLS; i++) {
            kills.add("database");
        }
        for (var i = 0; i < PROGRAM_KILLS; i++) {
            kills.add(ThreadLocalRandom.current().nextInt(kills.size() + 1), "program");
        }
        return kills;
    }

    private void underLoad(RunningProgram program, Faults faults) throws Exception {
        var over = new AtomicBoolean();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < PHONES_AT_ONCE; i++) {
                var _ = phones.submit(() -> {
                    while (!over.get()) {
                        var phone = new Phone(program);
                        var saved = phone.send();
                        (saved ? acknowledged : unanswered).add(phone);
                        LockSupport.parkNanos(
                                Duration.ofMillis(saved ? 50 : 500).toNanos());
                    }
                    return null;
                });
            }
            try {
                faults.happen();
            } finally {
                over.set(true);
            }
        }
    }

    /** A random while in which the phones work undisturbed; the moment of the kill is what is tried. */
    private static void calm() {
        var millis = ThreadLocalRandom.current().nextInt(100, LONGEST_CALM_MILLIS);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    private static void openCall(RunningProgram program) {
        JdbcClient.create(program.owner().dataSource()).sql("""
                insert into enrolment.call (id, code, name, opens_on, closes_on, quota, minimum_age, state, created_at, opened_at)
                values (gen_random_uuid(), 'FAULTS', 'Llamado', current_date - 2, current_date + 30, 100000, 18, 'OPEN', now(), now())
                """).update();
    }

    private void assertOneEffectEach(RunningProgram program) {
        var jdbc = JdbcClient.create(program.owner().dataSource());
        var phones = acknowledged.size() + unanswered.size();
        assertThat(jdbc.sql("select encode(resume_hash, 'hex') from enrolment.application")
                        .query(String.class)
                        .list())
                .containsAll(Stream.concat(acknowledged.stream(), unanswered.stream())
                        .map(Phone::fingerprint)
                        .toList());
        assertThat(count(jdbc, "select count(*) from enrolment.application")).isEqualTo(phones);
        assertThat(count(jdbc, "select count(*) from platform.idempotency where location like '/enrol/form/%'"))
                .isEqualTo(phones);
        assertThat(count(jdbc, """
                select count(*) from enrolment.application application
                where not exists (select from participants.participant woman
                                  where woman.id = application.participant_id)
                   or not exists (select from forms.response response
                                  where response.id = application.ficha_response)""")).isZero();
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static void assertIndexesAreWhole(RunningProgram program) throws Exception {
        var jdbc = JdbcClient.create(program.administrator().dataSource());
        jdbc.sql("create extension if not exists amcheck").update();
        var checked = jdbc.sql("""
                select count(*) from (
                    select bt_index_check(index.oid, true) from pg_class index
                    join pg_am method on method.oid = index.relam and method.amname = 'btree'
                    join pg_index on indexrelid = index.oid and indisvalid
                    where index.relkind = 'i' and index.relpersistence = 'p') as whole""").query(Long.class).single();
        assertThat(checked).isGreaterThan(100);
        assertThat(count(jdbc, """
                select count(*) from pg_class heap, lateral verify_heapam(heap.oid) as broken
                where heap.relkind = 'r' and heap.relpersistence = 'p'""")).isZero();
    }

    /** What goes wrong while the phones work. */
    private interface Faults {
        void happen() throws Exception;
    }
}

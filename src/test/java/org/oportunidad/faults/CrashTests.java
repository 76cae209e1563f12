package org.oportunidad.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kills the database and the program with {@code kill -9} at random moments while phones enrol, save pages of a form and
 * answer questions of a lesson, each under one key until it is answered.
 *
 * <p>How often: {@code -Dfaults.database=N -Dfaults.program=N}; {@code -Dlong=true} means 30 and 10.
 */
class CrashTests {

    private static final boolean LONG = Boolean.getBoolean("long");
    private static final int DATABASE_KILLS = Integer.getInteger("faults.database", LONG ? 30 : 8);
    private static final int PROGRAM_KILLS = Integer.getInteger("faults.program", LONG ? 10 : 2);
    private static final int ENROLLING_AT_ONCE = 4;
    private static final int LEARNING_AT_ONCE = 3;
    private static final int LONGEST_CALM_MILLIS = 1500;
    private static final int LOOKED_AT = 40;
    private static final int LAST_TRIES = 20;

    @TempDir
    Path place;

    private final Queue<EnrollingPhone> enrolling = new ConcurrentLinkedQueue<>();
    private final List<LearningPhone> learning = new ArrayList<>();

    @Test
    void everyAcknowledgedAnswerSurvivesAndNoneIsSavedTwice() throws Exception {
        try (var program = new RunningProgram(place)) {
            program.awaitUp();
            openCallAndCohort(program);
            underLoad(program, () -> {
                var kills = kills();
                for (int kill = 0; kill < kills.size(); kill++) {
                    calm();
                    awaitWork(kill);
                    if (kills.get(kill).equals("database")) {
                        program.killDatabase();
                    } else {
                        program.killProgram();
                    }
                    program.awaitUp();
                }
                awaitWork(kills.size());
            });

            for (var phone : everybody()) {
                assertThat(isAnsweredAtLast(phone)).as("what is sent again").isTrue();
            }
            for (var phone : enrolling.stream().limit(LOOKED_AT).toList()) {
                assertThat(phone.lost()).isEmpty();
            }
            assertOneEffectEach(program);
            assertIndexesAreWhole(program);
        }
    }

    private List<Writer> everybody() {
        return Stream.concat(enrolling.stream(), learning.stream())
                .map(Writer.class::cast)
                .toList();
    }

    /** The same again under the same key, as a phone does when the signal is back. */
    private static boolean isAnsweredAtLast(Writer phone) throws InterruptedException {
        for (var tries = 0; tries < LAST_TRIES && phone.isPending(); tries++) {
            phone.send();
        }
        return !phone.isPending();
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
        var owner = JdbcClient.create(program.owner().dataSource());
        var failures = new ConcurrentLinkedQueue<Throwable>();
        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < ENROLLING_AT_ONCE; i++) {
                work(phones, over, failures, () -> {
                    var phone = new EnrollingPhone(program);
                    enrolling.add(phone);
                    while (!over.get() && !phone.isDone()) {
                        sendOnce(phone);
                    }
                });
            }
            for (var i = 0; i < LEARNING_AT_ONCE; i++) {
                var phone = LearningPhone.signedIn(program, owner);
                learning.add(phone);
                work(phones, over, failures, () -> sendOnce(phone));
            }
            try {
                faults.happen();
            } finally {
                over.set(true);
            }
        }
        assertThat(failures).isEmpty();
    }

    private static void work(ExecutorService phones, AtomicBoolean over, Queue<Throwable> failures, Faults again) {
        phones.execute(() -> {
            try {
                while (!over.get()) {
                    again.happen();
                }
            } catch (Exception | Error e) {
                failures.add(e);
            }
        });
    }

    private static void sendOnce(Writer phone) throws InterruptedException {
        var saved = phone.send();
        LockSupport.parkNanos(Duration.ofMillis(saved ? 30 : 400).toNanos());
    }

    /** A random while in which the phones work undisturbed; the moment of the kill is what is tried. */
    private static void calm() {
        var millis = ThreadLocalRandom.current().nextInt(100, LONGEST_CALM_MILLIS);
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }

    /** Each kill finds more done than the one before, however slow the machine is. */
    private void awaitWork(int kills) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> enrolling.stream()
                                        .filter(phone -> phone.acknowledged.size() > 2)
                                        .count()
                                > kills
                        && learning.stream().allMatch(phone -> phone.acknowledged.size() > kills));
    }

    private static void openCallAndCohort(RunningProgram program) {
        var owner = JdbcClient.create(program.owner().dataSource());
        owner.sql("""
                insert into enrolment.call (id, code, name, opens_on, closes_on, quota, minimum_age, state, created_at, opened_at)
                values (gen_random_uuid(), 'FAULTS', 'Llamado', current_date - 2, current_date + 30, 100000, 18, 'OPEN', now(), now())
                """).update();
        owner.sql("""
                insert into enrolment.cohort
                    (id, code, name, route, level, modality, starts_on, ends_on, capacity, state, created_at, started_at)
                values (gen_random_uuid(), 'FAULTS', 'Grupo', 'entrepreneurship', 'basic', 'ONLINE', current_date - 7,
                    current_date + 60, 100, 'RUNNING', now(), now())
                """).update();
    }

    private void assertOneEffectEach(RunningProgram program) {
        var jdbc = JdbcClient.create(program.owner().dataSource());
        assertThat(count(jdbc, "select count(*) from platform.idempotency"))
                .as("one row for every key that a form sent, and for no other")
                .isEqualTo(enrolling.stream()
                        .mapToLong(phone -> phone.acknowledged.size())
                        .sum());
        assertThat(jdbc.sql("select key from platform.idempotency")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(enrolling.stream()
                        .flatMap(phone -> phone.acknowledged.stream().map(Writer.Sending::key))
                        .toList());
        assertEnrolments(jdbc);
        assertPages(jdbc);
        assertProgress(jdbc);
    }

    /** One application for each phone whose first answer was acknowledged, with a woman and a form behind it. */
    private void assertEnrolments(JdbcClient jdbc) {
        assertThat(jdbc.sql("select encode(resume_hash, 'hex') from enrolment.application")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(enrolling.stream()
                        .filter(phone -> !phone.acknowledged.isEmpty())
                        .map(EnrollingPhone::fingerprint)
                        .toList());
        assertThat(count(jdbc, """
                select count(*) from enrolment.application application
                where not exists (select from participants.participant woman
                                  where woman.id = application.participant_id)
                   or not exists (select from forms.response response
                                  where response.id = application.ficha_response)""")).isZero();
    }

    /** No answer without its form and its woman, and no form that nobody fills. */
    private static void assertPages(JdbcClient jdbc) {
        assertThat(count(jdbc, "select count(*) from forms.answer")).isPositive();
        assertThat(count(jdbc, """
                select count(*) from forms.response response
                where not exists (select from enrolment.application application
                                  where application.ficha_response = response.id)""")).isZero();
        assertThat(count(jdbc, """
                select count(*) from forms.answer answer
                where not exists (select from forms.response response where response.id = answer.response_id
                                  and response.participant_id = answer.participant_id)""")).isZero();
    }

    /** Every acknowledged answer is there once, the newest counts, and whoever answered has begun. */
    private void assertProgress(JdbcClient jdbc) {
        assertThat(jdbc.sql("select id from learning.quiz_answer")
                        .query(UUID.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(learning.stream()
                        .flatMap(phone -> phone.acknowledged.stream().map(Writer.Sending::key))
                        .toList());
        for (var phone : learning) {
            var last = phone.acknowledged.getLast().fields();
            assertThat(jdbc.sql("select answers ->> :question from learning.unit_progress where participant_id = :her")
                            .param("question", last.get("question").getFirst())
                            .param("her", phone.participant())
                            .query(String.class)
                            .list())
                    .containsExactly(last.get("option").getFirst());
        }
        assertThat(count(jdbc, """
                select count(*) from enrolment.enrolment place
                where state <> 'ACTIVE' or started_at is null
                   or (select count(*) from enrolment.enrolment_step step
                       where step.enrolment_id = place.id and step.to_state = 'ACTIVE') <> 1""")).isZero();
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

package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.sync.OfflinePhone.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** She hands in, on any computer, the file in which her phone saved what waited. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class FileTests {

    private static final String PAGE = "/offline/file";
    private static final String COURSE = LearningData.COURSE;

    @Autowired
    LearningData learning;

    @Autowired
    JdbcClient db;

    private LearningData.Woman woman;
    private Browser computer;
    private OfflinePhone phone;
    private Instant now;

    @BeforeEach
    void sheStudiedOnAPhoneAndSitsAtAComputer() {
        woman = learning.admitted();
        phone = new OfflinePhone(learning.phone(woman));
        computer = learning.phone(woman);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void severalBatchesArriveOnceHoweverOftenTheFileIsBrought() {
        var ops = answers(Batch.MOST_OPS * 2 + 3);
        var file = phone.file(now, ops);

        assertThat(computer.get("/offline/courses").html().select("a[href=/offline/file]"))
                .hasSize(1);
        assertThat(brought(file).text()).contains("Recibimos 103 cosas").contains("ya puedes borrarlo");
        assertThat(brought(file).text())
                .contains("103 cosas ya las teníamos: no se repiten")
                .doesNotContain("Recibimos");
        assertThat(phone.send(now, ops.subList(0, 20)).values())
                .as("the phone finds out when it has signal again")
                .allMatch(answer -> answer.path("again").asBoolean(false));
        assertThat(rows("quiz_answer")).isEqualTo(103);
    }

    @Test
    void whatSomebodyElseDidOnThatPhoneIsNotTakenAndSheIsToldWhy() {
        var next = new OfflinePhone(learning.phone(learning.admitted()));
        var hers = phone.answer(COURSE, unit(0), question(0), option(0), now);
        var others = next.answer(COURSE, unit(0), question(0), option(0), now);
        var file = new String(phone.file(now, List.of(hers)), StandardCharsets.UTF_8);
        var both = file.replace("]}", "," + one(next.file(now, List.of(others))) + "]}");

        var page = brought(both.getBytes(StandardCharsets.UTF_8));

        assertThat(page.text())
                .contains("Recibimos 1 cosa que hiciste")
                .contains("1 cosa es de otra persona")
                .contains("No borres el archivo")
                .doesNotContain("dañada");
        assertThat(rows("quiz_answer")).isEqualTo(1);
    }

    @Test
    void damagedAndNotYetCountingAreToldApart() {
        var damaged = phone.answer(COURSE, unit(0), question(0), option(0), now);
        damaged.sealed()[90] ^= 1;
        var gone = phone.task("a-course-that-was-unpublished", "unit", "Trabajé tres días en esto", now);

        var page = brought(phone.file(now, List.of(damaged, gone)));

        assertThat(page.text())
                .contains("1 cosa no se pudo abrir: está dañada")
                .contains("1 cosa llegó y está guardada, pero todavía no cuenta")
                .doesNotContain("otra persona");
        assertThat(computer.get("/offline/courses").text()).contains("Ese curso o esa pregunta ya no existe");
    }

    @Test
    void fileThatLayForDaysTellsTheTimesAtWhichSheLearned() {
        var did = now.minus(Duration.ofDays(9));
        var saved = now.minus(Duration.ofDays(8));

        brought(phone.file(saved, List.of(phone.answer(COURSE, unit(0), question(0), option(0), did))));

        assertThat(answeredAt()).isEqualTo(did);
        assertThat(db.sql("select skewed from learning.offline_op where participant_id = ?")
                        .param(woman.participant())
                        .query(Boolean.class)
                        .single())
                .as("days in a drawer are no wrong clock")
                .isFalse();
    }

    @Test
    void whateverIsNotSuchAFileIsRefusedBesideTheField() {
        var ops = answers(1);
        var whole = phone.file(now, ops);
        refused("Elige primero", new byte[0]);
        refused("no es el que guardó tu teléfono", "hola".getBytes(StandardCharsets.UTF_8));
        refused("no es el que guardó tu teléfono", "[1,2]".getBytes(StandardCharsets.UTF_8));
        refused("no es el que guardó tu teléfono", "{\"ops\":[{\"id\":\"1\"}]}".getBytes(StandardCharsets.UTF_8));
        refused("no es el que guardó tu teléfono", "{\"ops\":[[{}]]}".getBytes(StandardCharsets.UTF_8));
        refused("no es el que guardó tu teléfono", java.util.Arrays.copyOf(whole, whole.length - 1));
        refused("no es el que guardó tu teléfono", new byte[] {(byte) 0xff, 0, 'x'});
        refused("no trae nada", phone.file(now, List.of()));
        refused("demasiado grande", new byte[FileController.MOST_MEGABYTES * 1_048_576 + 1]);
        assertThat(computer.post(PAGE).send().status()).isEqualTo(422);
        assertThat(rows("offline_op")).isZero();
    }

    @Test
    void addressThatWasTamperedWithTellsNothing() {
        for (var told : List.of("1-2", "x", "99999-0-0-0-0-0", "1-0-0-0-0-<b>")) {
            assertThat(computer.getWith(PAGE, "told", told).html().select("#told"))
                    .isEmpty();
        }
    }

    @Test
    void shePausedAndHandsInWhatSheDidBefore() {
        db.sql("update enrolment.enrolment set state = 'WITHDRAWN' where participant_id = ?")
                .param(woman.participant())
                .update();

        assertThat(brought(phone.file(now, answers(2))).text()).contains("2 cosas llegaron y están guardadas");
    }

    private Answer brought(byte[] file) {
        var answer = computer.upload(PAGE, Map.of(), Map.of("file", file));
        assertThat(answer.status()).isEqualTo(303);
        return computer.get(answer.location());
    }

    private void refused(String why, byte[] file) {
        var answer = computer.upload(PAGE, Map.of(), Map.of("file", file));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fragment(".field--bad").text()).contains(why);
    }

    private static String one(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return text.substring(text.indexOf("[") + 1, text.lastIndexOf("]"));
    }

    private List<Waiting> answers(int number) {
        var ops = new ArrayList<Waiting>();
        for (int place = 0; place < number; place++) {
            ops.add(phone.answer(COURSE, unit(place), question(place), option(place), now.minusSeconds(7200 - place)));
        }
        return ops;
    }

    private String unit(int number) {
        var units = learning.course().units();
        return units.get(number % units.size()).code();
    }

    private String question(int number) {
        var units = learning.course().units();
        return units.get(number % units.size()).questions().getFirst().code();
    }

    private Map<String, List<String>> option(int number) {
        var units = learning.course().units();
        var options = units.get(number % units.size()).questions().getFirst().options();
        return Map.of("option", List.of(options.get(number % options.size())));
    }

    private int rows(String table) {
        return db.sql("select count(*) from learning." + table + " where participant_id = :her")
                .param("her", woman.participant())
                .query(Integer.class)
                .single();
    }

    private Instant answeredAt() {
        return db.sql("select answered_at from learning.quiz_answer where participant_id = :her")
                .param("her", woman.participant())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}

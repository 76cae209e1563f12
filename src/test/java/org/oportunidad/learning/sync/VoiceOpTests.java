package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Samples;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.sync.OfflinePhone.Shown;
import org.oportunidad.learning.sync.OfflinePhone.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A voice and a photo that waited on a phone arrive once, are read before they are kept, and are lost nowhere. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class VoiceOpTests {

    private static final String COURSE = "life-skills";
    private static final String UNIT = "what-i-can-do";
    private static final String TASK = "/portfolio/" + OtherStudies.TASK;

    @Autowired
    LearningData learning;

    @Autowired
    JdbcClient db;

    private LearningData.Woman woman;
    private Browser browser;
    private OfflinePhone phone;
    private Instant now;

    @BeforeEach
    void sheHasAPlaceAndAPhone() {
        woman = learning.admitted();
        browser = learning.phone(woman);
        phone = new OfflinePhone(browser);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void voicePhotoAndWordsAreOneVersionHoweverOftenTheyAreSent() {
        var op = phone.task(COURSE, UNIT, "Lo digo mejor", now.minusSeconds(60), photo(), voice("voice.webm"));

        assertThat(outcome(phone.sendAlone(now, op))).isEqualTo("received");
        var again = phone.sendAlone(now.plusSeconds(5), op);
        assertThat(outcome(again)).isEqualTo("received");
        assertThat(again.path("again").asBoolean(false)).isTrue();
        assertThat(outcome(phone.send(now, op).get(op.id())))
                .as("among others too")
                .isEqualTo("received");

        assertThat(rows("task_version")).isEqualTo(1);
        assertThat(rows("task_file")).isEqualTo(2);
        var page = browser.get(TASK);
        assertThat(page.text()).contains("Lo digo mejor");
        var heard = browser.get(page.fragment("article audio").attr("src"));
        assertThat(heard.status()).isEqualTo(200);
        assertThat(heard.header("Content-Type")).startsWith("audio/");
        assertThat(page.html().select("a[data-show]")).hasSize(1);
    }

    @Test
    void allVersionsStayAndTheLastOneCountsWhateverTheOrder() {
        var older = phone.task(COURSE, UNIT, "", now.minusSeconds(7200), voice("voice.ogg"));
        var newer = phone.task(COURSE, UNIT, "", now.minusSeconds(60), voice("voice.m4a"));

        assertThat(outcome(phone.sendAlone(now, newer))).isEqualTo("received");
        assertThat(outcome(phone.sendAlone(now, older))).isEqualTo("older");

        assertThat(browser.get(TASK).html().select("article audio")).hasSize(2);
        assertThat(db.sql("""
                                select v.sent_at from learning.task t
                                join learning.task_version v on v.participant_id = t.participant_id and v.id = t.newest_version
                                where t.participant_id = ?
                                """)
                        .param(woman.participant())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant())
                .as("measured back from now")
                .isBetween(now.minusSeconds(60), Instant.now().minusSeconds(60));
    }

    @Test
    void uploadThatIsCutOffLeavesNothingAndIsSentAgain() {
        var op = phone.task(COURSE, UNIT, "", now, voice("voice.webm"));
        var half = new Waiting(op.id(), Arrays.copyOf(op.sealed(), op.sealed().length / 2));

        assertThat(reason(phone.sendAlone(now, half))).isEqualTo("unreadable");
        assertThat(rows("offline_op")).isZero();
        assertThat(outcome(phone.sendAlone(now, op))).isEqualTo("received");
        assertThat(rows("task_file")).isEqualTo(1);
    }

    @Test
    void whatIsNotWhatItSaysStaysOnThePhone() {
        var content = Samples.recording("voice.webm");
        var lied = OfflinePhone.values(
                "kind",
                "task",
                "course",
                COURSE,
                "unit",
                UNIT,
                "words",
                "",
                "parts",
                parts("voice", content.length + 1));
        var more = OfflinePhone.values(
                "kind",
                "task",
                "course",
                COURSE,
                "unit",
                UNIT,
                "words",
                "",
                "parts",
                parts("voice", content.length - 1));
        var none = OfflinePhone.values("kind", "task", "course", COURSE, "unit", UNIT, "words", "Hola");
        var ofAnAnswer = OfflinePhone.values(
                "kind",
                "answer",
                "course",
                COURSE,
                "unit",
                UNIT,
                "question",
                "x",
                "parts",
                parts("voice", content.length));
        var document = OfflinePhone.values(
                "kind", "task", "course", COURSE, "unit", UNIT, "parts", parts("document", content.length));
        var negative = OfflinePhone.values("kind", "task", "course", COURSE, "unit", UNIT, "parts", parts("voice", -1));
        var broken = List.of(
                phone.task(COURSE, UNIT, "", now, new Shown("voice", new byte[0])),
                phone.task(COURSE, UNIT, "", now, new Shown("voice", Samples.photo(30, 20))),
                phone.task(COURSE, UNIT, "", now, new Shown("voice", Samples.recording("video.webm"))),
                phone.task(COURSE, UNIT, "", now, new Shown("picture", content)),
                phone.task(COURSE, UNIT, "", now, new Shown("film", content)),
                phone.task(COURSE, UNIT, "", now, new Shown("voice", Arrays.copyOf(content, 300))),
                phone.task(COURSE, UNIT, "", now, voice("voice.webm"), voice("voice.ogg")),
                phone.with(now, lied, List.of(content)),
                phone.with(now, more, List.of(content)),
                phone.with(now, none, List.of(content)),
                phone.with(now, ofAnAnswer, List.of(content)),
                phone.with(now, document, List.of(content)),
                phone.with(now, negative, List.of(content)));

        for (int number = 0; number < broken.size(); number++) {
            assertThat(reason(phone.sendAlone(now, broken.get(number))))
                    .as("number " + number)
                    .isEqualTo("unreadable");
        }
        assertThat(phone.send(now, broken).values())
                .allMatch(answer -> outcome(answer).equals("refused"));
        assertThat(rows("offline_op") + rows("task_version") + rows("task_file"))
                .isZero();
    }

    @Test
    void whatIsTooLargeOrEmptyOrNamelessIsRefusedWithoutAFailure() {
        var op = phone.task(COURSE, UNIT, "", now, voice("voice.webm"));
        var id = op.id().toString();

        assertThat(phone.postAlone(now.toEpochMilli(), id, new byte[SyncController.MOST_OF_ONE + 1])
                        .status())
                .isEqualTo(413);
        assertThat(phone.postAlone(now.toEpochMilli(), id, new byte[0]).status())
                .isEqualTo(422);
        assertThat(phone.postAlone(now.toEpochMilli(), "x", op.sealed()).status())
                .isEqualTo(422);
        assertThat(outcome(phone.sendAlone(now, op))).isEqualTo("received");
    }

    @Test
    void voiceThatAnotherWomanBringsOrSealedForAnotherDoesNotOpen() {
        var another = new OfflinePhone(learning.phone(learning.admitted()));
        var hers = another.task(COURSE, UNIT, "", now, voice("voice.webm"));

        assertThat(reason(phone.sendAlone(now, hers))).isEqualTo("unreadable");
        assertThat(outcome(another.sendAlone(now, hers))).isEqualTo("received");
        assertThat(rows("task_file")).isZero();
    }

    @Test
    void voiceOfATaskThatAsksForNoneIsKeptAside() {
        var op = phone.task(COURSE, "my-rights", "", now, photo());

        assertThat(reason(phone.sendAlone(now, op))).isEqualTo("gone");
        assertThat(rows("task_file")).isZero();
    }

    @Test
    void voiceOfAWomanWithoutAPlaceWaitsSealedAndCountsWhenSheHasOneAgain() {
        var op = phone.task(COURSE, UNIT, "Aquí está", now.minusSeconds(60), voice("voice.ogg"));
        state("WITHDRAWN");

        assertThat(reason(phone.sendAlone(now, op))).isEqualTo("closed");
        assertThat(rows("task_file")).isZero();
        var kept = db.sql("select kept_files from learning.offline_op where participant_id = ?")
                .param(woman.participant())
                .query((row, number) -> row.getBytes("kept_files"))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .as("sealed")
                .doesNotContain("Ogg")
                .doesNotContain("audio/");
        assertThat(browser.get("/my-data/export.json").body()).contains("Aquí está");

        state("ENROLLED");
        browser.post("/offline/kept").send();
        browser.post("/offline/kept").send();

        assertThat(rows("task_file")).isEqualTo(1);
        assertThat(browser.get(browser.get(TASK).fragment("article audio").attr("src"))
                        .status())
                .isEqualTo(200);
        assertThat(db.sql(
                                "select count(*) from learning.offline_op where participant_id = ? and kept_files is not null")
                        .param(woman.participant())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(outcome(phone.sendAlone(now, op))).isEqualTo("received");
    }

    @Test
    void fileThatSheSavedBringsTheVoiceOnce() {
        var op = phone.task(COURSE, UNIT, "", now.minusSeconds(60), voice("voice.webm"));
        var file = phone.file(now, List.of(op));

        assertThat(brought(file)).contains("Recibimos 1 cosa");
        assertThat(brought(file)).contains("ya la teníamos");
        assertThat(outcome(phone.sendAlone(now, op))).isEqualTo("received");
        assertThat(rows("task_file")).isEqualTo(1);
    }

    private String brought(byte[] file) {
        var answer = browser.upload("/offline/file", Map.of(), Map.of("file", file));
        return browser.get(answer.location()).text();
    }

    private static List<Map<String, Object>> parts(String kind, int bytes) {
        return List.of(OfflinePhone.values("kind", kind, "bytes", bytes));
    }

    private static Shown voice(String name) {
        return new Shown("voice", Samples.recording(name));
    }

    private static Shown photo() {
        return new Shown("picture", Samples.photo(60, 40));
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asString("");
    }

    private static String reason(JsonNode answer) {
        return answer.path("reason").asString("");
    }

    private void state(String state) {
        db.sql("update enrolment.enrolment set state = :state where participant_id = :her")
                .param("state", state)
                .param("her", woman.participant())
                .update();
    }

    private int rows(String table) {
        return db.sql("select count(*) from learning." + table + " where participant_id = :her")
                .param("her", woman.participant())
                .query(Integer.class)
                .single();
    }
}

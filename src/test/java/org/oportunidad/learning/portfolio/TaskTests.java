package org.oportunidad.learning.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.OtherStudies.TASK;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Deliveries;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Samples;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task from her phone to her facilitator and back. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class TaskTests {

    private static final String MINE = "/portfolio/" + TASK;

    @Autowired
    LearningData learning;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    List<PersonalRecords> records;

    private LearningData.Woman her;
    private Browser phone;
    private String marking;

    @BeforeEach
    void sheHasAPlaceAndInesCaresForHer() {
        her = learning.admitted();
        phone = learning.phone(her);
        participants.decide(
                new ParticipantId(her.participant()),
                Map.of(ConsentPurpose.SERVICE, true),
                ConsentEvidence.onScreen("es", EnrolmentData.NOW));
        participants.giveCare(List.of(new CareGrant(
                new ParticipantId(her.participant()),
                cast.account(Cast.INES),
                "test",
                java.time.Instant.parse("2020-01-01T00:00:00Z"),
                null)));
        marking = participants
                        .cards(cast.viewer(Cast.CARMEN), List.of(her.participant()))
                        .get(her.participant())
                        .path()
                + "/tasks/" + TASK;
    }

    @Test
    void whatIsAskedAndWhatItIsLookedAtForStandBesideTheForm() {
        var page = phone.get(MINE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("En esto nos fijaremos").contains("Escribe aquí tu tarea");
        assertThat(page.html().select(".card--wash li")).hasSize(3);
        assertThat(page.title()).isEqualTo("Tarea");
    }

    @Test
    void whatSheSendsIsReceivedAndWaitsInTheQueueOfWhoCaresForHer() {
        var sent = learning.sendTask(her, "Sé coser.\nSé ordenar cuentas.").follow();

        assertThat(sent.text()).contains("Recibido").contains("Sé ordenar cuentas.");
        assertThat(queue(screen.as(Cast.INES))).isTrue();
        assertThat(screen.as(Cast.INES).get("/home").text()).contains("tu respuesta");
        var other = accounts.openStaff("Otra", "es", Set.of(Role.FACILITATOR));
        var desk = screen.as(other, SessionKind.STAFF);
        assertThat(queue(desk)).isFalse();
        assertThat(desk.get(marking).status()).isEqualTo(404);
    }

    @Test
    void answerReachesHerAndLeavesTheQueue() {
        learning.sendTask(her, "Sé coser.");

        var done = mark(screen.as(Cast.INES), "again", "Buen comienzo. Agrega un ejemplo de cada cosa.");

        assertThat(done.location()).isEqualTo("/tasks");
        assertThat(queue(screen.as(Cast.INES))).isFalse();
        assertThat(phone.get(MINE).text())
                .contains("Te falta un paso")
                .contains("Agrega un ejemplo de cada cosa.")
                .contains("Casi");
        assertThat(phone.get("/portfolio").text()).contains("Otra versión");
        deliveries.to(her.participant());
        assertThat(phone.get("/messages").text()).contains("Respondieron tu tarea");
    }

    @Test
    void everyVersionStaysAndTheLastOneCounts() {
        learning.sendTask(her, "Primera versión");
        mark(screen.as(Cast.INES), "again", "Agrega un ejemplo.");

        learning.sendTask(her, "Segunda versión");

        assertThat(queue(screen.as(Cast.INES))).isTrue();
        var page = phone.get(MINE);
        assertThat(page.html().select("article.card .lines").eachText())
                .containsSubsequence("Segunda versión", "Primera versión", "Agrega un ejemplo.");
        assertThat(screen.as(Cast.INES).get(marking).text())
                .contains("Segunda versión")
                .contains("Versiones anteriores");
    }

    @Test
    void answerToAVersionThatIsNoLongerTheNewestIsNotLost() {
        learning.sendTask(her, "Primera versión");
        var form = screen.as(Cast.INES).get(marking);
        learning.sendTask(her, "Segunda versión");

        var refused = mark(screen.as(Cast.INES), form, "ready", "Muy bien hecho.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("versión más nueva")
                .contains("Segunda versión")
                .contains("Muy bien hecho.");
        assertThat(queue(screen.as(Cast.INES))).isTrue();
    }

    @Test
    void sameFormSentTwiceIsOneVersion() {
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(phone.post(MINE + "/versions")
                            .field("_key", key)
                            .field("words", "Sé coser.")
                            .send()
                            .status())
                    .isEqualTo(303);
        }

        assertThat(jdbc.sql("select count(*) from learning.task_version where participant_id = ?")
                        .param(her.participant())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingAndTooMuchAreAskedForKindlyAndKept() {
        assertThat(phone.post(MINE + "/versions").field("words", " \n ").send().text())
                .contains("Escribe algo, elige una foto o graba tu voz antes de enviar");
        var long_ =
                phone.post(MINE + "/versions").field("words", "a".repeat(4_001)).send();
        assertThat(long_.status()).isEqualTo(422);
        assertThat(long_.fragment("textarea").text()).hasSize(4_001);
        learning.sendTask(her, "Sé coser.");
        var empty = screen.as(Cast.INES).post(marking + "/answers").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Elige una opción").contains("al menos una frase");
    }

    @Test
    void herWordsAreSealedInTheDatabase() {
        learning.sendTask(her, "palabras secretas");

        assertThat(jdbc.sql("select words from learning.task_version where participant_id = ?")
                        .param(her.participant())
                        .query(String.class)
                        .single())
                .doesNotContain("secretas");
    }

    @Test
    void readingIsWrittenDownForHer() {
        learning.sendTask(her, "Sé coser.");
        screen.as(Cast.INES).get(marking);

        assertThat(phone.get("/my-data/looks").text() + phone.get("/my-data").text())
                .contains("Inés");
    }

    @Test
    void taskThatIsNotThereIsAMissingPage() {
        for (var task : List.of("x", "life-skills.nothing", "costs-and-prices.see-costs", "a.b.c")) {
            assertThat(phone.get("/portfolio/" + task).status()).as(task).isEqualTo(404);
        }
        assertThat(screen.as(Cast.INES).get(marking).status())
                .as("not sent yet")
                .isEqualTo(404);
    }

    @Test
    void whatSheSentStaysHersWhenTheCourseIsNoLongerOpen() {
        learning.sendTask(her, "Sé coser.");
        mark(screen.as(Cast.INES), "ready", "Muy bien hecho.");
        jdbc.sql("update enrolment.enrolment set state = 'WITHDRAWN' where participant_id = ?")
                .param(her.participant())
                .update();

        var page = phone.get(MINE);

        assertThat(page.text()).contains("Muy bien hecho.");
        assertThat(page.html().select("textarea")).isEmpty();
        assertThat(phone.post(MINE + "/versions")
                        .field("words", "Otra vez")
                        .send()
                        .location())
                .isEqualTo("/courses");
    }

    @Test
    void tasksOfTwoRecordsOfOneWomanCanBeAnsweredAfterTheyAreJoinedAndAreApartAgainWhenUndone() {
        var other = learning.admitted();
        learning.sendTask(her, "De este registro");
        learning.sendTask(other, "Del otro, más nueva");
        var carmen = screen.as(Cast.CARMEN);
        carmen.post("/duplicates")
                .field("left", handle(her))
                .field("right", handle(other))
                .field("decision", "left")
                .send();

        assertThat(carmen.get(marking).text()).contains("Del otro, más nueva").contains("De este registro");
        assertThat(mark(carmen, "ready", "Bien hecho.").location()).isEqualTo("/tasks");
        assertThat(queue(carmen)).isFalse();
        assertThat(waiting(her) + waiting(other)).as("nothing waits for ever").isZero();

        var merge = jdbc.sql("select id from participants.merge where from_id = :id")
                .param("id", other.participant())
                .query(UUID.class)
                .single();
        carmen.post("/duplicates/merges/{id}/undoing", merge).send();

        assertThat(queue(carmen)).as("hers was never answered").isTrue();
        assertThat(carmen.get(marking).text())
                .contains("De este registro")
                .doesNotContain("Del otro")
                .doesNotContain("Bien hecho");
        assertThat(waiting(other)).isZero();
    }

    @Test
    void photoAndVoiceAreATaskWithoutAWordAndWhoCaresForHerSeesAndHearsThem() {
        var sent = learning.sendTask(her, "", Map.of("photo", photo(), "voice", recording("voice.webm")));

        assertThat(sent.follow().text()).contains("Recibido");
        for (var browser : List.of(phone, screen.as(Cast.INES))) {
            var page = browser.get(browser == phone ? MINE : marking);
            assertThat(page.text()).contains("Ver la foto (").contains("Nota de voz");
            assertThat(page.html().select("img")).as("only when she taps").isEmpty();
            assertThat(page.fragment("audio").attr("preload")).isEqualTo("none");
            var seen = browser.get(page.fragment("a[data-show]").attr("href"));
            assertThat(seen.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(seen.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(seen.header("Content-Security-Policy"))
                    .contains("sandbox")
                    .contains("default-src 'none'");
            assertThat(seen.header("Cache-Control")).contains("no-store");
            assertThat(seen.bytes()).startsWith(0xFF, 0xD8);
            var heard = browser.copy()
                    .with("Range", "bytes=0-99")
                    .get(page.fragment("audio").attr("src"));
            assertThat(heard.status()).isEqualTo(206);
            assertThat(heard.header("Content-Type")).isEqualTo("audio/webm");
            assertThat(heard.bytes()).hasSize(100);
        }
        assertThat(phone.get("/my-data/looks").text()).contains("Inés");
    }

    @Test
    void fileIsThereForHerAndWhoCaresForHerOnly() {
        learning.sendTask(her, "", Map.of("photo", photo()));
        var hash = phone.get(MINE).fragment("a[data-show]").attr("href").replaceFirst(".*/", "");
        var other = learning.admitted();
        learning.sendTask(other, "", Map.of("photo", Samples.photo(20, 20)));
        var stranger = screen.as(accounts.openStaff("Otra", "es", Set.of(Role.FACILITATOR)), SessionKind.STAFF);

        assertThat(learning.phone(other).get(MINE + "/files/" + hash).status()).isEqualTo(404);
        assertThat(stranger.get(marking + "/files/" + hash).status()).isEqualTo(404);
        assertThat(screen.anybody().get(MINE + "/files/" + hash).status()).isNotEqualTo(200);
        assertThat(phone.get("/portfolio/life-skills.nothing/files/" + hash).status())
                .isEqualTo(404);
        assertThat(phone.get(MINE + "/files/x").status()).isEqualTo(404);
        assertThat(phone.get(MINE + "/files/" + hash).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotTakenIsToldBesideItsFieldAndHerTextStays() {
        var refused = phone.upload(
                MINE + "/versions",
                Map.of("words", "Sé coser."),
                Map.of(
                        "document", new byte[] {1},
                        "photo", "<svg onload=\"alert(1)\"/>".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "voice", new byte[0]));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fragment("#f-photo-about").text()).contains("JPG y PNG");
        assertThat(refused.fragment("#f-voice-about").text()).contains("vacío");
        assertThat(refused.html().select("[name=document]")).as("not asked for").isEmpty();
        assertThat(refused.fragment("textarea").text()).isEqualTo("Sé coser.");
        assertThat(phone.get(MINE).text()).doesNotContain("Lo que enviaste");
    }

    @Test
    void documentIsTakenWhereTheTaskAsksForOne() {
        var place = "/portfolio/idea-and-canvas.canvas/versions";

        var refused = phone.upload(
                place,
                Map.of("words", ""),
                Map.of("document", new byte[(3 << 20) + 1], "voice", recording("voice.ogg")));

        assertThat(refused.fragment("#f-document-about").text()).contains("caben 3 MB");
        assertThat(refused.html().select("[name=voice]")).as("not asked for").isEmpty();
    }

    @Test
    void photoSentTwiceUnderOneKeyIsOneVersion() {
        for (int time = 0; time < 2; time++) {
            assertThat(phone.upload(
                                    MINE + "/versions",
                                    Map.of("words", "", "_key", "0192f0c0-0000-7000-8000-000000000001"),
                                    Map.of("photo", photo()))
                            .status())
                    .isEqualTo(303);
        }
        assertThat(phone.get(MINE).html().select("a[data-show]")).hasSize(1);
    }

    @Test
    void manyFilesInADayAreEnoughAndWordsStillPass() {
        for (int time = 0; time < 40; time++) {
            learning.sendTask(her, "", Map.of("photo", photo()));
        }

        var refused = learning.sendTask(her, "Sé coser.", Map.of("photo", photo()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Mañana puedes mandar más");
        assertThat(learning.sendTask(her, "Sé coser.").status()).isEqualTo(303);
    }

    @Test
    void filesAreSealedGoWithHerRecordAndAreForgottenWithHer() {
        learning.sendTask(her, "", Map.of("voice", recording("voice.ogg")));
        var sealed = jdbc.sql("select content from learning.task_file where participant_id = ?")
                .param(her.participant())
                .query(byte[].class)
                .single();
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("OggS", "Opus");
        assertThat(phone.get("/my-data/export.json").body()).contains("audio/ogg");
        var other = learning.admitted();
        var carmen = screen.as(Cast.CARMEN);
        carmen.post("/duplicates")
                .field("left", handle(other))
                .field("right", handle(her))
                .field("decision", "left")
                .send();
        assertThat(files(other)).isEqualTo(1);
        var joined = learning.phone(other).get(MINE).fragment("audio").attr("src");
        assertThat(learning.phone(other).get(joined).bytes())
                .as("her key still opens it")
                .startsWith('O', 'g', 'g');
        var merge = jdbc.sql("select id from participants.merge where from_id = :id")
                .param("id", her.participant())
                .query(UUID.class)
                .single();
        carmen.post("/duplicates/merges/{id}/undoing", merge).send();
        assertThat(files(her)).isEqualTo(1);
        assertThat(files(other)).isZero();

        records.forEach(module -> module.eraseAll(List.of(her.participant())));

        assertThat(files(her)).isZero();
    }

    private int files(LearningData.Woman woman) {
        return jdbc.sql("select count(*) from learning.task_file where participant_id = ?")
                .param(woman.participant())
                .query(Integer.class)
                .single();
    }

    private static byte[] photo() {
        return Samples.photo(60, 40);
    }

    private static byte[] recording(String name) {
        return Samples.recording(name);
    }

    private String handle(LearningData.Woman woman) {
        return participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                .get(woman.participant())
                .handle();
    }

    private int waiting(LearningData.Woman woman) {
        return jdbc.sql("select count(*) from learning.task where participant_id = ? and decision is null")
                .param(woman.participant())
                .query(Integer.class)
                .single();
    }

    /** Whether she stands in the queue. */
    private boolean queue(Browser desk) {
        return !desk.get("/tasks").html().select("a[href=\"" + marking + "\"]").isEmpty();
    }

    private Answer mark(Browser desk, String decision, String words) {
        return mark(desk, desk.get(marking), decision, words);
    }

    private Answer mark(Browser desk, Answer form, String decision, String words) {
        return desk.post(marking + "/answers")
                .field("version", form.fragment("input[name=version]").val())
                .field("criterion1", "yes")
                .field("criterion2", "almost")
                .field("criterion3", "notYet")
                .field("words", words)
                .field("decision", decision)
                .send();
    }
}

package org.oportunidad.messaging.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.World.OLGA;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.demonstration.channel.Told;
import org.oportunidad.demonstration.channel.WhatsAppDouble;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.MessagingData.Woman;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What women write and staff answer, through the pages of staff. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class ConversationTests {

    @Autowired
    MessagingData data;

    @Autowired
    WhatsAppDouble whatsApp;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    List<PersonalRecords> records;

    private Woman her = new Woman(new UUID(0, 0), "", "", "");
    private String user = "";

    @BeforeEach
    void aWoman() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        her = data.woman(SafeContact.Channel.WHATSAPP, false, INES);
        user = "CL." + her.phone();
        whatsApp.taken.clear();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void herFacilitatorReadsAndAnswersAndOthersFindNothing() {
        data.writes(user, her.phone(), Told.text("¿A qué hora es?"));
        var path = "/conversations/" + data.conversation(her.id());
        assertThat(screen.as(INES).get("/conversations").text()).contains(her.names());
        assertThat(screen.as(INES).get(path).text()).contains("¿A qué hora es?");
        for (var answer : List.of(
                screen.as(OLGA).get(path),
                screen.as(OLGA).post(path + "/answers").field("words", "Hola").send())) {
            assertThat(answer.status()).isEqualTo(404);
        }
        assertThat(screen.as(OLGA).get("/conversations").text()).doesNotContain(her.names());

        assertThat(answer(path, "A las diez").status()).isEqualTo(303);
        data.settle();

        assertThat(whatsApp.taken.getLast().message().at("/text/body").asString(""))
                .isEqualTo("A las diez");
        assertThat(whatsApp.taken.getLast().message().path("recipient").asString(""))
                .isEqualTo(user);
        assertThat(screen.as(INES).get(path).text()).contains("A las diez").contains("llegó");
    }

    @Test
    void aSecondTapAnswersOnce() {
        data.writes(user, her.phone(), Told.text("Hola"));
        var path = "/conversations/" + data.conversation(her.id());
        var browser = screen.as(INES);
        var key = browser.get(path)
                .fragment("form[action$=/answers] input[name=_key]")
                .val();
        for (int i = 0; i < 2; i++) {
            assertThat(browser.post(path + "/answers")
                            .field("_key", key)
                            .field("words", "Voy")
                            .send()
                            .status())
                    .isEqualTo(303);
        }
        data.settle();

        assertThat(whatsApp.taken).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ve al albergue", "Go to the shelter", "في الملجأ"})
    void whatMayNotBeReadByOthersIsNotSentAndStaysInTheForm(String words) {
        data.writes(user, her.phone(), Told.text("Hola"));
        var answer = answer("/conversations/" + data.conversation(her.id()), words);
        data.settle();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.fragment("textarea[name=words]").text()).isEqualTo(words);
        assertThat(whatsApp.taken).isEmpty();
    }

    @Test
    void whoIsNotKnownWaitsForTheCoordinatorWhoSaysWhoItIs() {
        data.writes(user, null, Told.text("Soy yo, con otro teléfono"));
        var path = screen.as(CARMEN)
                .get("/conversations")
                .fragment("a[href^=/conversations/]:contains(no conocemos)")
                .attr("href");
        assertThat(screen.as(INES).get(path).status()).as("nobody’s woman yet").isEqualTo(404);
        var found = screen.as(CARMEN).get(path + "?name=" + her.names().split(" ", 2)[1]);
        assertThat(found.text()).contains(her.names());

        var matched = screen.as(CARMEN)
                .post(path + "/woman")
                .field("_key", UUID.randomUUID())
                .field("woman", found.fragment("input[name=woman]").val())
                .send();

        assertThat(matched.status()).isEqualTo(303);
        assertThat(screen.as(INES).get(path).text()).contains("Soy yo, con otro teléfono");
        assertThat(db.sql("select bool_and(sealed_for = :her) from messaging.said where owner_id = :id")
                        .param("her", her.id())
                        .param("id", UUID.fromString(path.replace("/conversations/", "")))
                        .query(Boolean.class)
                        .single())
                .as("sealed with her key from now on")
                .isTrue();
    }

    @Test
    void whoIsNobodyOfOursIsSetAsideAndCanBeHeardAgain() {
        data.writes(user, null, Told.text("Gane dinero ya"));
        var coordinator = screen.as(CARMEN);
        var path = coordinator
                .get("/conversations")
                .fragment("a[href^=/conversations/]:contains(no conocemos)")
                .attr("href");
        assertThat(screen.as(INES).post(path + "/aside").send().status()).isEqualTo(404);
        for (int i = 0; i < 2; i++) {
            assertThat(coordinator.post(path + "/aside").send().status()).isEqualTo(303);
        }
        data.writes(user, null, Told.text("Otra vez"));

        assertThat(coordinator.get("/conversations").body()).doesNotContain(path);
        assertThat(coordinator.get("/conversations?aside=true").body()).contains(path);
        assertThat(screen.as(INES).get("/conversations?aside=true").body()).doesNotContain(path);

        coordinator.post(path + "/aside").field("_method", "DELETE").send();
        assertThat(coordinator.get("/conversations").body()).contains(path);
        assertThat(coordinator.get(path).text()).contains("Otra vez");
    }

    @Test
    void aWomanWhoWasErasedAndWritesAgainIsSomebodyUnknown() {
        data.writes(user, her.phone(), Told.text("Hola"));
        records.stream().filter(of -> of.schema().equals("messaging")).forEach(of -> of.eraseAll(List.of(her.id())));
        assertThat(db.sql("select count(*) from messaging.contact where participant_id = :her")
                        .param("her", her.id())
                        .query(Long.class)
                        .single())
                .isZero();
        db.sql("update participants.contact_point set ended_at = now() where participant_id = :her")
                .param("her", her.id())
                .update();

        data.writes(user, her.phone(), Told.text("Aquí estoy"));

        assertThat(screen.as(CARMEN).get("/conversations").text()).contains("no conocemos");
    }

    @Test
    void aWomanWhoseRecordsWereJoinedGoesOnUnderTheOneThatLives() {
        data.writes(user, her.phone(), Told.text("Hola"));
        var now = data.woman(SafeContact.Channel.WHATSAPP, false, INES);
        var messaging = records.stream()
                .filter(of -> of.schema().equals("messaging"))
                .findFirst()
                .orElseThrow();
        var moved = messaging.merge(her.id(), now.id());
        assertThat(data.conversation(now.id())).isNotNull();

        messaging.unmerge(her.id(), now.id(), moved);
        assertThat(data.conversation(her.id())).isNotNull();
    }

    @Test
    void aPictureIsFetchedWhenSomebodyLooksAndWrittenAnew() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var id = whatsApp.medium(bytes.toByteArray());
        data.writes(user, her.phone(), Map.of("type", "image", "image", Map.of("id", id, "mime_type", "image/png")));
        var page = screen.as(INES).get("/conversations/" + data.conversation(her.id()));

        var picture = screen.as(INES).get(page.fragment("a[href*=/media/]").attr("href"));

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(picture.header("Cache-Control")).contains("no-store");
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(picture.bytes()))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void whatIsNoPictureIsNotShown() {
        var id = whatsApp.medium("<script>alert(1)</script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        data.writes(user, her.phone(), Map.of("type", "image", "image", Map.of("id", id)));
        var page = screen.as(INES).get("/conversations/" + data.conversation(her.id()));

        assertThat(screen.as(INES)
                        .get(page.fragment("a[href*=/media/]").attr("href"))
                        .status())
                .isEqualTo(404);
    }

    private org.oportunidad.kit.Answer answer(String path, String words) {
        return screen.as(INES)
                .post(path + "/answers")
                .field("_key", UUID.randomUUID())
                .field("words", words)
                .send();
    }
}

package org.oportunidad.referral.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.LogBook;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.platform.Ids;
import org.oportunidad.referral.ReferralData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman wants to talk with somebody. */
@ModuleTest
@Import(ReferralData.class)
@SuppressWarnings("NullAway.Init")
class TalkTests {

    private static final String WORDS = "Me pasa algo que solo digo aquí";

    @Autowired
    ReferralData data;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void somebodyListens() {
        data.focalPoint();
    }

    @AfterEach
    void clockRuns() {
        clock.reset();
    }

    @Test
    void sheAsksInTwoTapsWithoutAWord() {
        var her = data.woman();
        var phone = her.browser();
        for (var page : List.of("/home", "/my-data", "/messages", "/account", "/help")) {
            assertThat(phone.get(page).html().select("a[href=/talk]")).as(page).isNotEmpty();
        }

        var page = phone.get("/talk");
        assertThat(page.title()).isEqualTo("Contacto");
        assertThat(page.html().select("main a[href^=tel:]")).isNotEmpty();
        var sent = phone.post(page.fragment("main form[action=/talk]").attr("action"))
                .send();

        assertThat(sent.location()).isEqualTo("/talk");
        assertThat(sent.follow().text()).contains("Recibido", "Te vamos a contactar a más tardar el");
        assertThat(sent.follow().html().select("main a[href^=tel:]")).isNotEmpty();
        assertThat(data.state(her.participant())).isEqualTo("WAITING");
    }

    @Test
    void whatSheWroteIsNotShownAgainOnAPhoneThatOthersMayHold() {
        var her = data.woman();
        var phone = her.browser();
        phone.post("/talk")
                .field("words", WORDS)
                .field("hours", "cuando estoy sola")
                .send();

        assertThat(phone.get("/talk").body()).doesNotContain(WORDS).doesNotContain("cuando estoy sola");
        assertThat(phone.get("/home").text()).doesNotContain("Recibido");
    }

    @Test
    void secondTapChangesNothing() {
        var her = data.woman();
        var phone = her.browser();
        var key = Ids.next();

        for (var again = 0; again < 3; again++) {
            assertThat(phone.post("/talk")
                            .field("_key", key)
                            .field("words", WORDS)
                            .send()
                            .status())
                    .isEqualTo(303);
        }
        assertThat(phone.post("/talk").send().status()).as("from another tab").isEqualTo(303);

        assertThat(data.requests(her.participant())).isOne();
    }

    @Test
    void keyOfSomebodyElseTouchesNothing() {
        var her = data.woman();
        var other = data.woman();
        var key = Ids.next();
        her.browser().post("/talk").field("_key", key).send();

        var answer = other.browser().post("/talk").field("_key", key).send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(data.requests(other.participant())).isZero();
        assertThat(data.requests(her.participant())).isOne();
    }

    @Test
    void sheTakesItBackAndWhatSheWroteIsGone() {
        var her = data.woman();
        var phone = her.browser();
        phone.post("/talk")
                .field("words", WORDS)
                .field("phone", "+56 9 8123 0000")
                .send();

        assertThat(phone.post("/talk/withdrawal").send().location()).isEqualTo("/talk");
        assertThat(phone.post("/talk/withdrawal").send().location()).isEqualTo("/talk");

        assertThat(data.state(her.participant())).isEqualTo("WITHDRAWN");
        assertThat(data.sealed()
                        .sql("""
                                select count(*) from referral.request where participant_id = :her
                                and words is null and phone is null and hours is null and octet_length(words_key) = 0
                                """)
                        .param("her", her.participant())
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(phone.get("/talk").html().select("main form[action=/talk]")).isNotEmpty();
        phone.post("/talk").send();
        assertThat(data.state(her.participant())).isEqualTo("WAITING");
    }

    @Test
    void wrongInputIsSaidBesideTheFieldAndNothingIsLost() {
        var her = data.woman();
        var answer = her.browser()
                .post("/talk")
                .field("words", WORDS)
                .field("phone", "llámame")
                .field("hours", "x".repeat(201))
                .field("way", "PIGEON")
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Escribe el número con cifras", "hasta 200 letras");
        assertThat(answer.fragment("#f-words").text()).isEqualTo(WORDS);
        assertThat(answer.fragment("main details").hasAttr("open")).isTrue();
        assertThat(her.browser()
                        .post("/talk")
                        .field("words", "x".repeat(4001))
                        .send()
                        .status())
                .isEqualTo(422);
        assertThat(data.requests(her.participant())).isZero();
    }

    @Test
    void whoAsksAgainAndAgainIsSentToTheLines() {
        var her = data.woman();
        var phone = her.browser();
        for (var time = 0; time < 8; time++) {
            phone.post("/talk").send();
            phone.post("/talk/withdrawal").send();
        }

        var ninth = phone.post("/talk").send();

        assertThat(ninth.status()).isEqualTo(422);
        assertThat(ninth.text()).contains("varias veces");
        assertThat(data.requests(her.participant())).isEqualTo(8);
    }

    @Test
    void whenNobodyIsTrainedSheIsToldSoAndTheAdministratorToo() {
        var her = data.woman();
        var ended = data.sealed()
                .sql(
                        "update referral.trained set ended_at = now(), ended_by = account_id where ended_at is null returning id")
                .query(UUID.class)
                .list();
        try {
            var page = her.browser().get("/talk");
            assertThat(page.text()).contains("nadie formado para esto");
            assertThat(page.html().select("main form[action=/talk]")).isEmpty();
            assertThat(page.html().select("main a[href^=tel:]")).isNotEmpty();
            assertThat(her.browser().post("/talk").send().status()).isEqualTo(422);
            assertThat(screen.as(Cast.PAULA).get("/settings").text()).contains("Nadie está formado para escuchar");
            assertThat(screen.as(Cast.CARMEN).get("/settings").text())
                    .doesNotContain("Nadie está formado para escuchar");
        } finally {
            data.sealed()
                    .sql("update referral.trained set ended_at = null, ended_by = null where id = any(:ids)")
                    .param("ids", ended.toArray(UUID[]::new))
                    .update();
        }
        assertThat(screen.as(Cast.PAULA).get("/settings").text()).doesNotContain("Nadie está formado para escuchar");
    }

    @Test
    void whoIsLateSaysSo() {
        var her = data.woman();
        var phone = her.browser();
        phone.post("/talk").send();

        clock.advance(Duration.ofDays(30));

        assertThat(her.browser().get("/talk").text()).contains("Se nos pasó la hora");
    }

    /** Not a row, not a number: in no table that the rest of the program reads does anything change. */
    @Test
    void nothingOutsideOfTheSealSaysThatSheAsked() {
        var her = data.woman();
        var phone = her.browser();
        phone.get("/talk");
        var before = rows();
        try (var log = new LogBook()) {
            phone.post("/talk").field("words", WORDS).send();
            phone.get("/talk");
            assertThat(log.text())
                    .doesNotContain(WORDS)
                    .doesNotContain(her.participant().toString());
        }

        assertThat(rows()).isEqualTo(before);
        assertThat(db.sql("select count(*) from audit.event where subject_id = :her and action like 'referral%'")
                        .param("her", her.participant())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String rows() {
        var counts = new StringBuilder();
        for (var table : List.of(
                "platform.idempotency",
                "platform.event_publication",
                "audit.event",
                "messaging.message",
                "support.work_item",
                "support.contact",
                "participants.care_grant")) {
            counts.append(table)
                    .append(db.sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .append(' ');
        }
        return counts.toString();
    }
}

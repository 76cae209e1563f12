package org.oportunidad.messaging.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.PAULA;
import static org.oportunidad.kit.World.OLGA;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Person;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.MessagingData.Woman;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The switches of the channels, and what did not get through, through the pages. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class ChannelsTests {

    @Autowired
    MessagingData data;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private Woman her = new Woman(new UUID(0, 0), "", "", "");

    @BeforeEach
    void aWomanWithSms() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        her = data.woman(SafeContact.Channel.SMS, true, INES);
    }

    @AfterEach
    void everythingGoesAgain() {
        db.sql("delete from messaging.kill_switch").update();
        clock.reset();
    }

    @Test
    void aStoppedChannelHoldsEverythingAtOnceUntilItIsOpenedAgain() {
        assertThat(screen.as(PAULA).post("/channels/sms/stop").send().status()).isEqualTo(303);
        assertThat(screen.as(PAULA).get("/channels").text()).contains("Parado desde");
        var message = data.send(her.id(), Purpose.SERVICE);
        assertThat(data.state(message)).isEqualTo("PENDING");
        assertThat(data.facts(message)).isEmpty();

        screen.as(PAULA).post("/channels/sms/start").send();
        clock.advance(Duration.ofSeconds(31));
        data.settle();
        assertThat(data.facts(message)).containsExactly("SMS accepted");
    }

    @Test
    void theTextsAreShownAsTheyReachAPhoneWithTheirFigures() {
        data.send(her.id(), Purpose.SERVICE);
        var page = screen.as(PAULA).get("/message-templates");
        var row = page.fragment("tr:contains(enrolment.waitlist.admitted)");
        assertThat(row.select("td").stream().map(cell -> Integer.parseInt(cell.text())))
                .as("tried and taken, and nobody said that it arrived")
                .satisfies(figures -> {
                    assertThat(figures.get(0)).isPositive();
                    assertThat(figures.get(1)).isPositive();
                });
        var preview = screen.as(PAULA).get(row.select("a").attr("href"));
        assertThat(preview.html().select("article[lang=ar][dir=rtl]")).hasSize(2);
        assertThat(preview.text()).contains("Hay una novedad para ti").contains("There is news for you");
        assertThat(screen.as(PAULA).get("/message-templates/no.such").status()).isEqualTo(404);
    }

    @Test
    void aChannelThatDoesNotExistIsMissing() {
        assertThat(screen.as(PAULA).post("/channels/pigeon/stop").send().status())
                .isEqualTo(404);
    }

    @Test
    void whatNobodyKnowsToHaveArrivedHasAnOwnerAndAnEnd() {
        var message = data.send(her.id(), Purpose.SAFETY);
        db.sql("update messaging.outbox set state = 'UNKNOWN', closed_at = null where id = :id")
                .param("id", message)
                .update();
        assertThat(screen.as(INES).get("/undelivered").text())
                .contains(her.names())
                .contains("No se sabe si llegó");
        assertThat(screen.as(OLGA).get("/undelivered").text()).doesNotContain(her.names());

        assertThat(act(OLGA, message, "owner")).isEqualTo(404);
        assertThat(act(INES, message, "owner")).isEqualTo(303);
        assertThat(screen.as(INES).get("/undelivered").text()).contains("Lo lleva Inés");

        assertThat(act(INES, message, "again")).isEqualTo(303);
        data.settle();
        assertThat(data.state(message)).isEqualTo("CONFIRMED");
        assertThat(data.facts(message)).containsExactly("SMS accepted", "SMS accepted");
    }

    @Test
    void whatIsSettledLeavesTheList() {
        var message = data.send(her.id(), Purpose.SAFETY);
        db.sql("update messaging.outbox set state = 'DEAD', reason = 'NO_WAY', closed_at = null where id = :id")
                .param("id", message)
                .update();

        assertThat(act(INES, message, "closure")).isEqualTo(303);
        assertThat(screen.as(INES).get("/undelivered").text()).doesNotContain(her.names());
    }

    private int act(Person who, UUID message, String act) {
        return screen.as(who)
                .post("/undelivered/" + message + "/" + act)
                .field("_key", UUID.randomUUID())
                .send()
                .status();
    }
}

package org.oportunidad.messaging.reach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.World.OLGA;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.MessagingData.Woman;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Her stop and her yes, hers to press, and the stop also her facilitator’s. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class ReachTests {

    @Autowired
    MessagingData data;

    @Autowired
    Accounts accounts;

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
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whatSheStopsStaysInTheAppUntilSheOpensItAgain() {
        var phone = phone();
        assertThat(phone.post("/messages/channels/stop")
                        .field("answer", "stop")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(phone.get("/messages/channels").text()).contains("Todo está parado");
        assertThat(data.facts(data.send(her.id(), Purpose.SAFETY))).isEmpty();
        assertThat(phone.get("/messages").html().select("article")).hasSize(1);

        phone.post("/messages/channels/stop").field("answer", "go").send();
        assertThat(data.facts(data.send(her.id(), Purpose.SERVICE))).containsExactly("SMS accepted");
    }

    @Test
    void herFacilitatorMayStopThemAndAStrangerMayNot() {
        assertThat(screen.as(OLGA)
                        .post(her.path() + "/messages/stop")
                        .field("answer", "stop")
                        .send()
                        .status())
                .isEqualTo(404);
        screen.as(INES)
                .post(her.path() + "/messages/stop")
                .field("answer", "stop")
                .send();

        assertThat(screen.as(INES).get(her.path() + "/messages").text()).contains("parado");
        assertThat(data.facts(data.send(her.id(), Purpose.SERVICE))).isEmpty();
        assertThat(phone().get("/my-data/looks").text()).contains("Paró todos tus mensajes");
    }

    @Test
    void herYesToWhatsAppHasItsTimeAndMannerAndEndsWhenSheSaysSo() {
        var phone = phone();
        phone.post("/messages/channels/whatsapp").field("answer", "no").send();
        screen.as(INES)
                .post(her.path() + "/messages/whatsapp")
                .field("answer", "yes")
                .send();
        phone.post("/messages/channels/whatsapp").field("answer", "no").send();

        assertThat(db.sql("""
                        select manner || case when withdrawn_at is not null then ' ended' else '' end
                        from messaging.opt_in where participant_id = :her order by id
                        """).param("her", her.id()).query(String.class).list())
                .containsExactlyElementsOf(List.of("SCREEN ended", "SAID_TO_STAFF ended"));
    }

    private Browser phone() {
        return screen.as(accounts.openParticipant(her.id(), "es"), SessionKind.SHARED)
                .language("es");
    }
}

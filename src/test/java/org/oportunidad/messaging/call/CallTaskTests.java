package org.oportunidad.messaging.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.World.OLGA;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.MessagingData.Woman;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A call from the message that no other way could bring to its written result. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class CallTaskTests {

    @Autowired
    MessagingData data;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    private Woman her = new Woman(new UUID(0, 0), "", "", "");
    private String path = "";

    @BeforeEach
    void aWomanWhoWantsCalls() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        her = data.woman(SafeContact.Channel.CALL, true, INES);
        assertThat(data.facts(data.send(her.id(), Purpose.SERVICE))).containsExactly("CALL");
        path = screen.as(INES)
                .get("/call-tasks")
                .fragment("a:contains(" + her.names() + ")")
                .attr("href");
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whoCallsSeesTheNumberWithTheRuleThatBindsHer() {
        var page = screen.as(INES).get(path);

        assertThat(page.fragment("a[href^=tel:]").attr("href")).isEqualTo("tel:+" + her.phone());
        assertThat(page.text())
                .contains("girasol")
                .contains("No dejes mensaje de voz")
                .contains("no digas de dónde");
        assertThat(screen.as(OLGA).get(path).status()).isEqualTo(404);
        assertThat(screen.as(OLGA).get("/call-tasks").text()).doesNotContain(her.names());
    }

    @Test
    void nobodyAnsweredKeepsItAndAWordWithHerEndsIt() {
        assertThat(tried("no-answer").status()).isEqualTo(303);
        assertThat(screen.as(INES).get("/call-tasks").text()).contains(her.names());
        assertThat(tried("spoke").status()).isEqualTo(303);
        assertThat(screen.as(INES).get("/call-tasks").text()).doesNotContain(her.names());
    }

    @Test
    void aResultThatIsNoneIsAskedForAgain() {
        assertThat(tried("voicemail").status()).isEqualTo(422);
        assertThat(tried("").status()).isEqualTo(422);
    }

    private Answer tried(String result) {
        return screen.as(INES)
                .post(path + "/tries")
                .field("_key", UUID.randomUUID())
                .field("result", result)
                .send();
    }
}

package org.oportunidad.messaging.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.CARMEN;
import static org.oportunidad.kit.Cast.INES;
import static org.oportunidad.kit.Cast.PAULA;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text sent to oneself as a test, and how each text fared in each language. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class TestSendTests {

    private static final String TEXT = "/message-templates/enrolment.waitlist.admitted";

    @Autowired
    MessagingData data;

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient db;

    @Test
    void aTestIsMarkedGoesOnceAndIsCountedApart() {
        var address = "paula." + UUID.randomUUID() + "@example.org";
        var key = UUID.randomUUID();
        var before = tries();
        var sent = send(key, "email", address);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(send(key, "email", address).status()).isEqualTo(303);

        assertThat(sent.follow().text()).contains("El canal tomó la prueba", "contada");
        assertThat(db.sql("select body from messaging.shown_letter where address = :address")
                        .param("address", address)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("[Prueba]");
        assertThat(tries()).as("in no figure").isEqualTo(before);
        assertThat(screen.as(CARMEN).get(sent.location()).text())
                .as("what the channel said is hers alone")
                .doesNotContain("El canal tomó la prueba");
    }

    @Test
    void anAddressThatIsNoneIsRefusedBesideItsFieldAndKept() {
        for (var wrong : new String[] {"", "paula", "a@b.cl,c@d.cl", "a@b.cl\nBcc: x@y.cl", "<a@b.cl>"}) {
            var answer = send(UUID.randomUUID(), "email", wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(422);
        }
        var answer = send(UUID.randomUUID(), "sms", "91234");
        assertThat(answer.text()).contains("con + y el código del país");
        assertThat(answer.fragment("#f-address").val()).isEqualTo("91234");
        assertThat(send(UUID.randomUUID(), "pigeon", "x").text()).contains("Elige por dónde");
        assertThat(send("no-key", "email", "a@b.cl").status()).isEqualTo(422);
        assertThat(screen.as(INES).post(TEXT + "/tests").send().status()).isEqualTo(404);
    }

    @Test
    void theFiguresOfATextAreToldByLanguage() {
        var her = data.woman(SafeContact.Channel.SMS, false, INES);
        data.send(her.id(), Purpose.SERVICE);

        var page = screen.as(PAULA).get(TEXT);
        var row = page.fragment("tbody tr:has(th[lang=es])");
        assertThat(Integer.parseInt(row.select("td").eachText().getFirst())).isPositive();
    }

    private int tries() {
        return db.sql("select count(*) from messaging.delivery where template = 'enrolment.waitlist.admitted'")
                .query(Integer.class)
                .single();
    }

    private Answer send(Object key, String channel, String address) {
        return screen.as(PAULA)
                .post(TEXT + "/tests")
                .field("_key", key)
                .field("channel", channel)
                .field("address", address)
                .field("language", "es")
                .send();
    }
}

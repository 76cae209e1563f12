package org.oportunidad.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.INES;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.MessagingData;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.SafeContact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What providers of short messages tell afterwards, in both shapes. */
@ModuleTest
@Import(MessagingData.class)
@SuppressWarnings("NullAway.Init")
class ReceiptTests {

    private static final String PATH = "/webhooks/sms";
    private static final String SECRET = "receipts-of-the-tests";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    @Autowired
    MessagingData data;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private UUID message = new UUID(0, 0);
    private UUID delivery = new UUID(0, 0);

    @BeforeEach
    void aShortMessage() {
        clock.set(Instant.parse("2026-11-24T15:00:00Z"));
        var her = data.woman(SafeContact.Channel.SMS, false, INES);
        message = data.send(her.id(), Purpose.SAFETY);
        assertThat(data.facts(message)).containsExactly("SMS accepted");
        delivery = db.sql("select id from messaging.delivery where message_id = :id")
                .param("id", message)
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whatArrivedIsWrittenDownInBothShapes() throws Exception {
        assertThat(form("sent", "")).isEqualTo(204);
        assertThat(column("sent_at")).isTrue();
        assertThat(column("delivered_at")).isFalse();

        assertThat(json("DELIVERED", 0)).isEqualTo(204);
        assertThat(column("delivered_at")).isTrue();
        assertThat(data.state(message)).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({"form, SMS_30003", "json, SMS_27"})
    void whatDidNotArriveGoesOnByTheNextWay(String shape, String code) throws Exception {
        assertThat(shape.equals("form") ? form("undelivered", "30003") : json("UNDELIVERABLE", 27))
                .isEqualTo(204);
        data.settle();

        assertThat(data.facts(message)).startsWith("SMS accepted " + code).hasSizeGreaterThan(1);
    }

    @Test
    void theProvidersOwnNumberIsEnough() throws Exception {
        var number = "SM" + delivery.toString().replace("-", "");
        db.sql("update messaging.delivery set provider_id = :number where id = :id")
                .param("number", number)
                .param("id", delivery)
                .update();

        assertThat(told(PATH, FORM, "MessageSid=" + number + "&MessageStatus=delivered", basic(SECRET)))
                .isEqualTo(204);
        assertThat(column("delivered_at")).isTrue();
    }

    @Test
    void whatArrivedDoesNotFailAnyMoreHoweverOftenAndInWhateverOrderItIsTold() throws Exception {
        form("delivered", "");
        for (int i = 0; i < 5; i++) {
            form("undelivered", "30005");
            form("sent", "");
            form("delivered", "");
        }
        data.settle();

        assertThat(data.facts(message)).containsExactly("SMS accepted");
        assertThat(data.state(message)).isEqualTo("CONFIRMED");
    }

    @Test
    void aFailureThatIsToldTwiceGoesOnOnce() throws Exception {
        for (int i = 0; i < 3; i++) {
            form("failed", "30008");
            data.settle();
        }

        assertThat(data.facts(message)).hasSize(2);
    }

    @Test
    void whoDoesNotKnowTheSecretFindsNothing() throws Exception {
        var body = "MessageStatus=delivered";
        for (var header : new String[] {
            "",
            "Basic",
            "Basic %%%",
            basic(""),
            basic("another"),
            basic(SECRET + " "),
            "Bearer " + SECRET.toUpperCase(java.util.Locale.ROOT),
            "Digest " + SECRET
        }) {
            assertThat(told(PATH + "?try=" + delivery, FORM, body, header)).isEqualTo(404);
        }
        assertThat(mvc.perform(get(PATH).header("Authorization", basic(SECRET)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
        assertThat(column("delivered_at")).isFalse();
        for (var header : new String[] {"App " + SECRET, "Bearer " + SECRET}) {
            assertThat(told(PATH + "?try=" + delivery, FORM, body, header)).isEqualTo(204);
        }
        assertThat(column("delivered_at")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"results\":7}",
                "{\"results\":[null,1,{\"messageId\":\"';--\"}]}",
                "a=%zz&&=&="
            })
    void whatCannotBeReadChangesNothing(String body) throws Exception {
        for (var type : new String[] {FORM, JSON, "text/plain"}) {
            assertThat(told(PATH + "?try=%zz", type, body, basic(SECRET))).isLessThan(500);
        }
        assertThat(told(PATH, JSON, "x".repeat((1 << 20) + 1), basic(SECRET))).isEqualTo(404);
        assertThat(data.facts(message)).containsExactly("SMS accepted");
    }

    @Test
    void aReceiptSettlesNoTryOfAnotherWay() throws Exception {
        db.sql("update messaging.delivery set step = 'EMAIL' where id = :id")
                .param("id", delivery)
                .update();

        assertThat(form("undelivered", "30003")).isEqualTo(204);
        assertThat(data.facts(message)).containsExactly("EMAIL accepted");
    }

    private int form(String status, String code) throws Exception {
        return told(
                PATH + "?try=" + delivery,
                FORM,
                "MessageSid=SM" + delivery.toString().replace("-", "") + "&MessageStatus=" + status
                        + (code.isEmpty() ? "" : "&ErrorCode=" + code),
                basic(SECRET));
    }

    private int json(String group, int error) throws Exception {
        return told(PATH, JSON, """
                {"results":[{"messageId":"%s","to":"56911112222","status":{"groupName":"%s","id":5},
                    "error":{"id":%d,"permanent":true},"doneAt":"2026-11-24T15:00:01.000+0000"}]}
                """.formatted(delivery, group, error), basic(SECRET));
    }

    private int told(String path, String type, String body, String authorization) throws Exception {
        var request = post(java.net.URI.create(path.replace("%zz", "%25zz")))
                .contentType(type)
                .content(body.getBytes(StandardCharsets.UTF_8));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private static String basic(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString(("receipts:" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private boolean column(String name) {
        return db.sql("select " + name + " is not null from messaging.delivery where id = :id")
                .param("id", delivery)
                .query(Boolean.class)
                .single();
    }
}

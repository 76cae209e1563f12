package org.oportunidad.messaging.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oportunidad.messaging.carrier.CarrierResult;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.carrier.Receipt;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.platform.text.Language;

/** Short messages through a real HTTP conversation, in both shapes. */
@SuppressWarnings("NullAway.Init")
class SmsCarrierTests {

    private static final UUID DELIVERY = UUID.fromString("01932e3c-0000-7000-8000-000000000001");

    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile long pause;
    private volatile String asked = "";
    private volatile String authorization = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aFormWithNameAndPassword() {
        answer = "{\"sid\":\"SM87105da94bff44b999e4e6eb90d8eb6a\",\"status\":\"queued\"}";

        assertThat(carry("form")).isEqualTo(Receipt.taken("SM87105da94bff44b999e4e6eb90d8eb6a"));
        assertThat(asked).isEqualTo("To=%2B56987654321&From=Avisos&Body=Tienes+un+aviso+%C3%B1");
        assertThat(authorization).startsWith("Basic ");
    }

    @Test
    void jsonWithAKey() {
        answer = "{\"messages\":[{\"messageId\":\"" + DELIVERY + "\",\"status\":{\"groupName\":\"PENDING\"}}]}";

        assertThat(carry("json")).isEqualTo(Receipt.taken(DELIVERY.toString()));
        assertThat(asked).contains("\"to\":\"56987654321\"").contains("\"text\":\"Tienes un aviso ñ\"");
        assertThat(authorization).isEqualTo("App secret");
    }

    @ParameterizedTest
    @CsvSource({
        "form, 'StatusCallback=https%3A%2F%2Freceipts%3Aword%40example.org%2Fwebhooks%2Fsms%3Ftry%3D'",
        "json, '\"webhooks\":{'"
    })
    void theAddressOfReceiptsGoesAlong(String shape, String expected) {
        new SmsCarrier(
                        new SmsGateway.Settings(
                                shape,
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/messages",
                                "user",
                                "secret",
                                "Avisos",
                                "https://receipts:word@example.org/webhooks/sms"),
                        Duration.ofSeconds(1))
                .carry(new Parcel(
                        DELIVERY,
                        new Letter("+56987654321", Language.ES, "Avisos", "Aviso", "Hola"),
                        null,
                        Map.of(),
                        null,
                        null));

        assertThat(asked).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "200, <html>, UNKNOWN",
        "200, {}, UNKNOWN",
        "500, oh, UNKNOWN",
        "400, {}, REFUSED",
        "429, {}, UNREACHABLE",
        "401, {}, UNREACHABLE",
        "503, {}, UNREACHABLE"
    })
    void whatIsNotAClearYesIsNotTakenForOne(int code, String body, CarrierResult expected) {
        status = code;
        answer = body;

        assertThat(carry("form").result()).isEqualTo(expected);
    }

    @Test
    void aSlowAnswerLeavesItsFateUnknownAndNobodyThereDoesNot() {
        pause = 1_500;
        assertThat(carry("form").result()).isEqualTo(CarrierResult.UNKNOWN);
        var gone = server.getAddress().getPort();
        server.stop(0);
        assertThat(carry("form", gone).result()).isEqualTo(CarrierResult.UNREACHABLE);
    }

    @Test
    void withoutSettingsItIsNotSetUp() {
        assertThat(new SmsCarrier(new SmsGateway.Settings("", "", "", "", "")).isSetUp())
                .isFalse();
        assertThat(new SmsCarrier(new SmsGateway.Settings("pigeon", "http://x", "u", "s", "f")).isSetUp())
                .isFalse();
    }

    private Receipt carry(String shape) {
        return carry(shape, server.getAddress().getPort());
    }

    private static Receipt carry(String shape, int port) {
        var settings = new SmsGateway.Settings(shape, "http://127.0.0.1:" + port + "/", "user", "secret", "Avisos");
        return new SmsCarrier(settings, Duration.ofMillis(800))
                .carry(new Parcel(
                        DELIVERY,
                        new Letter("+56987654321", Language.ES, "Avisos", "Aviso", "Tienes un aviso ñ"),
                        null,
                        Map.of(),
                        null,
                        null));
    }
}

package org.oportunidad.messaging.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.messaging.push.PushServiceDouble.Nearby;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.keys.PushKey;

/** A real HTTP conversation with a service that checks who calls. */
@SuppressWarnings("NullAway.Init")
class PushCallsTests {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path home;

    private PushServiceDouble service;
    private PushKey key;

    @BeforeEach
    void start() {
        service = new PushServiceDouble();
        key = Keys.openOrCreate(home.resolve("keys")).pushKey();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void theServiceLearnsWhoCallsAndNothingElse() {
        assertThat(ring(new Nearby(), service.address("/push/abc"))).isEqualTo(new Ring.Taken());

        var call = service.calls().getFirst();
        assertThat(call.path()).isEqualTo("/push/abc");
        assertThat(call.bytes()).isZero();
        assertThat(call.header("TTL")).isEqualTo("900");
        assertThat(call.header("Urgency")).isEqualTo("normal");
        assertThat(call.header("Topic")).isEqualTo("n");
        assertThat(call.header("Content-Encoding")).isEmpty();
        assertThat(call.header("Authorization")).endsWith(", k=" + key.point());
        var claims = call.claims();
        assertThat(claims.propertyNames()).containsExactlyInAnyOrder("aud", "exp", "sub");
        assertThat(claims.at("/aud").asString()).isEqualTo(service.origin());
        assertThat(claims.at("/sub").asString()).isEqualTo("https://here.example.org");
        assertThat(Instant.ofEpochSecond(claims.at("/exp").asLong()))
                .isAfter(NOW)
                .isBeforeOrEqualTo(NOW.plus(Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void aYesIsTaken(int status) {
        service.answers(status);

        assertThat(ring(new Nearby(), service.address("/x"))).isEqualTo(new Ring.Taken());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aPhoneThatIsGoneIsGone(int status) {
        service.answers(status);

        assertThat(ring(new Nearby(), service.address("/x"))).isEqualTo(new Ring.Gone("HTTP_" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 401, 403, 413})
    void whatIsNeitherIsCountedAndNoRedirectIsFollowed(int status) {
        service.answers(status);

        assertThat(ring(new Nearby(), service.address("/x"))).isEqualTo(new Ring.Failed("HTTP_" + status));
        assertThat(service.rings("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "429 | 7200 | 2026-11-24T17:00:00Z",
                "503 | Tue, 24 Nov 2026 18:00:00 GMT | 2026-11-24T18:00:00Z",
                "500 | 999999999 | 2026-11-25T15:00:00Z",
                "502 | soon | ",
                "429 | -5 | ",
                "503 | '' | "
            })
    void whoAsksToWaitIsWaitedFor(int status, String words, Instant until) {
        service.answers(status);
        service.asksToWait(words);

        assertThat(ring(new Nearby(), service.address("/x"))).isEqualTo(new Ring.Later("HTTP_" + status, until));
    }

    @Test
    void aServiceThatHangsIsLeftAndNobodyThereIsTriedLater() {
        service.hangs(3_000);
        assertThat(ring(new Nearby(), service.address("/x"))).isEqualTo(new Ring.Failed("NO_ANSWER"));

        var gone = service.address("/x");
        service.close();
        assertThat(ring(new Nearby(), gone)).isEqualTo(new Ring.Later("NOT_REACHED", null));
    }

    @Test
    void anAddressIndoorsIsNotCalledAndEnds() {
        assertThat(ring(new PushAddresses(), service.address("/x"))).isEqualTo(new Ring.Gone("ADDRESS_REFUSED"));
        assertThat(ring(new NowIndoors(), "https://push.example.org/x")).isEqualTo(new Ring.Gone("ADDRESS_REFUSED"));
        assertThat(service.calls()).isEmpty();
    }

    /** A name that led outside when the phone was turned on and leads indoors today. */
    private static final class NowIndoors extends PushAddresses {
        @Override
        Standing standing(java.net.URI address) {
            return super.standing(java.net.URI.create("https://localhost/"));
        }
    }

    private Ring ring(PushAddresses addresses, String address) {
        var vapid = new Vapid(key, "", "https://here.example.org", CLOCK);
        return new PushCalls(addresses, vapid, Duration.ofMillis(900), CLOCK).ring(address, Duration.ofMinutes(15));
    }
}

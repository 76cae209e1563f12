package org.oportunidad.messaging.push;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.carrier.ProviderCalls;
import org.oportunidad.messaging.carrier.ProviderCalls.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Wakes a phone through the service of its browser: an empty body, so that the service learns nothing and the screen says nothing. */
@Component
class PushCalls {

    /** The same for everybody: a newer ring takes the place of one that still waits for the phone. */
    private static final String TOPIC = "n";

    private static final byte[] NOTHING = new byte[0];

    private final PushAddresses addresses;
    private final Vapid vapid;
    private final ProviderCalls calls;
    private final Clock clock;

    PushCalls(
            PushAddresses addresses,
            Vapid vapid,
            @Value("${oportunidad.push.patience:10s}") Duration patience,
            Clock clock) {
        this.addresses = addresses;
        this.vapid = vapid;
        this.calls = new ProviderCalls(patience);
        this.clock = clock;
    }

    /**
     * Tries once.
     *
     * @param life so long the service keeps it for a phone that is out of reach
     */
    Ring ring(String typed, Duration life) {
        var address = addresses.read(typed);
        if (address.isEmpty()) {
            return new Ring.Gone("ADDRESS_REFUSED");
        }
        return switch (addresses.standing(address.get())) {
            case INDOORS -> new Ring.Gone("ADDRESS_REFUSED");
            case UNKNOWN -> new Ring.Later("NOT_REACHED", null);
            case PUBLIC -> call(address.get(), life);
        };
    }

    private Ring call(URI address, Duration life) {
        var headers = Map.of(
                "Authorization",
                vapid.header(address),
                "TTL",
                Long.toString(life.toSeconds()),
                "Urgency",
                "normal",
                "Topic",
                TOPIC);
        return switch (calls.post(address, headers, NOTHING)) {
            case Outcome.NotReached none -> new Ring.Later("NOT_REACHED", null);
            case Outcome.Broken none -> new Ring.Failed("NO_ANSWER");
            case Outcome.Answered answer -> read(answer);
        };
    }

    private Ring read(Outcome.Answered answer) {
        var code = "HTTP_" + answer.status();
        return switch (answer.status()) {
            case 200, 201, 202, 204 -> new Ring.Taken();
            case 404, 410 -> new Ring.Gone(code);
            case 429 -> new Ring.Later(code, after(answer.retryAfter()));
            default ->
                answer.status() >= 500 ? new Ring.Later(code, after(answer.retryAfter())) : new Ring.Failed(code);
        };
    }

    /** Seconds or a date, as HTTP has it; what is neither is nothing. */
    private @Nullable Instant after(String said) {
        var now = clock.instant();
        try {
            var at = said.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(said))
                    : DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from);
            var latest = now.plus(Ring.LONGEST_WAIT);
            return at.isAfter(latest) ? latest : at;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

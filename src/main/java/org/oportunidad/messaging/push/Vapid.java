package org.oportunidad.messaging.push;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.oportunidad.platform.keys.PushKey;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says to the service of an address who calls: a token for that service alone, good for half a day (RFC 8292). */
@Component
class Vapid {

    private static final Duration LIFE = Duration.ofHours(12);
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String HEAD = text("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(StandardCharsets.UTF_8));

    private final PushKey key;
    private final String contact;
    private final Clock clock;

    /**
     * @param contact {@code mailto:} or https address of whoever runs the program, for the service to complain to
     * @param site address of the program, named where there is no contact
     */
    Vapid(
            PushKey key,
            @Value("${oportunidad.push.contact:}") String contact,
            @Value("${oportunidad.url:}") String site,
            Clock clock) {
        this.key = key;
        this.contact = contact.isEmpty() && site.startsWith("https://") ? site : contact;
        this.clock = clock;
    }

    String header(URI address) {
        var claims = new LinkedHashMap<String, Object>(
                Map.of("aud", origin(address), "exp", clock.instant().plus(LIFE).getEpochSecond()));
        if (!contact.isEmpty()) {
            claims.put("sub", contact);
        }
        var signed = HEAD + "." + text(MAPPER.writeValueAsBytes(claims));
        return "vapid t=" + signed + "." + text(key.sign(signed.getBytes(StandardCharsets.US_ASCII))) + ", k="
                + key.point();
    }

    private static String origin(URI address) {
        var host = address.getScheme() + "://" + address.getHost();
        var isUsual = address.getPort() < 0 || address.getPort() == 443;
        return (isUsual ? host : host + ":" + address.getPort()).toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

package org.oportunidad.workshops.room;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.oportunidad.workshops.timetable.Room;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A Jitsi room. Options of the page stand behind the #, which the browser sends nowhere. A token (JWT, HS256, with the claims
 * that Jitsi's token authentication reads) is added only where this deployment has its application id and secret, and only
 * for rooms of that host.
 */
@Component
class JitsiRoom implements LiveRoom {

    private static final Duration AFTERWARDS = Duration.ofHours(1);
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String host;
    private final String application;
    private final String secret;
    private final Clock clock;

    JitsiRoom(
            @Value("${oportunidad.rooms.jitsi.host:}") String host,
            @Value("${oportunidad.rooms.jitsi.app-id:}") String application,
            @Value("${oportunidad.rooms.jitsi.secret:}") String secret,
            Clock clock) {
        this.host = host;
        this.application = application;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public Room.Kind kind() {
        return Room.Kind.JITSI;
    }

    @Override
    public String entrance(Meeting meeting, Guest guest) {
        var address = meeting.room().address();
        var token = signs(address) ? "?jwt=" + token(meeting, guest) : "";
        return address + token + "#userInfo.displayName=" + escaped(JSON.writeValueAsString(guest.nickname()))
                + "&config.startWithAudioMuted=true&config.startWithVideoMuted=true"
                + (guest.listens() ? "&config.startAudioOnly=true" : "");
    }

    private boolean signs(String address) {
        return !secret.isEmpty()
                && !application.isEmpty()
                && host.equalsIgnoreCase(URI.create(address).getHost());
    }

    private String token(Meeting meeting, Guest guest) {
        var now = clock.instant();
        var user = new LinkedHashMap<String, Object>();
        user.put("id", guest.id());
        user.put("name", guest.nickname());
        user.put("affiliation", guest.leads() ? "owner" : "member");
        var claims = new LinkedHashMap<String, Object>();
        claims.put("aud", application);
        claims.put("iss", application);
        claims.put("sub", host);
        claims.put("room", room(meeting.room().address()));
        claims.put("nbf", now.minus(EARLY).getEpochSecond());
        claims.put("exp", meeting.endsAt().plus(AFTERWARDS).getEpochSecond());
        claims.put("context", Map.of("user", user));
        var signed = part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(JSON.writeValueAsString(claims));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(signed));
    }

    private static String room(String address) {
        var path = URI.create(address).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

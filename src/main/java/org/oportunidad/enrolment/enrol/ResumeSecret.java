package org.oportunidad.enrolment.enrol;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.oportunidad.platform.keys.BlindIndex;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The 128-bit secret by which a phone resumes a form; the database keeps only its hash. */
record ResumeSecret(String value) {

    private static final String COOKIE = "enrolment";
    private static final int BYTES = 16;
    private static final int CHARACTERS = 22;
    private static final Duration LIFE = Duration.ofDays(7);

    /**
     * The secret of a form begun with this key. The same key gives the same secret, so that a phone whose first answer
     * got lost still gets its cookie when it asks again; without the server’s key nobody can compute it.
     */
    static ResumeSecret of(BlindIndex index, String key) {
        var secret = Arrays.copyOf(index.of("enrolment.resume", key), BYTES);
        return new ResumeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    static Optional<ResumeSecret> read(HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(cookie -> cookie.getValue())
                .filter(value -> value.length() == CHARACTERS)
                .findFirst()
                .map(ResumeSecret::new);
    }

    void write(HttpServletRequest request, HttpServletResponse response) {
        set(value, LIFE, request, response);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    /** The hash that the database keeps, in hexadecimal. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }

    @Override
    public String toString() {
        return "ResumeSecret";
    }
}

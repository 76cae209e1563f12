package org.oportunidad.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Cookies of sign-in: readable by no script, sent to no other site, tied to the host over https. */
public final class Cookies {

    private Cookies() {}

    /** The name as the browser knows it: {@code session} on http, {@code __Host-session} over https. */
    public static String name(String name, HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + name : name;
    }

    public static Optional<String> read(String name, HttpServletRequest request) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        var full = name(name, request);
        for (var cookie : cookies) {
            if (cookie.getName().equals(full)
                    && !cookie.getValue().isEmpty()
                    && cookie.getValue().length() <= 100) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /**
     * Writes the cookie.
     *
     * @param life how long the browser keeps it; empty for until it closes
     */
    public static void write(
            String name,
            String value,
            @Nullable Duration life,
            HttpServletRequest request,
            HttpServletResponse response) {
        var cookie = ResponseCookie.from(name(name, request), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
        if (life != null) {
            cookie.maxAge(life);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    public static void clear(String name, HttpServletRequest request, HttpServletResponse response) {
        write(name, "", Duration.ZERO, request, response);
    }
}

package org.oportunidad.platform.text;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides the language of a request: {@code ?lang=} (remembered in a cookie), the cookie, what the browser asks for, the
 * country's own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
public class LanguageOfRequest extends OncePerRequestFilter {

    private static final String ATTRIBUTE = LanguageOfRequest.class.getName();
    private static final String COOKIE = "lang";

    private final Conventions conventions;

    public LanguageOfRequest(Conventions conventions) {
        this.conventions = conventions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asked = offered(request.getParameter("lang"));
        asked.ifPresent(language -> remember(language, request, response));
        var language = asked.or(() -> offered(cookie(request)))
                .or(() -> browser(request))
                .orElseGet(() -> conventions.languages().getFirst());
        request.setAttribute(ATTRIBUTE, language);
        response.setLocale(language.locale());
        response.addHeader("Vary", "Cookie, Accept-Language");
        chain.doFilter(request, response);
    }

    /** Writes the cookie that makes this the language of the next pages too. */
    public static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, language.code())
                        .path("/")
                        .maxAge(java.time.Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
    }

    /** The language decided for this request; Spanish for one that never passed the filter. */
    public static Language of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Language language ? language : Language.ES;
    }

    /** The same request as if its page were asked for in that language. */
    public static HttpServletRequest in(Language language, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable Object getAttribute(String name) {
                return name.equals(ATTRIBUTE) ? language : super.getAttribute(name);
            }
        };
    }

    private Optional<Language> offered(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(Language::of).filter(conventions.languages()::contains);
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    private Optional<Language> browser(HttpServletRequest request) {
        var header = request.getHeader("Accept-Language");
        if (header == null || header.length() > 500) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .map(this::offered)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

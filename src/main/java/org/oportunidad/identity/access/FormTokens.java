package org.oportunidad.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.session.Cookies;
import org.oportunidad.platform.Ids;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** The token of forms in a cookie tied to the host: a first visit writes nothing, a page without a form gets none. */
class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "form";
    private static final int SECRET_BYTES = 32;

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(Ids.secret(SECRET_BYTES));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            Cookies.clear(COOKIE, request, response);
        } else {
            Cookies.write(COOKIE, token.getToken(), null, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return Cookies.read(COOKIE, request).map(FormTokens::token).orElse(null);
    }

    private static CsrfToken token(String secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", secret);
    }
}

package org.oportunidad.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The cookies of sign-in: what their names and attributes promise. */
class CookiesTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void overHttpsTheNameTiesTheCookieToTheHost() {
        request.setSecure(true);

        Cookies.write("session", "secret", null, request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-session=secret;")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain", "Max-Age");
    }

    @Test
    void onLocalhostItIsCalledSession() {
        Cookies.write("session", "secret", Duration.ofDays(30), request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("session=secret;")
                .contains("HttpOnly", "SameSite=Lax", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void aCookieOfHttpIsNotBelievedOverHttps() {
        request.setSecure(true);
        request.setCookies(new jakarta.servlet.http.Cookie("session", "secret"));

        assertThat(Cookies.read("session", request)).isEmpty();
    }
}

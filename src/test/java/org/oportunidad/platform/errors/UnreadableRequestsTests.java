package org.oportunidad.platform.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Wire;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the server itself refuses is answered with our page too, with a way on. */
@BrowserTest
class UnreadableRequestsTests {

    @LocalServerPort
    int port;

    @Autowired
    Wire wire;

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/enrol%2", "/a[b", "/certificates/%", "/home\\x"})
    void anAddressThatCannotBeReadGetsOurPage(String address) throws IOException {
        var answer = asked(address, "");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("No encontramos esta página", "href=\"/\"", "data-exit");
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Frame-Options: DENY");
        assertThat(answer).doesNotContain("HTTP Status", "Tomcat", "Exception");
    }

    @Test
    void itSpeaksTheLanguageOfTheBrowserOrTheOneThatSheChose() throws IOException {
        assertThat(asked("/%zz", "Accept-Language: fr-CA\r\n")).contains("<html lang=\"fr\" dir=\"ltr\">");
        assertThat(asked("/%zz", "Cookie: lang=hi\r\n")).contains("<html lang=\"hi\" dir=\"ltr\">");
        assertThat(asked("/%zz?lang=ar", "")).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void aHeaderThatIsTooLargeGetsOurPage() throws IOException {
        var answer = asked("/", "X-Long: " + "x".repeat(20_000) + "\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("data-exit").doesNotContain("HTTP Status");
    }

    private String asked(String address, String headers) throws IOException {
        return wire.whole(
                port, "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n");
    }
}

package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.OpenCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public pages with scripts off: language menu, links and texts all work. */
@BrowserTest
class WithoutScriptsTests {

    @LocalServerPort
    int port;

    @Autowired
    OpenCall call;

    @Test
    void languageMenuSwitchesAndIsRemembered() {
        try (var window = Chromium.window(port, Look.PHONE.withoutScripts())) {
            var page = window.newPage();
            page.navigate("/privacy");
            page.locator(".langs > summary").click();
            page.locator(".langs a[lang=ar]").click();
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");

            page.navigate("/");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
        }
    }

    @Test
    void publicPageLeadsToEnrolmentAndPrivacy() {
        call.open();
        try (var window = Chromium.window(port, Look.PHONE.withoutScripts())) {
            var page = window.newPage();
            page.navigate("/?lang=es");
            assertThat(page.locator("main a[href='/enrol']").isVisible()).isTrue();
            page.locator("main a[href='/privacy']").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Tus datos y tu privacidad");
        }
    }

    @Test
    void missingPageIsKindAndHasAWayOut() {
        try (var window = Chromium.window(port, Look.PHONE.withoutScripts())) {
            var page = window.newPage();
            var answer = page.navigate("/no-such-page?lang=en");
            assertThat(answer.status()).isEqualTo(404);
            assertThat(page.locator("main a[href='/']").isVisible()).isTrue();
        }
    }
}

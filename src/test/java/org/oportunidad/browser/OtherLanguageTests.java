package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.OpenCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reads on in another language in the middle of a form finds what she typed, and nothing of it stays on the phone. */
@BrowserTest
class OtherLanguageTests {

    private static final String NAMES = "main form [name='names']";

    @LocalServerPort
    int port;

    @Autowired
    OpenCall call;

    @BeforeEach
    void openCall() {
        call.open();
    }

    @Test
    void whatWasTypedComesAlong() {
        try (var window = Chromium.phone(port)) {
            var page = firstPage(window.newPage());
            page.locator("main form input[type='radio']").first().check();
            page.locator(NAMES).fill("Ayelén \"Luz\" <3");

            into(page, "ar");

            assertThat(page.locator(NAMES).inputValue()).isEqualTo("Ayelén \"Luz\" <3");
            assertThat(page.locator("main form input[type='radio']").first().isChecked())
                    .isTrue();
            assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void whoLeavesInBetweenLeavesNothing() {
        try (var window = Chromium.phone(port)) {
            window.route("https://worldweather.wmo.int/**", route -> route.abort());
            var page = firstPage(window.newPage());
            page.locator(NAMES).fill("Ayelén");
            page.evaluate("""
                    () => {
                      addEventListener('click', (event) => event.preventDefault(), { capture: true });
                      document.querySelector('a[hreflang="ar"]').click();
                      document.querySelector('[data-exit]').click();
                    }""");
            page.navigate("/privacy");

            assertThat(page.evaluate("() => sessionStorage.length")).isEqualTo(0);
        }
    }

    private static Page firstPage(Page page) {
        page.navigate("/enrol?lang=es");
        return page;
    }

    private static void into(Page page, String language) {
        page.locator("details.langs summary").click();
        page.locator("a[hreflang='" + language + "']").click();
        page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
    }
}

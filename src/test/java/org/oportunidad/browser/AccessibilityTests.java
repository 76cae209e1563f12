package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Chromium.Look;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every public page, in Spanish and Arabic, light and dark, on the smallest phone and on a desk: axe finds nothing. */
@BrowserTest
class AccessibilityTests {

    @LocalServerPort
    int port;

    static Stream<Look> looks() {
        return Stream.of(
                new Look(320, false, true),
                new Look(320, true, true),
                new Look(1280, false, true),
                new Look(1280, true, true));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageHasAViolation(Look look) {
        var found = new ArrayList<String>();
        try (var window = Chromium.window(port, look)) {
            var page = window.newPage();
            for (var path : PublicPages.ALL) {
                for (var language : List.of("es", "ar")) {
                    page.navigate(path + "?lang=" + language);
                    found.addAll(Axe.violations(page, path + " " + language));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void noComponentHasAViolationInAnyOfItsFourLooks(int width) {
        try (var window = Chromium.window(port, new Look(width, false, true))) {
            var page = window.newPage();
            page.navigate("/style");
            assertThat(Axe.violations(page, "/style")).isEmpty();
        }
    }

    @Test
    void noPageIsWiderThanTheSmallestPhone() {
        var wide = new ArrayList<String>();
        try (var window = Chromium.window(port, new Look(320, false, true))) {
            var page = window.newPage();
            for (var path :
                    Stream.concat(PublicPages.ALL.stream(), Stream.of("/style")).toList()) {
                for (var language : List.of("es", "fr", "ar", "hi")) {
                    page.navigate(path + "?lang=" + language);
                    var excess = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
                    if (excess > 0) {
                        wide.add(path + " " + language + " by " + excess);
                    }
                }
            }
        }
        assertThat(wide).isEmpty();
    }

    @Test
    void everyPageSaysItsLanguageAndDirection() {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            page.navigate("/?lang=ar");
            page.navigate("/privacy");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ar");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }
}

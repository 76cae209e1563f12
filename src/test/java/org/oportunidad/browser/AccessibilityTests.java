package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.kit.AllRoutes;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.Entrance;
import org.oportunidad.kit.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page, in Spanish and Arabic, light and dark, on the smallest phone and on a desk: axe finds nothing. */
@BrowserTest
class AccessibilityTests {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    @Autowired
    AllRoutes routes;

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
                    found.addAll(violations(page, path + " " + language));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The smallest phone in Arabic and dark, a desk in Spanish and light. */
    static Stream<Look> looksBehindTheDoor() {
        return Stream.of(new Look(320, true, true), new Look(1280, false, true));
    }

    @ParameterizedTest
    @MethodSource("looksBehindTheDoor")
    void noPageBehindTheDoorHasAViolation(Look look) {
        var found = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (var person : Cast.ALL) {
            try (var window = Chromium.window(port, look)) {
                var page = window.newPage();
                Entrance.enter(page, cast, demo, person);
                for (var path : pagesOf(person)) {
                    var address = path + "?lang=" + (look.dark() ? "ar" : "es");
                    if (!isPage(page, address)) {
                        continue;
                    }
                    page.navigate(address);
                    seen.add(path);
                    found.addAll(violations(page, person.name() + " " + path));
                    if ((int) page.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
                        found.add(person.name() + " " + path + " is too wide");
                    }
                }
            }
        }
        assertThat(found).isEmpty();
        assertThat(seen)
                .contains(
                        "/home",
                        "/route",
                        "/portfolio",
                        "/tasks",
                        "/applications",
                        "/audit",
                        "/staff",
                        "/record-clients");
    }

    /** Every address of hers that names nothing. */
    private List<String> pagesOf(Person person) {
        return routes.gets().stream()
                .filter(route -> route.roles().contains(person.role()))
                .map(AllRoutes.Route::pattern)
                .filter(pattern -> !pattern.contains("{"))
                .distinct()
                .toList();
    }

    private static boolean isPage(Page page, String address) {
        var answer = page.request().get(address);
        return answer.ok() && answer.headers().getOrDefault("content-type", "").startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void noComponentHasAViolationInAnyOfItsFourLooks(int width) {
        try (var window = Chromium.window(port, new Look(width, false, true))) {
            var page = window.newPage();
            page.navigate("/style");
            assertThat(violations(page, "/style")).isEmpty();
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

    /** The standard of all pages, and the stricter contrast that her pages have. */
    private static List<String> violations(Page page, String where) {
        var standard = new AxeRunOnlyOptions();
        standard.setType("tag");
        standard.setValues(STANDARD);
        var options = new AxeRunOptions();
        options.setRunOnly(standard);
        options.setResultTypes(List.of("violations"));
        options.setRules(Map.of("color-contrast-enhanced", strict()));
        return new AxeBuilder(page)
                .options(options).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> where + ": " + rule.getId() + " at " + node.getTarget() + " "
                                        + node.getFailureSummary()))
                        .toList();
    }

    private static AxeRuleOptions strict() {
        var rule = new AxeRuleOptions();
        rule.setEnabled(true);
        return rule;
    }
}

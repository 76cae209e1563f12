package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

/** Every page of everybody, on the smallest phone and on a desk: axe finds nothing, and nothing is too wide. */
@BrowserTest
class AccessibilityBehindTheDoorTests {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    @Autowired
    AllRoutes routes;

    /** The smallest phone in Arabic and dark, a desk in Spanish and light. */
    static Stream<Look> looksBehindTheDoor() {
        return Stream.of(new Look(320, true, true), new Look(1280, false, true));
    }

    @ParameterizedTest
    @MethodSource("looksBehindTheDoor")
    void noPageHasAViolation(Look look) {
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
                    found.addAll(Axe.violations(page, person.name() + " " + path));
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
                        "/agenda",
                        "/workshops",
                        "/tasks",
                        "/applications",
                        "/offline/courses",
                        "/offline/file",
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
}

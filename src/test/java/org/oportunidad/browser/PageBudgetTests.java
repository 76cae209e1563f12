package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Entrance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a page may cost her: the budgets of the interface, measured in a real browser. */
@BrowserTest
class PageBudgetTests {

    private static final int KB = 1024;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    static List<String> pages() {
        return PublicPages.ALL;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void firstVisitIsSmallAndStaysAtHome(String path) throws Exception {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            var traffic = Traffic.of(window, page);
            page.navigate(path);
            Chromium.settle(page);

            // the worker's own two requests are not the page's: ask for them here
            var worker = weight("/worker.js") + weight("/offline");

            assertThat(traffic.requests()).allMatch(url -> url.startsWith("http://localhost:" + port + "/"));
            assertThat(traffic.requests().size() + 2).isLessThanOrEqualTo(8);
            assertThat(traffic.total() + worker).isLessThanOrEqualTo(60 * KB);
            assertThat(traffic.ending(".css")).isLessThanOrEqualTo(14 * KB);
            assertThat(traffic.ending(".js")).isLessThanOrEqualTo(30 * KB);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void followingPageIsSmaller(String path) {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            page.navigate("/offline");
            Chromium.settle(page);
            var traffic = Traffic.of(window, page);
            page.navigate(path);
            Chromium.settle(page);

            assertThat(traffic.total()).isLessThanOrEqualTo(15 * KB);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/route", "/courses"})
    void followingPageOfHersIsSmallToo(String path) {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            Entrance.enter(page, cast, demo, Cast.ROSA);
            Chromium.settle(page);
            var traffic = Traffic.of(window, page);
            page.navigate(path);
            Chromium.settle(page);

            assertThat(traffic.total()).isLessThanOrEqualTo(15 * KB);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothingJumpsWhileThePageLoads(String path) {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            slow(window, page);
            page.navigate(path);
            Chromium.settle(page);
            var shifts = (List<?>) page.evaluate("""
                    () => new Promise(done => {
                      const seen = [];
                      new PerformanceObserver(list => {
                        for (const e of list.getEntries())
                          seen.push([e.value, e.sources.map(s => s.node && s.node.nodeName + '.' + s.node.className)]);
                      }).observe({type: 'layout-shift', buffered: true});
                      requestAnimationFrame(() => requestAnimationFrame(() => done(seen)));
                    })""");
            var sum = shifts.stream()
                    .mapToDouble(shift -> ((Number) ((List<?>) shift).getFirst()).doubleValue())
                    .sum();

            assertThat(sum).as("what moved: %s", shifts).isLessThanOrEqualTo(0.05);
        }
    }

    /** A weak phone shows the page in pieces, while it still reads it. */
    private static void slow(BrowserContext window, Page page) {
        var rate = new JsonObject();
        rate.addProperty("rate", 6);
        window.newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    @Test
    void firstVisitIsUsableInFourSecondsOnAWeakPhone() {
        try (var window = Chromium.phone(port)) {
            var visit = WeakPhone.of(window);

            assertThat(visit.first("/")).isLessThanOrEqualTo(4000);
            assertThat(visit.again("/")).isLessThanOrEqualTo(1500);
        }
    }

    @Test
    void aHeavyScriptWouldBeNoticed() {
        try (var window = Chromium.phone(port)) {
            window.addInitScript("for (let i = 0, sum = 0; i < 2e9; i++) sum += i % 7");

            assertThat(WeakPhone.of(window).first("/")).isGreaterThan(4000);
        }
    }

    private long weight(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Encoding", "gzip")
                    .build();
            return client.send(request, BodyHandlers.ofByteArray()).body().length;
        }
    }
}

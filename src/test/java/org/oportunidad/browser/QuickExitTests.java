package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Entrance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After the quick exit the screen shows a weather page, and going back or forward shows nothing of ours. */
@BrowserTest
class QuickExitTests {

    private static final String ELSEWHERE = "https://worldweather.wmo.int/";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    private final List<String> seen = new ArrayList<>();

    @Test
    void buttonLeavesForANeutralPage() {
        try (var window = phone()) {
            var page = twoPagesDeep(window);
            page.locator("[data-exit]").click();
            page.waitForURL(ELSEWHERE + "**");

            assertNothingIsLeft(page);
        }
    }

    @Test
    void shiftThreeTimesLeavesToo() {
        try (var window = phone()) {
            var page = twoPagesDeep(window);
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            page.waitForURL(ELSEWHERE + "**");

            assertNothingIsLeft(page);
        }
    }

    @Test
    void screenIsClearBeforeTheNextPageArrives() {
        try (var window = Chromium.phone(port)) {
            var unanswered = new ArrayList<Route>();
            window.route(ELSEWHERE + "**", unanswered::add);
            var page = twoPagesDeep(window);
            var text = page.evaluate("""
                    () => {
                      document.querySelector('[data-exit]').click();
                      return document.title + document.body.innerText + getComputedStyle(document.documentElement).display;
                    }""");

            assertThat(text).isEqualTo("none");
            // a window that closes while a request arrives complains of it
            page.waitForCondition(() -> !unanswered.isEmpty());
            unanswered.forEach(Route::abort);
        }
    }

    @Test
    void whoComesBackOnPurposeSeesThePageAgain() {
        try (var window = phone()) {
            var page = twoPagesDeep(window);
            page.locator("[data-exit]").click();
            page.waitForURL(ELSEWHERE + "**");
            page.navigate("/privacy");

            assertThat(page.locator("h1").isVisible()).isTrue();
        }
    }

    @Test
    void whoWasSignedInIsSignedOut() {
        try (var window = phone()) {
            var page = window.newPage();
            Entrance.enter(page, cast, demo, Cast.ROSA);
            page.navigate("/route");
            page.locator("[data-exit]").click();
            page.waitForURL(ELSEWHERE + "**");
            page.waitForCondition(() -> {
                page.navigate("/route"); // the beacon may arrive a moment later
                return page.url().contains("/sign-in");
            });

            assertThat(seen).isEmpty();
            assertThat(page.evaluate("() => localStorage.length + document.cookie.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void withoutScriptsTheButtonStillLeaves() {
        try (var window = Chromium.window(port, Chromium.Look.PHONE.withoutScripts())) {
            answerElsewhere(window);
            var page = twoPagesDeep(window);
            page.locator("[data-exit]").click();
            page.waitForURL(ELSEWHERE + "**");

            assertThat(page.content()).contains("12°");
        }
    }

    private BrowserContext phone() {
        var window = Chromium.phone(port);
        answerElsewhere(window);
        window.exposeBinding("seenAfterExit", (source, words) -> seen.add(String.valueOf(words[0])));
        window.addInitScript("""
                (() => {
                  const look = () => {
                    const left = location.hostname === 'localhost' && /exit=1/.test(document.cookie);
                    if (left && document.body && !document.documentElement.hidden && document.body.innerText.trim())
                      seenAfterExit(document.body.innerText.slice(0, 40));
                    requestAnimationFrame(look);
                  };
                  look();
                })()""");
        return window;
    }

    private static void answerElsewhere(BrowserContext window) {
        window.route(
                ELSEWHERE + "**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html;charset=UTF-8")
                        .setBody("<!doctype html><title>12°</title><p>12°")));
    }

    private static Page twoPagesDeep(BrowserContext window) {
        var page = window.newPage();
        page.navigate("/privacy");
        page.navigate("/");
        return page;
    }

    /** Going back reaches our page, which shows nothing and goes to the neutral one again. */
    private void assertNothingIsLeft(Page page) {
        var visited = new ArrayList<String>();
        page.onFrameNavigated(frame -> visited.add(frame.url()));
        page.evaluate("() => { setTimeout(() => history.back(), 0); }");
        page.waitForCondition(() -> visited.size() >= 2 && visited.getLast().startsWith(ELSEWHERE));
        page.waitForLoadState();

        assertThat(visited.getFirst()).endsWith("/privacy");
        assertThat(page.locator("body").innerText()).isEqualTo("12°");
        assertThat(seen).isEmpty();
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
    }
}

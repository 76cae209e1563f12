package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.identity.DemoCast;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Entrance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Without signal there is a page of ours in her language, and the phone has kept nothing personal. */
@BrowserTest
class OfflineTests {

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    DemoCast demo;

    @Test
    void withoutSignalThePageSaysSoInHerLanguage() {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            page.navigate("/privacy?lang=fr");
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            window.setOffline(true);
            page.navigate("/help");

            assertThat(page.locator("h1").innerText()).isEqualTo("Pas de connexion");
            assertThat(page.locator("a.button").first().isVisible()).isTrue();
        }
    }

    @Test
    void phoneKeepsOnlyTheOfflinePageAndHashedAssets() {
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            Entrance.enter(page, cast, demo, Cast.ROSA);
            page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
            page.navigate("/route");
            var kept = String.valueOf(page.evaluate("""
                    async () => {
                      const paths = [];
                      for (const name of await caches.keys())
                        for (const one of await (await caches.open(name)).keys()) paths.push(new URL(one.url).pathname);
                      return paths.filter(p => p !== '/offline' && p !== '/offline/reader' && !p.startsWith('/assets/')).join()
                        + localStorage.length;
                    }"""));

            assertThat(kept).isEqualTo("0");
        }
    }
}

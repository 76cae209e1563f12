package org.oportunidad.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Chromium;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A phone that is woken says that something is there, in its language, and not one word more; after leaving nothing is shown. */
@BrowserTest
class NoticeTests {

    private static final String SHOWN = """
            async () => (await (await navigator.serviceWorker.ready).getNotifications())
                .map((one) => [one.title, one.body, one.lang, one.dir].join('|')).join(';')""";

    @LocalServerPort
    int port;

    @Test
    void theScreenSaysNothingElse() {
        try (var window = Chromium.phone(port)) {
            var page = opened(window, "es");
            wake(window, page);
            wake(window, page);

            page.waitForCondition(() -> !page.evaluate(SHOWN).equals(""));
            assertThat(page.evaluate(SHOWN)).isEqualTo("Tienes un aviso||es|ltr");
        }
    }

    @Test
    void itSpeaksTheLanguageOfThePhoneAndDisappearsWhenSheLeaves() {
        try (var window = Chromium.phone(port)) {
            window.route("https://worldweather.wmo.int/**", route -> route.abort());
            var page = opened(window, "ar");
            wake(window, page);
            page.waitForCondition(() -> !page.evaluate(SHOWN).equals(""));
            assertThat(page.evaluate(SHOWN)).isEqualTo("لديكِ تنبيه||ar|rtl");

            page.evaluate("async () => (await navigator.serviceWorker.ready).active.postMessage('forget')");
            page.waitForCondition(() -> page.evaluate(SHOWN).equals(""));
        }
    }

    private static Page opened(BrowserContext window, String language) {
        window.grantPermissions(List.of("notifications"));
        var page = window.newPage();
        page.navigate("/privacy?lang=" + language);
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        return page;
    }

    /** As the service of the browser would, with nothing in it. */
    private void wake(BrowserContext window, Page page) {
        var wire = window.newCDPSession(page);
        var registration = new AtomicReference<String>();
        wire.on("ServiceWorker.workerRegistrationUpdated", told -> {
            for (var one : told.getAsJsonArray("registrations")) {
                registration.set(one.getAsJsonObject().get("registrationId").getAsString());
            }
        });
        wire.send("ServiceWorker.enable");
        page.waitForCondition(() -> registration.get() != null);
        var message = new JsonObject();
        message.addProperty("origin", "http://localhost:" + port + "/");
        message.addProperty("registrationId", registration.get());
        message.addProperty("data", "");
        wire.send("ServiceWorker.deliverPushMessage", message);
        wire.detach();
    }
}

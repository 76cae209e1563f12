package org.oportunidad.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.BrowserTest;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first administrator in a real browser with a virtual authenticator: set up, signed in again, proving again. */
@BrowserTest
class PasskeyTests {

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    TestClock clock;

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void theFirstAdministratorMakesAPasskeyAndComesBackWithIt() {
        var secret = invitations.firstAdministrator("Administradora", "es").orElseThrow();
        try (var window = Chromium.phone(port)) {
            var page = window.newPage();
            withAuthenticator(page);

            page.navigate("/invitations/" + secret);
            page.locator("#f-name").fill("Paula");
            page.locator("[data-passkey-go]").click();
            page.waitForURL("**/home");
            assertThat(page.locator("h1").textContent()).contains("Paula");

            page.navigate("/account");
            page.locator("main form[action='/sign-out'] button").click();
            page.waitForURL("http://localhost:" + port + "/");
            page.navigate("/sign-in");
            page.locator("[data-passkey-go]").click();
            page.waitForURL("**/home");

            clock.advance(Duration.ofMinutes(11));
            page.navigate("/staff/invitations");
            assertThat(page.url()).contains("/step-up?next=");
            page.locator("[data-passkey-go]").click();
            page.waitForURL("**/staff/invitations");
            assertThat(page.locator("#f-name").count()).isEqualTo(1);

            assertThat(page.navigate("/invitations/" + secret).status()).isEqualTo(404);
        }
        assertThat(invitations.firstAdministrator("Otra", "es")).isEmpty();
    }

    @Test
    void withoutScriptsThePageSaysWhatAPasskeyNeeds() {
        try (var window = Chromium.window(port, Chromium.Look.PHONE.withoutScripts())) {
            var page = window.newPage();
            page.navigate("/sign-in");

            assertThat(page.locator("[data-passkey-go]").isVisible()).isFalse();
            assertThat(page.locator("[data-passkey-without]").isVisible()).isTrue();
            assertThat(page.locator("#f-contact").isVisible()).isTrue();
        }
    }

    private static void withAuthenticator(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var added = new JsonObject();
        added.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", added);
    }
}

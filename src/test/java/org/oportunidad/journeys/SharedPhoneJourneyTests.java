package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Chromium.Look;

/** A phone that several women use: after handing it over, nobody reads anything of hers on it. */
class SharedPhoneJourneyTests extends Journey {

    @Test
    void nothingIsReadableAfterSheHandsThePhoneOver() {
        var woman = Woman.named("Yolanda", "Curihuinca Barrios");
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        phone.navigate("/my-data");
        assertThat(phone.locator("main").innerText()).contains(woman.names());
        phone.navigate("/home");
        press(phone, phone.locator("form[action='/hand-over'] button"));
        assertThat(phone.url()).endsWith("/handed-over");

        assertNothingIsKept(phone, woman);
        for (var back = 0; back < 6; back++) {
            phone.goBack();
            assertThat(phone.content()).doesNotContain(woman.names()).doesNotContain("Hola, " + woman.preferredName());
        }
        phone.navigate("/enrol/continue");
        assertThat(phone.url()).endsWith("/enrol");
        phone.navigate("/my-data");
        assertThat(phone.content()).doesNotContain(woman.names());
    }

    private static void assertNothingIsKept(Page phone, Woman woman) {
        assertThat(phone.context().cookies()).extracting(cookie -> cookie.name).doesNotContain("session", "enrolment");
        assertThat(phone.evaluate("() => Object.values({...localStorage, ...sessionStorage})"))
                .as("all that the page keeps: htmx notes the address of the page that is open")
                .isEqualTo(List.of("/handed-over"));
        var kept = phone.evaluate("""
                async () => {
                  let all = '';
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) {
                      all += request.url + await (await cache.match(request)).text();
                    }
                  }
                  return all;
                }""");
        assertThat(String.valueOf(kept)).doesNotContain(woman.names()).doesNotContain(woman.email());
    }
}

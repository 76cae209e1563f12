package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oportunidad.browser.Axe;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.Entrance;

/** Everything that she may see of learning without signal, with a course on her phone: axe finds nothing, and nothing is too wide. */
class OfflineLookJourneyTests extends OfflineJourney {

    private final List<String> found = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"320, true, ar", "320, false, es", "360, false, ar", "1280, true, es"})
    void nothingOfItHasAViolation(int width, boolean dark, String language) {
        var phone = phone(new Look(width, dark, true));
        var her = learner("Mirada " + width + language);
        phone.navigate("/help?lang=" + language);
        enter(phone, her);
        download(phone, COURSE);
        download(phone, "digital-literacy");
        phone.navigate("/offline/courses");
        phone.locator("[data-course=" + COURSE + "] [data-here]").waitFor();
        look(phone, "courses");

        signalGoes(phone);
        phone.navigate(READER);
        phone.locator("#view .card a").first().waitFor();
        look(phone, "reader");
        phone.locator("#view .card a").first().click();
        phone.locator("#view ol a").first().waitFor();
        look(phone, "lessons");
        phone.locator("#view ol a").first().click();
        phone.locator("[data-slot=place]").waitFor();
        phone.locator("#view form button").click();
        phone.locator("#view [data-problem]:not([hidden])").waitFor();
        look(phone, "nothing chosen");
        answer(phone);
        look(phone, "answered");
        phone.locator("[data-note]").click();
        phone.locator("#view textarea").waitFor();
        look(phone, "note");
        toldAndTested(phone);
        phone.addInitScript("(() => { const real = Date.now; Date.now = () => real() + 6 * 86400000; })()");
        phone.navigate("/offline/reader?again");
        phone.locator("[data-line=old]").waitFor();
        look(phone, "waits for days");

        signalComes(phone);
        phone.navigate("/offline/file");
        press(phone, phone.locator("form[action='/offline/file'] button"));
        phone.locator(".field--bad").waitFor();
        look(phone, "no file");
        phone.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "apuntes-2026-11-30.json",
                        "application/json",
                        ("{\"sentAt\":1,\"ops\":[{\"id\":\"" + java.util.UUID.randomUUID()
                                        + "\",\"owner\":\"another\",\"sealed\":\"AAAA\"},{\"id\":\""
                                        + java.util.UUID.randomUUID() + "\",\"sealed\":\"AAAA\"}]}")
                                .getBytes(StandardCharsets.UTF_8)));
        press(phone, phone.locator("form[action='/offline/file'] button"));
        phone.locator("#told").waitFor();
        look(phone, "brought");

        phone.navigate(READER);
        phone.evaluate("Outbox.save({ kind: 'task', course: 'a-course-of-before', unit: 'gone', words: 'Secreto' })");
        phone.navigate(READER);
        phone.locator("[data-line=nothing]").waitFor();
        phone.navigate("/offline/courses");
        phone.locator("#kept li").waitFor();
        look(phone, "kept");
        staff(new Look(width, dark, true), her, language);
        assertThat(found).isEmpty();
    }

    private void toldAndTested(Page phone) {
        phone.navigate(READER + "#digital-literacy/privacy-and-scams/task");
        phone.locator("[data-start]").click();
        phone.locator("[data-stop]:not([hidden])").waitFor();
        look(phone, "recording");
        phone.locator("[data-stop]").click();
        phone.locator("[data-taken=voice]").waitFor();
        look(phone, "recorded");
        phone.locator("#view form button:not([type])").click();
        saved(phone);
        look(phone, "told");
        phone.navigate(READER + "#digital-literacy/privacy-and-scams/quiz");
        phone.locator("[data-begin]").waitFor();
        look(phone, "quiz");
        phone.locator("[data-begin]").click();
        phone.locator("#view form").waitFor();
        phone.locator("#view form button").click();
        phone.locator("#view [data-problem]:not([hidden])").waitFor();
        look(phone, "asked");
    }

    private void staff(Look look, Learner her, String language) {
        var desk = device(look);
        Entrance.enter(desk, cast, demo, Cast.CARMEN);
        desk.navigate(path(her) + "?lang=" + language);
        look(desk, "her page");
        press(desk, desk.locator("a[href$='/kept']"));
        assertThat(desk.locator("main").innerText()).doesNotContain("Secreto");
        look(desk, "kept of her");
        press(desk, desk.locator("form[action$='/kept'] button"));
        look(desk, "tried again");
    }

    private String path(Learner her) {
        return java.util.Objects.requireNonNull(participants
                        .cards(cast.viewer(Cast.CARMEN), List.of(her.participant()))
                        .get(her.participant()))
                .path();
    }

    private void look(Page phone, String what) {
        found.addAll(Axe.violations(phone, what));
        if ((int) phone.evaluate("document.documentElement.scrollWidth - innerWidth") > 0) {
            found.add(what + " is too wide");
        }
    }
}

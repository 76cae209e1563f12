package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium;
import org.oportunidad.kit.Chromium.Look;

/** She takes a course with her, learns without signal, loses her browser in between, and everything arrives once. */
class OfflineJourneyTests extends OfflineJourney {

    @TempDir
    Path folder;

    @Test
    void threeLessonsWithoutSignalAndAKilledBrowserArriveAndAreMarked() {
        var woman = Woman.named("Ailen", "Huenuman Curin");
        var context = Chromium.lasting(line.port(), folder, false);
        var phone = learning(context.pages().getFirst(), woman, "es");
        var files = download(phone, COURSE);
        assertThat(files).isPositive();
        assertThat(download(phone, COURSE)).as("nothing is fetched twice").isZero();

        signalGoes(phone);
        phone.navigate("/courses");
        assertThat(phone.locator("h1").innerText()).isEqualTo("Sin conexión");
        phone.getByText("Lo que tengo en el teléfono").click();
        phone.locator("#view .card a").first().click();
        phone.locator("#view ol a").first().click();
        int answers = lessons(phone, 3);
        phone.navigate(READER + "#" + COURSE + "/" + firstUnit(phone) + "/note");
        phone.reload();
        phone.locator("#view textarea").fill("¿El arriendo es un costo fijo?");
        phone.locator("#view input[value=facilitator]").check();
        phone.locator("#view form button").click();
        saved(phone);
        assertThat(waiting(phone)).isEqualTo(String.valueOf(answers + 1));
        assertThat(stored(phone))
                .doesNotContain("arriendo")
                .doesNotContain(woman.names())
                .doesNotContain("option");

        Chromium.kill(folder);
        phone = reopenedWithoutSignal();
        phone.navigate(READER);
        assertThat(waiting(phone)).as("after the battery ran out").isEqualTo(String.valueOf(answers + 1));

        signalComes(phone);
        phone.navigate(READER);
        // the worker may have sent everything before the page is there
        phone.locator("#waits :is([data-line=state], [data-line=nothing]):not([hidden])")
                .first()
                .waitFor();
        if (phone.locator("[data-line=state]").textContent().contains("Entra")) {
            signIn(phone, woman);
            phone.navigate(READER);
        }
        nothingWaits(phone);
        phone.navigate("/courses/" + COURSE);
        assertThat(phone.locator("main ol .soft").allInnerTexts().subList(0, 3)).containsOnly("Terminada");
        phone.context().close();

        var facilitator = desk(Cast.INES);
        facilitator.navigate("/questions");
        assertThat(facilitator.locator("main").innerText()).contains("Hasta:");
    }

    @Test
    void sharedPhoneShowsNothingToTheNextWomanAndSendsWhenSheIsBack() {
        var woman = Woman.named("Millaray", "Queupil Antio");
        var phone = learning(phone(Look.PHONE), woman, "es");
        download(phone, COURSE);
        signalGoes(phone);
        phone.navigate(READER + "#" + COURSE);
        phone.locator("#view ol a").first().click();
        answer(phone);
        phone.locator("[data-hand-over]").click();

        phone.locator("[data-line=nobody]").waitFor();
        assertThat(phone.locator("[data-line=others] bdi").innerText()).isEqualTo("1");
        assertThat(phone.locator("#view").innerText()).doesNotContain("Respondidas");
        assertThat(stored(phone)).doesNotContain("waiting").doesNotContain("option");
        signalComes(phone);
        phone.navigate("/home");
        assertThat(phone.url()).as("signed out with the first signal").contains("/sign-in");

        var next = Woman.named("Rayen", "Lefian Cayul");
        learning(phone, next, "es");
        phone.navigate("/offline/courses");
        phone.locator("#with-scripts").waitFor();
        phone.navigate(READER);
        phone.locator("[data-line=others]").waitFor();
        Chromium.settle(phone);
        assertThat(phone.locator("[data-line=others] bdi").innerText())
                .as("hers is not sent by another")
                .isEqualTo("1");
        phone.navigate("/home");
        press(phone, phone.locator("form[action='/hand-over'] button"));

        signIn(phone, woman);
        phone.navigate(READER);
        nothingWaits(phone);
        phone.navigate("/courses/" + COURSE);
        assertThat(phone.locator("main ol .soft").first().innerText()).contains("1 de");
    }

    @Test
    void quickExitDeletesWhatCanBeReadAndNothingThatWaits() {
        var woman = Woman.named("Pilar", "Nahuel Rain");
        var phone = learning(phone(Look.PHONE), woman, "es");
        download(phone, COURSE);
        signalGoes(phone);
        phone.navigate(READER + "#" + COURSE);
        phone.locator("#view ol a").first().click();
        answer(phone);
        assertThat(marks(phone)).isEqualTo(1);

        phone.locator("[data-exit]").click();
        phone.waitForURL(url -> !url.contains("localhost") || url.contains("chrome-error"));
        signalComes(phone);
        phone.navigate(READER);
        phone.locator("[data-line=nobody]").waitFor();

        assertThat(marks(phone)).isZero();
        assertThat(phone.locator("[data-line=others] bdi").innerText()).isEqualTo("1");
        phone.navigate("/home");
        assertThat(phone.url()).as("the worker signed her out").contains("/sign-in");
    }

    @Test
    void fullPhoneSaysSoAndKeepsWhatSheTyped() {
        var woman = Woman.named("Ester", "Cona Melin");
        var phone = learning(phone(Look.PHONE), woman, "es");
        download(phone, COURSE);
        phone.navigate(READER + "#" + COURSE);
        phone.locator("#view ol a").first().click();
        phone.locator("[data-note]").click();
        phone.evaluate("""
                () => { IDBObjectStore.prototype.add = () => { throw new DOMException('', 'QuotaExceededError'); }; }""");
        phone.locator("#view textarea").fill("No quiero perder esto");
        phone.locator("#view form button").click();

        phone.locator("#view [data-problem]:not([hidden])").waitFor();
        assertThat(phone.locator("#view [data-problem]").innerText()).contains("no tiene espacio");
        assertThat(phone.locator("#view textarea").inputValue()).isEqualTo("No quiero perder esto");
    }

    @Test
    void wholeWayInArabic() {
        var woman = Woman.named("Samira", "Haddad Nasser");
        var phone = learning(phone(Look.PHONE), woman, "ar");
        download(phone, COURSE);
        signalGoes(phone);
        phone.navigate(READER + "#" + COURSE);
        assertThat(phone.locator("html").getAttribute("dir")).isEqualTo("rtl");
        phone.locator("#view ol a").first().click();
        int answers = lessons(phone, 1);
        assertThat(answers).isPositive();
        assertThat(phone.locator("#waits").innerText()).contains("محفوظ في هاتفك");
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
        signalComes(phone);
        phone.navigate(READER);
        nothingWaits(phone);
    }

    private Page reopenedWithoutSignal() {
        var context = Chromium.lasting(line.port(), folder, true);
        return context.pages().getFirst();
    }

    private Page learning(Page phone, Woman woman, String language) {
        enrol(phone, woman, language);
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), woman);
        return phone;
    }
}

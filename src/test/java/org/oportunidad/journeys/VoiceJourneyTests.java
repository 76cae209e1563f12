package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Samples;

/** She records her voice and adds a photo; her facilitator hears and sees them when she taps, and answers. */
class VoiceJourneyTests extends Journey {

    @Test
    void voiceRecordedOnHerPhoneIsHeardByWhoMarksHerTask() {
        var woman = Woman.named("Sayen", "Huenchul Paillal");
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        var coordinator = desk(Cast.CARMEN);
        admit(coordinator, woman);

        phone.navigate("/portfolio/" + OtherStudies.TASK);
        phone.locator("[data-start]").click();
        phone.locator("[data-said]").getByText("Grabando").waitFor();
        assertThat(phone.evaluate("document.activeElement.hasAttribute('data-stop')"))
                .isEqualTo(true);
        phone.waitForTimeout(1500);
        phone.locator("[data-stop]").click();
        phone.locator("[data-record] audio").waitFor();
        phone.locator("input[name=photo]")
                .setInputFiles(new FilePayload("foto.jpg", "image/jpeg", Samples.photo(300, 200)));
        phone.locator("form.form button.button--wide, form.form button:not([type])")
                .last()
                .click();
        phone.locator("#sent").waitFor();
        phone.locator("a[data-show]").click();
        width(phone);

        var marking = desk(Cast.INES);
        var loaded = new ArrayList<String>();
        marking.onRequest((Request request) -> {
            if (request.url().contains("/files/")) {
                loaded.add(request.resourceType());
            }
        });
        marking.navigate("/tasks");
        marking.locator("a.rows__row").last().click();
        marking.locator("audio").waitFor();
        assertThat(loaded).as("nothing before a tap").isEmpty();
        marking.locator("a[data-show]").click();
        assertThat(width(marking)).isEqualTo(300);
        marking.evaluate("""
                new Promise((heard) => {
                  const audio = document.querySelector('audio');
                  audio.ontimeupdate = () => audio.currentTime > 0.2 && heard();
                  audio.play();
                })""");
        assertThat(loaded).contains("image", "media");
    }

    private static int width(Page page) {
        page.locator("img.medium").waitFor();
        page.evaluate("document.querySelector('img.medium').decode()");
        return (int) page.evaluate("document.querySelector('img.medium').naturalWidth");
    }
}

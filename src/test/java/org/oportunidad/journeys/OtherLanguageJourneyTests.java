package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Chromium.Look;

/** Who reads on in another language in the middle of a form finds what she typed, and nothing of it stays on the phone. */
class OtherLanguageJourneyTests extends Journey {

    private static final Woman WOMAN = Woman.named("Küyen", "Painevilu Marin");

    @Test
    void whatWasTypedOrChosenComesAlong() {
        var phone = device(Look.PHONE);
        phone.navigate("/enrol?lang=es");
        name(phone).fill("Küyen \"Luz\" <3");
        into(phone, "ar");
        assertThat(name(phone).inputValue()).isEqualTo("Küyen \"Luz\" <3");

        var filling = new Filling(phone, WOMAN.answers());
        var choices = phone.locator("main form.form input[type='radio']");
        while (choices.count() == 0) {
            filling.send();
        }
        choices.last().check();
        into(phone, "fr");

        assertThat(choices.last().isChecked()).isTrue();
        assertThat(phone.evaluate("() => JSON.stringify(sessionStorage)"))
                .asString()
                .doesNotContain("K\u00fcyen", "typed");
    }

    @Test
    void whoLeavesInBetweenLeavesNothing() {
        var phone = device(Look.PHONE);
        phone.context().route("https://worldweather.wmo.int/**", route -> route.abort());
        phone.navigate("/enrol?lang=es");
        name(phone).fill("Küyen");
        phone.evaluate("""
                () => {
                  document.querySelector('a[hreflang="ar"]').click();
                  document.querySelector('[data-exit]').click();
                }""");
        phone.navigate("/privacy");

        assertThat(phone.evaluate("() => JSON.stringify(sessionStorage)"))
                .asString()
                .doesNotContain("K\u00fcyen", "typed");
    }

    private static Locator name(Page phone) {
        return phone.locator("main form [name='preferred_name']");
    }

    private static void into(Page phone, String language) {
        phone.locator("details.langs summary").click();
        press(phone, phone.locator("a[hreflang='" + language + "']"));
        assertThat(phone.locator("html").getAttribute("lang")).isEqualTo(language);
    }
}

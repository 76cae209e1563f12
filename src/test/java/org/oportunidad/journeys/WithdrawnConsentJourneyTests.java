package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;

/** A yes taken back: one tap, at once, and whoever cares for her sees it. */
class WithdrawnConsentJourneyTests extends Journey {

    @Test
    void withdrawingIsOneTapAndStaffSeeItAtOnce() {
        var woman = Woman.named("Zulema", "Ovalle Painemal");
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        phone.navigate("/my-data");
        var agreement = phone.locator("#consent-messages");
        assertThat(agreement.locator("button[value='withdraw']").count()).isEqualTo(1);

        press(phone, agreement.locator("button[value='withdraw']"));

        assertThat(agreement.locator("button[value='yes']").isVisible()).isTrue();
        assertThat(agreement.innerText()).contains("Permiso retirado");
        var desk = desk(Cast.CARMEN);
        openPageOf(desk, woman);
        assertThat(desk.locator("dl.facts")
                        .filter(containing("Avisos y recordatorios"))
                        .first()
                        .innerText())
                .contains("Permiso retirado");
    }

    private static com.microsoft.playwright.Locator.FilterOptions containing(String words) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(words);
    }
}

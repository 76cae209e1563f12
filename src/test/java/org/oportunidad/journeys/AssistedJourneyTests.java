package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;

/** A woman without e-mail: the facilitator fills the form with her and gives her a code to enter. */
class AssistedJourneyTests extends Journey {

    @Test
    void facilitatorEnrolsAWomanWithoutEmail() {
        var woman = Woman.withoutEmail("Wanda", "Millahual Toro");
        var desk = desk(Cast.INES);
        desk.navigate("/assisted");
        desk.locator("input[name='place']").fill("Sede vecinal de Temuco");
        press(desk, desk.locator("form[action='/assisted'] button"));
        chooseAfterForms(desk, new Filling(desk, woman.answers()));

        var phone = device(Look.PHONE);
        enterWithShownCode(desk, phone, woman);

        assertThat(phone.locator("h1").innerText()).contains(woman.preferredName());
        phone.navigate("/my-data");
        assertThat(phone.locator("main").innerText()).contains(woman.names());
    }
}

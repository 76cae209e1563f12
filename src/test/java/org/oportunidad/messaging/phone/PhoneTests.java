package org.oportunidad.messaging.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.kit.Cast.ROSA;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.text.Letter;
import org.oportunidad.platform.text.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration's phone and her inbox, through the screen. */
@ModuleTest
class PhoneTests {

    @Autowired
    Screen screen;

    @Autowired
    ShownLetterTable letters;

    @Autowired
    TestClock clock;

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    /** Other tests send more letters than the page shows, some of them in years to come: this one is the newest. */
    @Test
    void letterThatWouldHaveGoneOutIsShownInItsLanguage() {
        clock.set(Instant.parse("2200-01-01T12:00:00Z"));
        letters.add(new Letter("amal@example.org", Language.AR, "تنبيهات", "لديكِ تنبيه", "رمزكِ هو 271828"));

        var page = screen.anybody().get("/demo/phone");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("article[lang=ar][dir=rtl]").text()).contains("271828");
    }

    @Test
    void inboxOfHersSaysWhenItIsEmpty() {
        var page = screen.as(ROSA).get("/messages");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Mensajes");
    }
}

package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.kit.World;
import org.oportunidad.referral.Talks;
import org.springframework.beans.factory.annotation.Autowired;

/** <i>Quiero hablar con alguien</i>, from a phone in Arabic, with and without scripts, and without signal. */
class TalkJourneyTests extends Journey {

    @Autowired
    private Talks talks;

    @Test
    void womanWhoReadsArabicIsHeardByAFocalPoint() {
        var woman = Woman.named("Samira", "Haddad Nasser");
        talks.train(cast.account(Cast.PAULA), cast.account(World.SARA), LocalDate.of(2025, 3, 1));
        var phone = device(Look.PHONE);
        enrol(phone, woman, "ar");
        signIn(phone, woman);
        phone.navigate("/my-data");

        press(phone, phone.locator("footer a[href='/talk']"));
        assertThat(phone.locator("html").getAttribute("dir")).isEqualTo("rtl");
        assertThat(phone.title()).isEqualTo("تواصل");
        assertThat(phone.locator("h1").innerText()).isEqualTo("أريد أن أتحدث مع أحد");
        assertThat(phone.locator("main a[href^='tel:']").count()).isPositive();
        assertThat((int) phone.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isNotPositive();
        phone.locator("#f-words").fill("أمرٌ يحدث في بيتي");
        press(phone, phone.locator("form[action='/talk'] button"));
        assertThat(phone.locator("main h2").first().innerText()).isEqualTo("وصلنا طلبكِ. لستِ وحدكِ.");
        assertThat(phone.content()).doesNotContain("أمرٌ يحدث في بيتي");

        var desk = desk(World.SARA);
        press(desk, desk.locator("main a[href='/talks']"));
        var card =
                desk.locator("main section.card").filter(new Locator.FilterOptions().setHasText(woman.preferredName()));
        assertThat(card.innerText()).contains("Lee en árabe").doesNotContain("Haddad");
        press(desk, card.locator("button"));
        assertThat(desk.locator("main p.lines").first().innerText()).isEqualTo("أمرٌ يحدث في بيتي");
        desk.locator("input[name='kind'][value='REACHED']").check();
        press(desk, desk.locator("form[action$='/steps'] button"));

        phone.navigate("/talk");
        assertThat(phone.locator("main h2").first().innerText()).isEqualTo("لقد تحدثنا.");
        phone.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        phone.context().setOffline(true);
        phone.navigate("/talk");
        assertThat(phone.locator("h1").innerText()).isEqualTo("لا يوجد اتصال");
        assertThat(phone.locator("a[href^='tel:']").first().isVisible()).isTrue();
    }

    @Test
    void twoTapsAreEnoughWithoutScriptsAndWithoutAWord() {
        var woman = Woman.named("Layan", "Mansur Aziz");
        talks.train(cast.account(Cast.PAULA), cast.account(World.SARA), LocalDate.of(2025, 3, 1));
        var first = device(Look.PHONE);
        enrol(first, woman, "ar");
        var phone = device(Look.PHONE.withoutScripts());
        phone.navigate("/?lang=ar");
        signIn(phone, woman);

        press(phone, phone.locator("main a[href='/talk']"));
        press(phone, phone.locator("form[action='/talk'] button"));

        assertThat(phone.locator("main h2").first().innerText()).isEqualTo("وصلنا طلبكِ. لستِ وحدكِ.");
        phone.locator("main details.confirm summary").click();
        press(phone, phone.locator("form[action='/talk/withdrawal'] button"));
        assertThat(phone.locator("form[action='/talk']").count()).isOne();
    }
}

package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;

/** A workshop on real screens: planned, joined, missed, made up for, its list corrected, and nothing is left. */
class WorkshopJourneyTests extends Journey {

    private static final Woman WOMAN = Woman.named("Millaray", "Huenchul Antil");

    @Test
    void missedSessionIsMadeUpForAndACorrectedListCompletesHer() {
        var phone = device(Look.PHONE);
        enrol(phone, WOMAN, "es");
        signIn(phone, WOMAN);
        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), WOMAN);
        studyEverything();
        var desk = desk(Cast.INES);

        var section = plan(desk);
        choose(phone);
        join(phone);
        callTheRoll(desk, section, 0, "absent");
        tablesFitAPhone(desk, section);
        publish(desk);
        makeUp(phone);
        callTheRoll(desk, section, 1, "absent");
        correct(desk);

        phone.navigate("/agenda");
        assertThat(phone.locator("main").innerText())
                .contains("Completaste las horas de taller")
                .contains("En vivo: 1 h 30 min. Recuperadas: 1 h 30 min.");
        phone.navigate("/home");
        assertThat(phone.locator("main a[href='/closing']").count()).isEqualTo(1);
    }

    /** Two sessions, the first a week ago, the second since ten minutes. */
    private String plan(Page desk) {
        var first = ZonedDateTime.now(ZoneId.of("America/Santiago"))
                .minusMinutes(10)
                .minusWeeks(1);
        press(desk, desk.locator("nav a[href='/workshops']").first());
        press(desk, desk.locator("main a[href='/workshops/new']"));
        desk.locator("#f-title").fill("Vender por WhatsApp");
        desk.locator("#f-hours").fill("3");
        desk.locator("input[name='cohorts'][value='" + group() + "']").check();
        press(desk, desk.locator("main form button").last());
        press(desk, desk.locator("main a[href$='/sections/new']"));
        desk.locator("#f-day").fill(first.toLocalDate().toString());
        desk.locator("#f-time").fill(first.toLocalTime().toString().substring(0, 5));
        desk.locator("input[name='roomKind'][value='JITSI']").check();
        desk.locator("#f-room").fill("https://meet.example.org/sala");
        press(desk, desk.locator("main form button").last());
        assertThat(desk.url()).contains("/workshops/sections/");
        return desk.url();
    }

    private static void choose(Page phone) {
        phone.navigate("/home");
        press(phone, link(phone, "Ver los horarios"));
        press(phone, phone.locator("form[action$='/seat'] button").first());
        assertThat(phone.locator("main").innerText()).contains("Vender por WhatsApp");
    }

    private static void join(Page phone) {
        phone.navigate("/home");
        press(phone, link(phone, "Entrar al taller"));
        phone.locator("#f-nickname").fill("Luna");
        press(phone, phone.locator("form[action='/agenda/room'] button"));
        phone.navigate("/home");
        assertThat(link(phone, "Entrar al taller").getAttribute("href")).endsWith("/entrance");
    }

    private static void callTheRoll(Page desk, String section, int session, String presence) {
        desk.navigate(section);
        press(desk, desk.locator("main a[href^='/workshops/sessions/']").nth(session));
        press(desk, desk.locator("main a[href$='/roll-call']"));
        desk.locator("input[value='" + presence + "']").check();
        press(desk, desk.locator("main form button").last());
        assertThat(desk.locator("main").innerText()).contains("Anotó Inés");
    }

    /** Nothing of a list hides behind its edge; the last page is the one it began on. */
    private void tablesFitAPhone(Page desk, String section) {
        var list = desk.url();
        var size = desk.viewportSize();
        desk.setViewportSize(360, 740);
        for (var path : List.of(
                list.replace("/roll-call", "/sheet"), section + "/roster", "/cohorts/" + group() + "/progress")) {
            desk.navigate(path);
            var table = desk.locator("main .table").first();
            assertThat(table.innerText()).contains("Millaray");
            assertThat((int) table.evaluate("region => region.scrollWidth - region.clientWidth"))
                    .as(path)
                    .isZero();
        }
        desk.setViewportSize(size.width, size.height);
        desk.navigate(list);
    }

    private static void publish(Page desk) {
        press(desk, desk.locator("a.back"));
        press(desk, desk.locator("main a[href$='/digest']"));
        desk.locator("#f-summary").fill("Vimos cómo mostrar lo que vendes con dos fotos.");
        desk.locator("#f-question1").fill("¿Qué vendes?");
        desk.locator("#f-question2").fill("¿A quién?");
        desk.locator("#f-question3").fill("¿Qué foto harías?");
        press(desk, desk.locator("main form button").last());
        assertThat(desk.locator("main").innerText()).contains("Publicado");
    }

    private static void makeUp(Page phone) {
        phone.navigate("/home");
        press(phone, link(phone, "Recuperar la sesión"));
        for (int number = 1; number <= 3; number++) {
            phone.locator("#f-answer" + number).fill("Pan amasado");
        }
        press(phone, phone.locator("form[action$='/catch-up'] button"));
        assertThat(phone.locator("main").innerText()).contains("Recuperada");
    }

    private static void correct(Page desk) {
        desk.locator("input[value='present']").check();
        desk.locator("#f-why").selectOption("mistake");
        press(desk, desk.locator("main form button").last());
        assertThat(desk.locator("main").innerText()).contains("Me equivoqué al anotar");
    }

    private static Locator link(Page page, String text) {
        return page.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}

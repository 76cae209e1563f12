package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.support.jobs.RaiseWork;
import org.springframework.beans.factory.annotation.Autowired;

/** The morning of a facilitator, with the keyboard: her list, a call, a question, an alert closed; and a woman handed over. */
class SupportJourneyTests extends Journey {

    @Autowired
    private RaiseWork work;

    @Autowired
    private Accounts accounts;

    @Test
    void morningGoesFromTheListToACallAnAnswerAnOutcomeAndAHandover() {
        var woman = Woman.named("Antu", "Huenchumil Reyes");
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        admit(desk(Cast.CARMEN), woman);
        askSomething(phone);
        silentForTwelveDays();
        work.raise();
        var next = accounts.openStaff("Daniela J.", "es", Set.of(Role.FACILITATOR));

        var desk = desk(Cast.INES);
        desk.navigate("/work");
        var row = "[data-row]:has-text('" + woman.names() + "')";
        desk.waitForCondition(() -> {
            desk.navigate("/work");
            return hers(desk, row).contains("Preguntó algo en una lección");
        });
        assertThat(desk.locator(row).innerText()).contains("Lleva 12 días sin actividad.", "Es nueva");

        var began = System.nanoTime();
        desk.locator(row + " h2 a").focus();
        desk.keyboard().press("c");
        desk.waitForURL("**/contacts**");
        desk.locator("#f-channel").focus();
        desk.keyboard().press("Tab");
        desk.keyboard().type("Hablamos");
        for (int i = 0; i < 3; i++) {
            desk.keyboard().press("Tab");
        }
        desk.keyboard().type("Estudia de noche. Le sirve el taller de las 20:30.");
        desk.keyboard().press("Tab");
        desk.keyboard().press("Enter");
        desk.waitForURL("**/work");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(desk.locator(row).innerText()).doesNotContain("Es nueva");

        desk.locator(row + " h2 a").focus();
        desk.keyboard().press("r");
        desk.waitForURL("**/questions/**");
        desk.locator("#f-words").fill("Lo que pagas aunque no vendas.");
        press(desk, desk.locator("form[action$='/answers'] button"));
        desk.waitForCondition(() -> {
            desk.navigate("/work");
            return !hers(desk, row).contains("Preguntó algo en una lección");
        });

        desk.locator(row + " button[value='solved']").focus();
        desk.keyboard().press("Enter");
        desk.locator(row).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        desk.waitForLoadState();

        openPageOf(desk, woman);
        assertThat(desk.locator("#timeline").innerText())
                .contains("Llamada: Hablamos", "Le sirve el taller de las 20:30.", "Se resolvió");

        handOver(desk, woman, next.value());
        assertThat(main(desk)).doesNotContain(woman.names());
        phone.navigate("/messages");
        phone.waitForCondition(() -> {
            phone.navigate("/messages");
            return main(phone).contains("Te acompaña otra facilitadora");
        });
    }

    /** What her row says; nothing while she is not in the list. */
    private static String hers(Page desk, String row) {
        return String.join(" ", desk.locator(row).allInnerTexts());
    }

    private void askSomething(Page phone) {
        phone.navigate("/courses/" + COURSE + "/lessons/"
                + studies.course().units().getFirst().code() + "/questions");
        phone.locator("#f-words").fill("¿Qué es un costo fijo?");
        phone.locator("input[name='audience'][value='facilitator']").check();
        press(phone, phone.locator("form[action$='/questions'] button"));
    }

    /** Her group runs, and she was last here twelve days ago. */
    private void silentForTwelveDays() {
        bulk.runCohorts(List.of(new CohortStep(new CohortId(group()), clock.instant(), null)));
        jdbc.sql(
                        "update enrolment.enrolment set last_activity_at = :at, started_at = least(started_at, :at) where cohort_id = :group")
                .param("at", clock.instant().minus(Duration.ofDays(12)).atOffset(ZoneOffset.UTC))
                .param("group", group())
                .update();
    }

    private static void handOver(Page desk, Woman woman, UUID to) {
        desk.navigate("/caseload");
        desk.locator("tbody tr:has-text('" + woman.names() + "') input[name='women']")
                .check();
        desk.locator("details summary:has-text('Entregar mujeres')").click();
        desk.locator("#f-to").selectOption(to.toString());
        desk.locator("#f-words").fill("Va bien; prefiere audios.");
        press(desk, desk.locator("form[action='/caseload/handover'] button"));
        desk.navigate("/caseload");
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}

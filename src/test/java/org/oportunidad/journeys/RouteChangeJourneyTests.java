package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Chromium.Look;
import org.oportunidad.platform.Ids;

/** She changes her route, graduates on it, and goes on with its advanced level. */
class RouteChangeJourneyTests extends Journey {

    @Test
    void routeIsChangedFinishedAndFollowedByTheAdvancedLevel() {
        var woman = Woman.named("Rayen", "Millalén Cayupi");
        var phone = device(Look.PHONE);
        enrol(phone, woman, "es");
        signIn(phone, woman);
        groupWithOnePlace(Cast.INES);
        admitToTheGroup();
        var units = units(phone);
        finishLesson(phone, units.getFirst());

        var employment = group("employment", "basic");
        ask(phone, "employment/basic", "Me ofrecieron trabajo en una tienda.");
        assertThat(main(phone)).contains("Pediste un cambio", "Me ofrecieron trabajo en una tienda.");
        var desk = desk(Cast.INES);
        agree(desk, woman, employment, "Me parece bien: te ayudará a quedarte en ese trabajo.");

        phone.navigate("/route");
        assertThat(main(phone)).contains("Llevas 1 de", "Empleo");
        studyTheRest(employment);
        units.stream().skip(1).forEach(unit -> finishLesson(phone, unit));
        phone.navigate("/closing");
        press(phone, phone.locator("form[action='/closing'] button"));
        new Filling(phone, woman.answers()).through("/closing");
        assertThat(phone.url()).contains("/certificates/mine");

        var advanced = group("employment", "advanced");
        ask(phone, "employment/advanced", "");
        agree(desk, woman, advanced, "¡Adelante!");

        phone.navigate("/route");
        assertThat(main(phone)).contains("Avanzado", "Llevas 13 de");
        phone.navigate("/certificates/mine");
        assertThat(main(phone)).contains("Descargar para imprimir");
        openPageOf(desk, woman);
        assertThat(main(desk)).contains("Pidió otra ruta o nivel", "Cambió de ruta o nivel", "Se graduó");
    }

    /** The woman who enrolled last, into the group of this journey and no other that may have a place. */
    private void admitToTheGroup() {
        var application = jdbc.sql("select id from enrolment.application order by id desc limit 1")
                .query(java.util.UUID.class)
                .single();
        bulk.admitAll(List.of(new Admission(
                new ApplicationId(application),
                new CohortId(group()),
                cast.account(Cast.INES).value(),
                clock.instant(),
                cast.account(Cast.CARMEN).value())));
    }

    private static void ask(Page phone, String path, String words) {
        phone.navigate("/route");
        press(phone, phone.locator("main a[href='/route/change']"));
        phone.locator("input[name='path'][value='" + path + "']").check();
        phone.locator("#f-words").fill(words);
        press(phone, phone.locator("form[action='/route/change'] button"));
    }

    private void agree(Page desk, Woman woman, CohortId cohort, String words) {
        desk.navigate("/route-changes");
        press(desk, desk.locator("main li a:has-text('" + woman.names() + "')"));
        desk.locator("#f-cohort").selectOption(cohort.value().toString());
        desk.locator("#f-words").fill(words);
        press(desk, desk.locator("button[value='agree']"));
        assertThat(main(desk)).doesNotContain("Pide cambiar");
    }

    private CohortId group(String route, String level) {
        var id = Ids.next();
        bulk.planCohorts(List.of(new NewCohort(
                new CohortId(id),
                "R-" + id.toString().substring(24).toUpperCase(Locale.ROOT),
                "Grupo de las tardes",
                route,
                level,
                "ONLINE",
                today().plusDays(7),
                today().plusDays(70),
                3,
                cast.account(Cast.INES).value(),
                clock.instant())));
        return new CohortId(id);
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}

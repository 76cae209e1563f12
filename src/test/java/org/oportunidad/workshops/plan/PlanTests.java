package org.oportunidad.workshops.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.Screen;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Sites;
import org.oportunidad.workshops.WorkshopData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planning workshops on the screens of staff. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class PlanTests {

    /** The clocks of Santiago go back in the night to the fourth, and forward in the night to the fifth of September. */
    private static final LocalDate BEFORE = LocalDate.of(2027, 4, 2);

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    PlanWorkshops plan;

    @Autowired
    Sites sites;

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient jdbc;

    @Test
    void workshopWithOneTimeOnlySaysThatAnotherIsMissing() {
        var planned = data.begun(data.group(1));
        assertThat(data.ines().get(planned.seriesPath()).text()).contains("Falta otro horario");

        workshops.planned(data.ines(), planned.series(), BEFORE, "16:00");

        assertThat(data.ines().get(planned.seriesPath()).text())
                .doesNotContain("Falta otro horario")
                .contains("2 secciones");
        assertThat(data.ines().get("/workshops").text()).contains("Vender por WhatsApp");
    }

    @Test
    void sessionOnAHolidaySaysSoToWhoeverPlansIt() {
        var fields = PlannedWorkshops.section(LocalDate.of(2027, 9, 17), "19:00");
        var planned = workshops.planned(
                data.ines(), workshops.series(data.ines(), data.group(1).cohort(), true), fields);

        assertThat(data.ines()
                        .get(planned.sectionPath())
                        .html()
                        .select(".notice")
                        .eachText())
                .singleElement()
                .asString()
                .contains("es feriado: Fiestas Patrias");
        assertThat(data.ines().get(planned.sessionPath(0)).text()).contains("es feriado: Fiestas Patrias");
        assertThat(data.ines().get(planned.sessionPath(1)).text()).doesNotContain("es feriado");
        assertThat(data.ines().language("ar").get(planned.sessionPath(0)).text())
                .contains("الأعياد الوطنية");
    }

    @Test
    void sectionMeetsInASiteThatIsChosenOrWhereItIsTyped() {
        var library = new Site(
                org.oportunidad.platform.Ids.next(),
                Site.Kind.LIBRARY,
                "Biblioteca del Cerro",
                "Calle Alta 12",
                "13101",
                WorkshopData.SANTIAGO,
                "",
                20,
                java.util.Map.of(),
                java.util.List.of(),
                "",
                null);
        sites.keepAll(java.util.List.of(library));
        var series = workshops.series(data.ines(), data.group(1).cohort(), true);
        var fields = PlannedWorkshops.section(BEFORE, "19:00");
        fields.put("modality", "SITE");
        assertThat(workshops.open(data.ines(), series, fields).status()).isEqualTo(422);
        fields.put("site", "nowhere");
        assertThat(workshops
                        .open(data.ines(), series, fields)
                        .fragment("#f-site-about")
                        .text())
                .contains("Elige una opción");
        fields.put("site", library.id().toString());

        var planned = workshops.planned(data.ines(), series, fields);

        assertThat(data.ines().get(planned.sectionPath()).text()).contains("Biblioteca del Cerro, Calle Alta 12");
        var form = data.ines().get(planned.sectionPath() + "/plan");
        assertThat(form.fragment("#f-site option[selected]").val())
                .isEqualTo(library.id().toString());
        fields.put("site", "");
        fields.put("place", "Sede vecinal");
        var correct = data.ines().post(planned.sectionPath() + "/plan");
        fields.forEach(correct::field);
        correct.send();
        assertThat(data.ines().get(planned.sectionPath()).text())
                .contains("Sede vecinal")
                .doesNotContain("Biblioteca del Cerro");
    }

    @Test
    void rosterHasNamesAndABoxForEachSessionAndNothingElseOfThem() {
        var group = data.group(2);
        var planned = data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(3), "19:00");
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
        assertThat(data.ines().get(planned.sectionPath()).html().select("a[href$=/roster]"))
                .hasSize(1);
        assertThat(data.ines().get(planned.sessionPath(0)).html().select("a[href$=/roster]"))
                .hasSize(1);

        var roster = data.ines().get(planned.sectionPath() + "/roster");

        assertThat(roster.html().select("tbody tr")).hasSize(2);
        assertThat(roster.html().select("thead th")).hasSize(2 + 2);
        assertThat(roster.html().select("tbody td:not(:first-child)").text()).isBlank();
        assertThat(roster.html().select("main a[href^=/participants]")).isEmpty();
        assertThat(group.first().phone().get(planned.sectionPath() + "/roster").status())
                .isEqualTo(404);
    }

    @Test
    void workshopCanBeForAnyGroupHoweverManyBeginLater() {
        var group = data.group(1);
        jdbc.sql("""
                        insert into enrolment.cohort
                        select (r).* from (
                            select jsonb_populate_record(c, jsonb_build_object(
                                'id', gen_random_uuid(), 'code', 'LATER-' || n, 'starts_on', c.starts_on + 1)) as r
                            from enrolment.cohort c, generate_series(1, 70) n where c.id = ?) later
                        """).param(group.cohort()).update();
        try {
            var series = workshops.series(screen.as(Cast.CARMEN), group.cohort(), false);

            assertThat(data.ines().get("/workshops/" + series).text()).contains("Vender por WhatsApp");
        } finally {
            jdbc.sql("delete from enrolment.cohort where code like 'LATER-%'").update();
        }
    }

    @Test
    void weeklySessionsKeepTheirHourOnTheWallAcrossTheChangeOfClocks() {
        var planned = data.section(data.group(1), BEFORE, "19:00");

        assertThat(starts(planned.sessions().get(0))).isEqualTo(Instant.parse("2027-04-02T22:00:00Z"));
        assertThat(starts(planned.sessions().get(1))).isEqualTo(Instant.parse("2027-04-09T23:00:00Z"));
        assertThat(data.ines()
                        .get(planned.sectionPath())
                        .html()
                        .select("main li strong")
                        .eachText())
                .filteredOn(line -> line.contains("19:00"))
                .hasSize(2);
    }

    @Test
    void sessionMovedAcrossTheChangeOfClocksIsAtTheHourThatWasPromisedAndEverybodyIsTold() {
        var group = data.group(1);
        var planned = data.section(group, BEFORE, "19:00");
        workshops.take(group.first().phone(), planned);

        var moved = move(planned.sessionPath(0), "2027-04-05", "19:00", "La facilitadora está de viaje");

        assertThat(moved.follow().text())
                .contains("19:00")
                .contains("La facilitadora está de viaje")
                .contains("Cambió de día o de hora");
        assertThat(starts(planned.sessions().get(0))).isEqualTo(Instant.parse("2027-04-05T23:00:00Z"));
        assertThat(group.first().phone().get(planned.herPath(0)).text()).contains("19:00");
        assertThat(data.told(group.first())).contains("workshops.plan.sessionMoved");
    }

    @Test
    void hourThatTheClocksSkipIsRefusedKindlyAndWhatWasTypedStays() {
        var planned = data.section(data.group(1), BEFORE, "19:00");

        var refused = move(planned.sessionPath(0), "2027-09-05", "00:30", "Otra sala");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("esa hora no existe");
        assertThat(refused.fragment("#f-reason").val()).isEqualTo("Otra sala");
        assertThat(starts(planned.sessions().get(0))).isEqualTo(Instant.parse("2027-04-02T22:00:00Z"));
    }

    @Test
    void otherClockMovesTheMomentsAndKeepsTheHours() {
        var planned = data.section(data.group(1), BEFORE, "19:00");
        var fields = PlannedWorkshops.section(BEFORE, "19:00");
        fields.put("zone", "Pacific/Easter");
        var form = data.ines().post(planned.sectionPath() + "/plan");
        fields.forEach(form::field);

        assertThat(form.send().status()).isEqualTo(303);

        assertThat(starts(planned.sessions().get(0))).isEqualTo(Instant.parse("2027-04-03T00:00:00Z"));
        assertThat(data.ines().get(planned.sectionPath()).text())
                .contains("19:00")
                .contains("Easter");
    }

    @Test
    void momentsFollowTheHoursWhenTheRulesOfAZoneChange() {
        var planned = data.section(data.group(1), BEFORE, "19:00");
        jdbc.sql(
                        "update workshops.session set starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour' where id = ?")
                .param(planned.sessions().get(0))
                .update();

        plan.keepPromises();

        assertThat(starts(planned.sessions().get(0))).isEqualTo(Instant.parse("2027-04-02T22:00:00Z"));
        assertThat(plan.keepPromises()).isZero();
    }

    @Test
    void callingOffNeedsAReasonThatSheReadsAndCanBeUndone() {
        var group = data.group(1);
        var planned = data.begun(group);
        workshops.take(group.first().phone(), planned);

        assertThat(cancel(planned.sessionPath(1), "").status()).isEqualTo(422);
        cancel(planned.sessionPath(1), "No hay luz en la sede");

        assertThat(group.first().phone().get(planned.herPath(1)).text()).contains("No hay luz en la sede");
        data.ines()
                .post(planned.sessionPath(1) + "/cancellation")
                .field("_method", "delete")
                .send();
        assertThat(group.first().phone().get(planned.herPath(1)).text()).doesNotContain("No hay luz en la sede");
        cancel(planned.seriesPath(), "Cambiamos el programa");
        assertThat(group.first().phone().get(planned.herPath(1)).text()).contains("Cambiamos el programa");
        assertThat(data.told(group.first())).contains("workshops.plan.calledOff");
    }

    @Test
    void whatIsMissingOrTooMuchIsSaidBesideTheFieldAndKept() {
        var group = data.group(1);
        var series = workshops.series(data.ines(), group.cohort(), true);
        var fields = PlannedWorkshops.section(BEFORE, "19:00");
        fields.put("capacity", "300");
        fields.put("room", "http://meet.example.org/<script>");
        fields.put("weeks", "99");

        var refused = workshops.open(data.ines(), series, fields);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("entre 25 y 35 cupos")
                .contains("empiece con https://")
                .contains("Entre 1 y 12 sesiones");
        assertThat(refused.fragment("#f-capacity").val()).isEqualTo("300");
        var empty = data.ines().post("/workshops").field("title", " ").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Escribe el tema").contains("Elige al menos una cohorte");
    }

    @Test
    void facilitatorPlansForHerOwnCohortsOnly() {
        var others = screen.as(Cast.CARMEN);
        var cohort = data.group(1).cohort();
        var olga = screen.as(org.oportunidad.kit.World.OLGA);
        assertThat(olga.post("/workshops")
                        .field("title", "Ajeno")
                        .field("hours", "2")
                        .field("mandatory", "no")
                        .field("cohorts", cohort)
                        .send()
                        .status())
                .isEqualTo(422);
        var planned = workshops.planned(others, workshops.series(others, cohort, false), BEFORE, "10:00");

        assertThat(olga.get(planned.seriesPath()).status()).isEqualTo(404);
        assertThat(olga.get("/workshops").text())
                .doesNotContain(planned.series().toString());
        assertThat(data.ines().get(planned.seriesPath()).status()).isEqualTo(200);
    }

    @Test
    void thoseWhoDidNotChooseArePlacedWhereThereIsRoom() {
        var group = data.group(3);
        var planned = data.begun(group);

        data.ines().post(planned.seriesPath() + "/places").send();

        assertThat(data.ines().get(planned.sectionPath()).text()).contains("3 de 25 cupos");
    }

    private org.oportunidad.kit.Answer move(String session, String day, String time, String reason) {
        return data.ines()
                .post(session + "/time")
                .field("day", day)
                .field("time", time)
                .field("minutes", "90")
                .field("reason", reason)
                .send();
    }

    private org.oportunidad.kit.Answer cancel(String what, String reason) {
        Browser ines = data.ines();
        return ines.post(what + "/cancellation").field("reason", reason).send();
    }

    private Instant starts(UUID session) {
        return jdbc.sql("select starts_at from workshops.session where id = ?")
                .param(session)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}

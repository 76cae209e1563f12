package org.oportunidad.workshops.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.kit.TestClock;
import org.oportunidad.workshops.WorkshopData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Agendas in the calendars of phones: what they say, to whom, and how they are taken back. */
@ModuleTest
@Import({org.oportunidad.enrolment.EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class CalendarTests {

    private static final String HERE = "/agenda/calendar";

    @Autowired
    Screen screen;

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    TestClock clock;

    @Autowired
    List<PersonalRecords> records;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void herCalendarSaysWhenAndNothingElse() {
        var group = data.group(1);
        var planned = data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(9), "19:00");
        workshops.take(group.first().phone(), planned);

        var address = make(group.first().phone(), HERE);

        assertThat(address).startsWith("http").contains("/calendar/").endsWith(".ics");
        var answer = screen.anybody().get(path(address));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        var events = events(address);
        assertThat(events).extracting(event -> event.getSummary().getValue()).containsOnly("Cita", "Último día");
        assertThat(events.stream().filter(event -> event.getSummary().getValue().equals("Cita")))
                .hasSize(2)
                .allMatch(event -> event.getDateStart()
                                .getValue()
                                .toInstant()
                                .atZone(WorkshopData.SANTIAGO)
                                .getHour()
                        == 19);
        assertThat(answer.body()).doesNotContain("WhatsApp", "meet.example.org", "LOCATION", "DESCRIPTION", "Graciela");
    }

    @Test
    void aSessionThatMovesKeepsItsPlaceInTheCalendarAndOneCalledOffSaysSo() {
        var group = data.group(1);
        var planned = data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(9), "19:00");
        workshops.take(group.first().phone(), planned);
        var address = make(group.first().phone(), HERE);
        var before = events(address).stream()
                .map(event -> event.getUid().getValue())
                .sorted()
                .toList();

        data.ines()
                .post(planned.sessionPath(0) + "/cancellation")
                .field("reason", "Se enfermó la profesora")
                .send();

        assertThat(events(address).stream()
                        .map(event -> event.getUid().getValue())
                        .sorted()
                        .toList())
                .isEqualTo(before);
        assertThat(events(address).stream()
                        .filter(event -> event.getStatus().getValue().equals("CANCELLED")))
                .hasSize(1);
    }

    @Test
    void anAddressThatWasTakenBackOrReplacedNoLongerAnswers() {
        var woman = data.group(1).first();
        var first = make(woman.phone(), HERE);
        var second = make(woman.phone(), HERE);

        assertThat(screen.anybody().get(path(first)).status()).isEqualTo(404);
        assertThat(screen.anybody().get(path(second)).status()).isEqualTo(200);
        assertThat(woman.phone().get(HERE).text())
                .contains("Hay una dirección desde")
                .doesNotContain("/calendar/");
        woman.phone().post(HERE).field("_method", "DELETE").send();
        assertThat(screen.anybody().get(path(second)).status()).isEqualTo(404);
        assertThat(screen.anybody().get("/calendar/" + "a".repeat(32) + ".ics").status())
                .isEqualTo(404);
        assertThat(screen.anybody().get("/calendar/x.ics").status()).isEqualTo(404);
    }

    @Test
    void readingItWritesNothingAndTooOftenIsRefused() {
        var address = make(data.group(1).first().phone(), HERE);
        var look = Statements.during(() -> screen.anybody().get(path(address)));

        assertThat(look.writes()).isEmpty();
        var last = 200;
        for (var i = 0; i <= ReadsInAnHour.MOST; i++) {
            last = screen.anybody().get(path(address)).status();
        }
        assertThat(last).isEqualTo(429);
        clock.set(Instant.now().plusSeconds(3_700));
        assertThat(screen.anybody().get(path(address)).status()).isEqualTo(200);
    }

    @Test
    void aFacilitatorHasHersAndThoseOfHerCohorts() {
        var group = data.group(1);
        data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(3), "10:00");
        var page = data.ines().get("/workshops/calendar");
        assertThat(page.html().select("input[name=cohort]").eachAttr("value"))
                .contains(group.cohort().toString());

        var answer = data.ines()
                .post("/workshops/calendar")
                .field("cohort", group.cohort())
                .send();
        var address = answer.fragment("#f-address").val();

        assertThat(events(address)).hasSize(2);
        assertThat(events(address))
                .allMatch(event -> event.getSummary().getValue().equals("Vender por WhatsApp · 1"));
        assertThat(screen.as(org.oportunidad.kit.World.OLGA)
                        .post("/workshops/calendar")
                        .field("cohort", group.cohort())
                        .send()
                        .status())
                .isEqualTo(404);
        data.ines()
                .post("/workshops/calendar")
                .field("_method", "DELETE")
                .field("cohort", group.cohort())
                .send();
        assertThat(screen.anybody().get(path(address)).status()).isEqualTo(404);
        assertThat(screen.as(Cast.CARMEN).post("/workshops/calendar").send().status())
                .isEqualTo(200);
    }

    @Test
    void herErasureEndsIt() {
        var woman = data.group(1).first();
        var address = make(woman.phone(), HERE);
        var hers = records.stream()
                .filter(one -> one.schema().equals("workshops"))
                .findFirst()
                .orElseThrow();

        assertThat(hers.export(woman.participant()).toString()).contains("workshops.calendar.record");
        hers.eraseAll(Set.of(woman.participant()));

        assertThat(screen.anybody().get(path(address)).status()).isEqualTo(404);
    }

    @Test
    void everyLanguageHasIt() {
        var woman = data.group(1).first();
        for (var language : List.of("en", "fr", "ar", "hi", "ht")) {
            assertThat(woman.phone().language(language).get(HERE).status()).isEqualTo(200);
            assertThat(data.ines().language(language).get("/workshops/calendar").status())
                    .isEqualTo(200);
        }
    }

    private static String make(Browser phone, String page) {
        var answer = phone.post(page).send();
        assertThat(answer.status()).isEqualTo(200);
        return answer.fragment("#f-address").val();
    }

    private List<VEvent> events(String address) {
        return Biweekly.parse(screen.anybody().get(path(address)).body())
                .first()
                .getEvents();
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}

package org.oportunidad.programme.sites;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Form;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Hubs and libraries: kept by the coordinator, found by anybody, visited. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class SitesTests {

    /** A Monday, 10:00 in Santiago. */
    private static final Instant MONDAY_MORNING = Instant.parse("2027-03-15T13:00:00Z");

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    EnrolmentData enrolments;

    @Autowired
    List<PersonalRecords> records;

    private final String name = "Biblioteca " + UUID.randomUUID();

    @BeforeEach
    void monday() {
        clock.set(MONDAY_MORNING);
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void anybodySeesWhereItIsWhenItIsOpenAndWhatIsThere() {
        added();

        var card = card(screen.anybody());

        assertThat(card)
                .contains("Calle Sur 12", "Santiago", "20 lugares", "Cuidado de niños", "Abierto ahora")
                .contains("De lunes a miércoles, de 09:00 a 18:00")
                .contains("sábado, de 10:00 a 13:00");
        clock.set(MONDAY_MORNING.minusSeconds(3600 * 3));
        assertThat(card(screen.anybody())).contains("Ahora está cerrado");
        for (var language : List.of("en", "fr", "ar", "hi", "ht")) {
            assertThat(screen.anybody().language(language).get("/sites").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedStays() {
        var refused = form(screen.as(Cast.CARMEN).post("/settings/sites/new"))
                .field("opens-5", "18:00")
                .field("closes-5", "09:00")
                .field("phone", "<b>")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fragment("#f-opens-5-about").text()).contains("a qué hora abre");
        assertThat(refused.fragment("#f-phone-about").text()).contains("solo con cifras");
        assertThat(refused.fragment("#f-name").val()).isEqualTo(name);
        var empty = screen.as(Cast.CARMEN).post("/settings/sites/new").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.fragment("#f-places-about").text()).contains("entre 1 y");
        assertThat(empty.fragment("#f-commune-about").text()).contains("lista");
        var huge = screen.as(Cast.CARMEN)
                .post("/settings/sites/new")
                .field("name", "a".repeat(10_000))
                .field("notes", "a".repeat(10_000))
                .field("places", "9".repeat(1_000))
                .send();
        assertThat(huge.status()).isEqualTo(422);
        assertThat(screen.anybody().get("/sites").text()).doesNotContain(name);
    }

    @Test
    void changingItReplacesItsHours() {
        var place = added();

        var sent = form(screen.as(Cast.CARMEN).post(place))
                .field("opens-4", "12:00")
                .field("closes-4", "20:00")
                .send();

        assertThat(sent.status()).isEqualTo(303);
        assertThat(card(screen.anybody())).contains("jueves, de 12:00 a 20:00").doesNotContain("sábado");
    }

    @Test
    void fromTheDayItIsClosedNobodyFindsItAndItCanBeOpenedAgain() {
        var place = added();
        var carmen = screen.as(Cast.CARMEN);

        var past =
                carmen.post(place + "/closing").field("closesOn", "2027-03-14").send();
        assertThat(past.status()).isEqualTo(422);
        carmen.post(place + "/closing").field("closesOn", "2027-03-16").send();

        assertThat(card(screen.anybody())).contains("Cierra desde el");
        clock.set(MONDAY_MORNING.plusSeconds(3600 * 24));
        assertThat(screen.anybody().get("/sites").text()).doesNotContain(name);
        assertThat(screen.as(Cast.CARMEN).get("/settings/sites").text()).contains(name, "Cerrado desde el");
        screen.as(Cast.CARMEN).post(place + "/opening").send();
        assertThat(screen.anybody().get("/sites").text()).contains(name);
    }

    @Test
    void whoeverWasThereCountsHowManyCameAndTheLastCountHolds() {
        var site = id(added());

        count(site, "7", "2");
        var counted = count(site, "9", "3");

        assertThat(counted).contains(name, "9", "3").doesNotContain(" 7 ");
        var wrong = screen.as(Cast.INES)
                .post("/visits")
                .field("site", site)
                .field("day", "2027-03-16")
                .field("women", "-1")
                .field("children", "5000")
                .send();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html().select(".problem")).hasSize(3);
        assertThat(screen.as(Cast.ROSA).get("/visits").status()).isEqualTo(404);
    }

    @Test
    void whoeverEntersWithTheCodeOfAClassThereHasComeOnce() {
        var site = id(added());
        var group = enrolments.cohort(
                "entrepreneurship", "basic", 5, cast.account(Cast.INES).value());
        var woman = enrolments
                .admitted(group, enrolments.openCall(), "entrepreneurship", "basic", 1)
                .getFirst()
                .participant();
        var account = accounts.openParticipant(woman, "es");
        screen.as(account, SessionKind.OWN)
                .post("/pin")
                .field("pin", "483920")
                .field("again", "483920")
                .send();
        var board = screen.as(Cast.CARMEN)
                .post("/cohorts/" + group.value() + "/class-code")
                .field("site", site)
                .send()
                .fragment(".stat__number")
                .text();

        for (var times = 0; times < 2; times++) {
            var entered = screen.anybody()
                    .post("/enter/class")
                    .field("board", board)
                    .field("pin", "483920")
                    .send();
            assertThat(entered.status()).isEqualTo(303);
        }

        var row = screen.as(Cast.INES).get("/visits").html().select("tbody tr").stream()
                .filter(one -> one.text().contains(name))
                .toList();
        assertThat(row).hasSize(1);
        assertThat(row.getFirst().select("td").last().text()).isEqualTo("1");
        var mine = records.stream()
                .filter(one -> one.schema().equals("programme"))
                .findFirst()
                .orElseThrow();
        assertThat(mine.export(woman)).anyMatch(record -> record.values().containsValue(name));
        mine.eraseAll(Set.of(woman));
        assertThat(mine.export(woman)).isEmpty();
    }

    private String count(String site, String women, String children) {
        clock.set(clock.instant().plusSeconds(1));
        var sent = screen.as(Cast.INES)
                .post("/visits")
                .field("site", site)
                .field("day", "2027-03-15")
                .field("women", women)
                .field("children", children)
                .send();
        assertThat(sent.status()).isEqualTo(303);
        return screen.as(Cast.INES).get("/visits").html().select("tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The address where it is kept. */
    private String added() {
        var sent = form(screen.as(Cast.CARMEN).post("/settings/sites/new"))
                .field("opens-6", "10:00")
                .field("closes-6", "13:00")
                .send();
        assertThat(sent.status()).isEqualTo(303);
        return screen.as(Cast.CARMEN).get("/settings/sites").html().select("main a[href^=/settings/sites/]").stream()
                .filter(link -> link.text().contains(name))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private Form form(Form form) {
        for (var day = 1; day <= 3; day++) {
            form.field("opens-" + day, "09:00").field("closes-" + day, "18:00");
        }
        return form.field("kind", "LIBRARY")
                .field("name", name)
                .field("address", "Calle Sur 12")
                .field("commune", "13101")
                .field("places", "20")
                .field("resources", "childcare");
    }

    private String card(Browser browser) {
        return browser.get("/sites").html().select("article").stream()
                .filter(article -> article.text().contains(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

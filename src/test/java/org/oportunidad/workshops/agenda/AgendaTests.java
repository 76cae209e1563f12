package org.oportunidad.workshops.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Group;
import org.oportunidad.workshops.WorkshopData.Woman;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Her side: joining, missing and making up for it, on her phone. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class AgendaTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Group group;
    private Woman her;

    @BeforeEach
    void sheHasAPlaceInACohort() {
        group = data.group(1);
        her = group.first();
    }

    @AfterEach
    void clockRunsAgain() {
        clock.reset();
    }

    @Test
    void oneTapFromHoyEntersTheRoomUnderHerNickname() {
        var planned = taken(data.now(group));
        var first = her.phone()
                .get("/home")
                .fragment("a:contains(Entrar al taller)")
                .attr("href");
        assertThat(first).isEqualTo("/agenda/room?session=" + planned.sessions().get(0));
        assertThat(her.phone().get(first).text()).contains("Nadie graba ni toma fotos");

        her.phone()
                .post("/agenda/room")
                .field("nickname", "Luna Azul")
                .field("zone", "")
                .field("session", planned.sessions().get(0))
                .send();

        var join = her.phone()
                .get("/home")
                .fragment("a:contains(Entrar al taller)")
                .attr("href");
        assertThat(join).isEqualTo(planned.herPath(0) + "/entrance");
        assertThat(her.phone().get(join).location())
                .startsWith("https://meet.example.org/sala#userInfo.displayName=%22Luna%20Azul%22")
                .doesNotContain("startAudioOnly")
                .doesNotContain("Elena");
        assertThat(her.phone().get("/home").fragment("a[href^=tel:]").attr("href"))
                .isEqualTo("tel:+56223456789");
    }

    @Test
    void roomIsClosedUntilShortlyBefore() {
        taken(data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(2), "19:00"));

        var home = her.phone().get("/home");

        assertThat(home.text()).contains("La sala se abre 15 minutos antes").contains("19:00");
        assertThat(home.body()).doesNotContain("meet.example.org");
    }

    @Test
    void nicknameThatTellsWhoSheIsIsRefused() {
        var refused = her.phone()
                .post("/agenda/room")
                .field("nickname", "elena@example.org")
                .send();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("sin correo ni teléfono");
    }

    @Test
    void sheReadsTheHourOfHerOwnClock() {
        var planned = taken(data.section(group, LocalDate.of(2027, 5, 3), "19:00"));
        her.phone()
                .post("/agenda/room")
                .field("nickname", "Luna")
                .field("zone", "Pacific/Easter")
                .send();

        assertThat(her.phone().get(planned.herPath(0)).text())
                .contains("17:00")
                .contains("hora de Easter")
                .doesNotContain("19:00");
    }

    @Test
    void sessionSheMissedIsMadeUpForFromHoyAndCountsApart() {
        var planned = taken(data.begun(group));
        data.rollCall(planned, 0, Map.of(her, "absent"), "");
        assertThat(her.phone().get("/home").text()).doesNotContain("Te perdiste una sesión");
        assertThat(her.phone().get(planned.herPath(0) + "/catch-up").status()).isEqualTo(404);
        workshops.publish(data.ines(), planned, 0);

        var link = her.phone()
                .get("/home")
                .fragment("a:contains(Recuperar la sesión)")
                .attr("href");
        var page = her.phone().get(link);
        assertThat(page.text()).contains("Dos fotos bastan").contains("¿Qué vendes?");
        var empty = her.phone().post(link).field("answer1", "Pan").send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.fragment("#f-answer1").text()).isEqualTo("Pan");
        assertThat(workshops
                        .catchUp(her.phone(), planned, 0, "palabras secretas")
                        .follow()
                        .text())
                .contains("Recuperada");

        assertThat(her.phone().get("/agenda").text())
                .contains("Llevas 1 h 30 min")
                .contains("En vivo: 0 min. Recuperadas: 1 h 30 min.");
        assertThat(her.phone().get("/home").text()).doesNotContain("Te perdiste una sesión");
        assertThat(data.ines().get(planned.sessionPath(0) + "/roll-call").text())
                .contains("La recuperó");
        assertThat(data.ines().get(planned.sessionPath(0) + "/answers").text()).contains("palabras secretas");
        assertThat(jdbc.sql("select answer_1 from workshops.catch_up where participant_id = ?")
                        .param(her.participant())
                        .query(String.class)
                        .single())
                .doesNotContain("secretas");
    }

    @Test
    void makingUpTwiceIsOnce() {
        var planned = taken(data.begun(group));
        workshops.publish(data.ines(), planned, 0);
        workshops.catchUp(her.phone(), planned, 0, "Primera");
        workshops.catchUp(her.phone(), planned, 0, "Segunda");

        assertThat(data.ines().get(planned.sessionPath(0) + "/answers").text())
                .contains("Primera")
                .doesNotContain("Segunda");
    }

    @Test
    void whoWasThereHasNothingToMakeUpFor() {
        var planned = taken(data.begun(group));
        data.rollCall(planned, 0, Map.of(her, "present"), "");
        workshops.publish(data.ines(), planned, 0);

        assertThat(her.phone().get("/agenda").text()).doesNotContain("Te perdiste una sesión");
        assertThat(workshops.catchUp(her.phone(), planned, 0, "Pan").status()).isEqualTo(422);
    }

    @Test
    void afterThirtyDaysItIsTooLateAndWhatSheWroteIsKept() {
        var planned = taken(data.begun(group));
        workshops.publish(data.ines(), planned, 0);
        clock.advance(Duration.ofDays(31));
        var phone = data.again(her);

        var late = workshops.catchUp(phone, planned, 0, "Pan");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("siempre hay una salida");
    }

    @Test
    void materialOfASessionIsInHerAgendaAndCanBeTakenAway() {
        var planned = taken(data.begun(group));
        var ines = data.ines();
        ines.post(planned.sessionPath(0) + "/material")
                .field("title", "Planilla de costos")
                .field("words", "Para usar en casa")
                .field("link", "https://example.org/planilla")
                .send();

        assertThat(her.phone().get(planned.herPath(0)).text()).contains("Planilla de costos");
        var remove = ines.get(planned.sessionPath(0) + "/material")
                .fragment("form[action*=/material/]")
                .attr("action");
        ines.post(remove).field("_method", "delete").send();
        assertThat(her.phone().get(planned.herPath(0)).text()).doesNotContain("Planilla de costos");
        assertThat(ines.post(planned.sessionPath(0) + "/material")
                        .field("title", "Malo")
                        .field("link", "javascript:alert(1)")
                        .send()
                        .status())
                .isEqualTo(422);
    }

    private Planned taken(Planned planned) {
        workshops.take(her.phone(), planned);
        return planned;
    }
}

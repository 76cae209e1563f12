package org.oportunidad.workshops.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Group;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roll call as a facilitator does it on her phone, and its corrections. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class RollCallTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    Enrolments enrolments;

    @Autowired
    JdbcClient jdbc;

    private Group group;
    private Planned planned;

    @BeforeEach
    void twoWomenHaveAPlace() {
        group = data.group(2);
        planned = data.begun(group);
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
    }

    @Test
    void whoCameAndWhoDidNotStandsOnTheListAndInHerAgenda() {
        var done = data.rollCall(
                planned,
                0,
                Map.of(group.women().get(0), "present", group.women().get(1), "absent"),
                "");

        assertThat(done.follow().text()).contains("Estuvieron 1 de 2");
        assertThat(group.women().get(0).phone().get("/agenda").text()).contains("Estuviste");
        assertThat(group.women().get(1).phone().get("/agenda").text()).contains("No pudiste llegar");
        assertThat(data.ines().get("/participants/" + group.first().handle()).text())
                .contains("Estuvo en el taller");
    }

    @Test
    void comingStartsHer() {
        data.rollCall(planned, 0, Map.of(group.first(), "present"), "");

        assertThat(enrolments.placeOf(group.first().participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.ACTIVE);
        assertThat(enrolments
                        .placeOf(group.women().get(1).participant())
                        .orElseThrow()
                        .state())
                .isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void sameListSentAgainAddsNothing() {
        for (int time = 0; time < 3; time++) {
            data.rollCall(
                    planned,
                    0,
                    Map.of(group.women().get(0), "present", group.women().get(1), "absent"),
                    "");
        }

        assertThat(facts(group.women().get(0).participant())).isEqualTo(1);
        assertThat(facts(group.women().get(1).participant())).isEqualTo(1);
    }

    @Test
    void correctionIsANewFactWithWhoAndWhy() {
        data.rollCall(planned, 0, Map.of(group.first(), "absent"), "");

        var without = data.rollCall(planned, 0, Map.of(group.first(), "present"), "");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("di por qué");
        assertThat(facts(group.first().participant())).isEqualTo(1);
        var done = data.rollCall(planned, 0, Map.of(group.first(), "present"), "mistake");

        assertThat(done.follow().text()).contains("Anotó Inés").contains("corregido: Me equivoqué al anotar");
        assertThat(facts(group.first().participant())).isEqualTo(2);
        assertThat(group.first().phone().get("/agenda").text()).contains("Estuviste");
    }

    @Test
    void partNeedsItsMinutesAndAnExcuseItsKindOfReason() {
        var her = group.first();
        var refused =
                data.rollCall(planned, 0, Map.of(her, "partial", group.women().get(1), "excused"), "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("entre 1 y 90").contains("sin detalles");

        var done = data.ines()
                .post(planned.sessionPath(0) + "/roll-call")
                .field("presence-" + her.handle(), "partial")
                .field("minutes-" + her.handle(), "40")
                .field("presence-" + group.women().get(1).handle(), "excused")
                .field("reason-" + group.women().get(1).handle(), "care")
                .send();

        assertThat(done.status()).isEqualTo(303);
        assertThat(her.phone().get("/agenda").text())
                .contains("Estuviste una parte")
                .contains("Llevas 40 min");
        assertThat(group.women().get(1).phone().get("/agenda").text()).contains("No pudiste y avisaste");
    }

    @Test
    void listOfASessionToComeCannotBeCalled() {
        assertThat(data.ines().get(planned.sessionPath(1) + "/roll-call").text())
                .contains("media hora antes");
        assertThat(data.rollCall(planned, 1, Map.of(group.first(), "present"), "")
                        .status())
                .isEqualTo(422);
        assertThat(facts(group.first().participant())).isZero();
    }

    @Test
    void everybodyIsProposedAsPresentWithoutScripts() {
        var list = data.ines().get(planned.sessionPath(0) + "/roll-call?all=present");

        assertThat(list.html().select("input[value=present][checked]")).hasSize(2);
        assertThat(facts(group.first().participant())).isZero();
    }

    @Test
    void printedListHasNamesAndACodeThatOpensTheRollCall() {
        var sheet = data.ines().get(planned.sessionPath(0) + "/sheet");

        assertThat(sheet.html().select("tbody tr")).hasSize(2);
        assertThat(sheet.text()).contains("Elena Castro").contains("Firma");
        assertThat(sheet.html().select("svg.qr path").attr("d")).isNotEmpty();
    }

    @Test
    void workshopWithoutPlacesIsEmptyKindly() {
        var other =
                data.section(data.group(1), LocalDate.now(WorkshopData.SANTIAGO).minusDays(3), "10:00");

        assertThat(data.ines().get(other.sessionPath(0) + "/roll-call").text()).contains("Nadie tiene cupo todavía");
    }

    private int facts(UUID woman) {
        return jdbc.sql("select count(*) from workshops.attendance where participant_id = ?")
                .param(woman)
                .query(Integer.class)
                .single();
    }
}

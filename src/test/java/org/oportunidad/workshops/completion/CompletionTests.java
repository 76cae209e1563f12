package org.oportunidad.workshops.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.TestClock;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Group;
import org.oportunidad.workshops.WorkshopData.Woman;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workshop hours and completing a route level. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class CompletionTests {

    @Autowired
    WorkshopData data;

    @Autowired
    EnrolmentData cohorts;

    @Autowired
    Cast cast;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    OtherStudies studies;

    @Autowired
    Enrolments enrolments;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Group group;
    private Planned planned;
    private Woman her;

    @BeforeEach
    void sheHasDoneAllLessonsAndHasAWorkshopOfThreeHours() {
        group = data.group(1);
        her = group.first();
        planned = data.begun(group);
        workshops.take(her.phone(), planned);
        data.rollCall(planned, 0, Map.of(her, "absent"), "");
        studies.finish(her.participant());
        studies.finish(
                her.participant(), studies.course(), studies.course().units().size());
        var last = studies.course().units().getLast();
        her.phone()
                .post("/courses/{course}/lessons/{unit}/answers", OtherStudies.COURSE, last.code())
                .field("question", last.questions().getLast().code())
                .field("option", last.questions().getLast().rightOption())
                .send();
    }

    @AfterEach
    void clockRunsAgain() {
        clock.reset();
    }

    @Test
    void lessonsAloneDoNotCompleteHerAndWhatIsLeftIsSaid() {
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(her.phone().get("/agenda").text())
                .contains("Llevas 0 min de 2 h 15 min")
                .contains("Todavía te faltan 2 h 15 min");
    }

    @Test
    void correctedAttendanceAndARecoveredSessionCompleteHer() {
        data.rollCall(planned, 0, Map.of(her, "present"), "mistake");
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
        assertThat(her.phone().get("/agenda").text()).contains("Todavía te faltan 45 min");

        clock.advance(Duration.ofDays(4));
        workshops.publish(data.ines(), planned, 1);
        var phone = data.again(her);
        assertThat(phone.get("/home").text()).contains("Te perdiste una sesión");
        assertThat(workshops.catchUp(phone, planned, 1, "Vendo pan").status()).isEqualTo(303);

        assertThat(state()).isEqualTo(EnrolmentState.TRAINING_COMPLETE);
        assertThat(phone.get("/agenda").text())
                .contains("Completaste las horas de taller")
                .contains("En vivo: 1 h 30 min. Recuperadas: 1 h 30 min.");
    }

    @Test
    void workshopThatIsCalledOffIsNoLongerAskedFor() {
        data.ines()
                .post(planned.seriesPath() + "/cancellation")
                .field("reason", "Cambiamos el programa")
                .send();

        assertThat(state()).isEqualTo(EnrolmentState.TRAINING_COMPLETE);
    }

    @Test
    void hoursGoWithHerToAnotherCohort() {
        data.rollCall(planned, 0, Map.of(her, "present"), "mistake");
        var cohort = cohorts.cohort(
                "entrepreneurship", "basic", 5, cast.account(Cast.INES).value());
        var other = new Group(cohort.value(), java.util.List.of(her));
        var there = data.section(
                other, java.time.LocalDate.now(WorkshopData.SANTIAGO).plusDays(3), "10:00");
        clock.advance(Duration.ofMinutes(5));
        data.ines()
                .post("/participants/{handle}/journey/transfer", her.handle())
                .field("cohort", other.cohort())
                .send();
        assertThat(enrolments.placeOf(her.participant()).orElseThrow().cohort().value())
                .isEqualTo(other.cohort());

        assertThat(data.again(her).get("/agenda").text())
                .contains("Llevas 1 h 30 min de 2 h 15 min")
                .contains("Todavía te faltan 45 min");
        clock.advance(Duration.ofDays(4));
        workshops.take(data.again(her), there);
        data.rollCall(there, 0, Map.of(her, "present"), "");
        assertThat(state()).isEqualTo(EnrolmentState.TRAINING_COMPLETE);
    }

    @Test
    void partAttendedInAnotherSectionCountsOnce() {
        data.rollCall(planned, 0, Map.of(her, "present"), "mistake");
        var other = workshops.planned(
                data.ines(),
                planned.series(),
                java.time.LocalDate.now(WorkshopData.SANTIAGO).minusDays(1),
                "08:00");
        workshops.take(her.phone(), other);
        assertThat(her.phone().get("/agenda").text()).contains("Llevas 1 h 30 min de 2 h 15 min");

        data.rollCall(other, 0, Map.of(her, "present"), "");

        assertThat(her.phone().get("/agenda").text()).contains("Llevas 1 h 30 min de 2 h 15 min");
    }

    private EnrolmentState state() {
        return enrolments.placeOf(her.participant()).orElseThrow().state();
    }
}

package org.oportunidad.workshops.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.Screen;
import org.oportunidad.workshops.WorkshopData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Places in sections and waiting lists, through her phone. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class SeatTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    Seats seats;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient jdbc;

    @Test
    void sheChoosesASectionOnHoyAndFindsItInHerAgenda() {
        var group = data.group(1);
        var her = group.first();
        var planned = data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(3), "19:00");

        assertThat(her.phone().get("/home").text()).contains("Elige tu horario");
        var choice = her.phone().get(planned.choicePath());
        assertThat(choice.text()).contains("19:00").contains("Quedan 25 cupos").contains("Sección 1");
        assertThat(workshops.take(her.phone(), planned).location()).isEqualTo("/agenda#ahead");

        assertThat(her.phone().get("/agenda").text()).contains("Lo que viene").contains("Vender por WhatsApp");
        assertThat(her.phone().get(planned.choicePath()).text()).contains("Es tu sección");
        assertThat(her.phone().get("/home").text())
                .contains("Tu próximo taller")
                .doesNotContain("Elige tu horario");
    }

    @Test
    void lastPlaceIsGivenOnceHoweverManyAskAtTheSameMoment() throws Exception {
        var group = data.group(8);
        var planned = data.begun(group);
        capacity(planned, 1);
        var taken = new ArrayList<Taken>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var asks = group.women().stream()
                    .map(woman -> (Callable<Taken>)
                            () -> seats.take(woman.participant(), planned.series(), planned.section()))
                    .toList();
            for (var asked : threads.invokeAll(asks)) {
                taken.add(asked.get());
            }
        }

        assertThat(taken).containsOnlyOnce(Taken.SEATED).hasSize(8);
        assertThat(taken.stream().filter(Taken.WAITING::equals)).hasSize(7);
        assertThat(seated(planned)).isEqualTo(1);
    }

    @Test
    void waitingListMovesByItselfInTheOrderOfAsking() {
        var group = data.group(3);
        var planned = data.begun(group);
        capacity(planned, 1);
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
        assertThat(group.women().get(1).phone().get("/agenda").text()).contains("Esperas un cupo");

        group.first()
                .phone()
                .post(planned.choicePath() + "/seat")
                .field("_method", "delete")
                .send();

        assertThat(group.women().get(1).phone().get(planned.choicePath()).text())
                .contains("Es tu sección");
        assertThat(group.women().get(2).phone().get(planned.choicePath()).text())
                .contains("lista de espera");
        assertThat(data.told(group.women().get(1))).contains("workshops.seat.movedUp");
    }

    @Test
    void whoWaitsKeepsHerPlaceAndLeavesItToTheNextWhenSheMovesUp() {
        var group = data.group(3);
        var first = data.begun(group);
        var second = workshops.planned(
                data.ines(),
                first.series(),
                LocalDate.now(WorkshopData.SANTIAGO).plusDays(2),
                "16:00");
        capacity(first, 1);
        capacity(second, 1);
        workshops.take(group.women().get(0).phone(), first);
        workshops.take(group.women().get(1).phone(), second);
        workshops.take(group.women().get(1).phone(), first);
        workshops.take(group.women().get(2).phone(), second);

        seats.leave(group.first().participant(), first.series());

        assertThat(women(first)).containsExactly(group.women().get(1).participant());
        assertThat(women(second)).containsExactly(group.women().get(2).participant());
    }

    @Test
    void widerSectionTakesThoseWhoWait() {
        var group = data.group(2);
        var planned = data.begun(group);
        capacity(planned, 1);
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));

        var form = data.ines().post(planned.sectionPath() + "/plan");
        PlannedWorkshops.section(LocalDate.now(WorkshopData.SANTIAGO), "10:00").forEach(form::field);
        form.send();

        assertThat(seated(planned)).isEqualTo(2);
    }

    @Test
    void placeOfWhoLeftHerCohortIsFreed() {
        var group = data.group(2);
        var planned = data.begun(group);
        capacity(planned, 1);
        group.women().forEach(woman -> workshops.take(woman.phone(), planned));
        jdbc.sql("update enrolment.enrolment set state = 'WITHDRAWN', left_at = now() where participant_id = ?")
                .param(group.first().participant())
                .update();

        seats.tidy();

        assertThat(women(planned)).containsExactly(group.women().get(1).participant());
    }

    @Test
    void workshopOfAnotherCohortIsNotThereForHer() {
        var planned = data.begun(data.group(1));
        var other = data.group(1).first();

        assertThat(other.phone().get(planned.choicePath()).status()).isEqualTo(404);
        assertThat(workshops.take(other.phone(), planned).status()).isEqualTo(404);
        assertThat(other.phone().get("/agenda").text()).doesNotContain("Vender por WhatsApp");
    }

    @Test
    void whoeverGivesTheSectionSeesItsWomen() {
        var group = data.group(1);
        var marta = accounts.openStaff("Marta", "es", java.util.Set.of(org.oportunidad.identity.Role.FACILITATOR));
        var fields =
                PlannedWorkshops.section(LocalDate.now(WorkshopData.SANTIAGO).plusDays(1), "10:00");
        fields.put("facilitator", marta.value().toString());
        var planned = workshops.planned(
                screen.as(Cast.CARMEN), workshops.series(screen.as(Cast.CARMEN), group.cohort(), true), fields);
        var desk = screen.as(marta, SessionKind.STAFF);
        assertThat(desk.get("/participants/" + group.first().handle()).status()).isEqualTo(404);

        workshops.take(group.first().phone(), planned);

        assertThat(desk.get(planned.sectionPath()).text()).contains("Elena Castro");
        assertThat(desk.get("/participants/" + group.first().handle()).status()).isEqualTo(200);
        seats.leave(group.first().participant(), planned.series());
        assertThat(desk.get("/participants/" + group.first().handle()).status()).isEqualTo(404);
    }

    private void capacity(Planned planned, int places) {
        jdbc.sql("update workshops.section set capacity = ? where id = ?")
                .param(places)
                .param(planned.section())
                .update();
    }

    private int seated(Planned planned) {
        return women(planned).size();
    }

    private java.util.List<UUID> women(Planned planned) {
        return seats.in(planned.section()).stream()
                .filter(Seat::seated)
                .map(Seat::participant)
                .toList();
    }
}

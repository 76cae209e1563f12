package org.oportunidad.enrolment.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.enrolment.waitlist.WaitingList;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Admitting many through the coordinator’s screens, with the preview and the undo. */
@ModuleTest
@Import(EnrolmentData.class)
class BulkAdmissionTests {

    @Autowired
    private Screen screen;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private EnrolmentData data;

    @Autowired
    private BulkEnrolments bulk;

    @Autowired
    private WaitingList waiting;

    @Autowired
    private JdbcClient db;

    @Test
    void coordinatorAdmitsManyAndUndoesIt() {
        var cohort = data.cohort("entrepreneurship", "basic", 2, null);
        var women = data.chosen(data.openCall(), "entrepreneurship", "basic", 3);
        var carmen = screen.as(Cast.CARMEN);
        var ids = women.stream().map(w -> w.application().value().toString()).collect(Collectors.joining(","));
        var form = carmen.post("/applications/admission");
        women.forEach(woman -> form.field("id", woman.application().value()));

        assertThat(form.send().text()).contains("reciben cupo").contains("Grupo de la mañana");

        var admitted = carmen.post("/admissions").field("ids", ids).send();
        assertThat(admitted.location()).startsWith("/admissions/");
        assertThat(carmen.get("/cohorts/" + cohort.value()).status()).isEqualTo(200);
        var placed = women.stream()
                .filter(w -> enrolments.placeOf(w.participant()).isPresent())
                .count();
        assertThat(placed).isGreaterThanOrEqualTo(2);

        carmen.post(admitted.location()).field("_method", "DELETE").send();
        assertThat(carmen.get(admitted.location()).text()).contains("Deshecho");
        assertThat(women).noneMatch(w -> enrolments.placeOf(w.participant()).isPresent());
    }

    @Test
    void undoTakesOffTheListWhoWasPutToWaitAndKeepsTheTurnOfWhoWaited() {
        var call = data.openCall();
        noGroupTakes("employment", "advanced");
        var waited = data.chosen(call, "employment", "advanced", 2);
        bulk.waitlistAll(List.of(new Step(waited.getFirst().participant(), EnrolmentData.NOW, null)));
        bulk.waitlistAll(List.of(new Step(waited.getLast().participant(), EnrolmentData.NOW.plusSeconds(60), null)));
        var first = waited.getFirst().application().value();
        var turn = waiting.position(first);
        var cohort = data.cohort("employment", "advanced", 1, null);
        noGroupTakes("employment", "basic");
        var fresh = data.chosen(call, "employment", "basic", 1).getFirst();
        var carmen = screen.as(Cast.CARMEN);
        var done = carmen.post("/admissions")
                .field("ids", first + "," + fresh.application().value())
                .send();
        assertThat(enrolments.placeOf(waited.getFirst().participant())).isPresent();
        assertThat(carmen.get(done.location()).text()).contains("1 mujer recibió cupo; 1 pasó a la espera");

        carmen.post(done.location()).field("_method", "DELETE").send();

        assertThat(stateOf(fresh)).isEqualTo("ROUTE_CHOSEN");
        assertThat(stateOf(waited.getFirst())).isEqualTo("WAITLISTED");
        assertThat(waiting.position(first)).isEqualTo(turn);
        bulk.runCohorts(List.of(new CohortStep(cohort, EnrolmentData.NOW, null)));
    }

    @Test
    void whoWaitsAlreadyIsNotPutToWaitAgain() {
        noGroupTakes("employment", "basic");
        var woman = data.chosen(data.openCall(), "employment", "basic", 1).getFirst();
        bulk.waitlistAll(List.of(new Step(woman.participant(), EnrolmentData.NOW, null)));

        var preview = screen.as(Cast.CARMEN)
                .post("/applications/admission")
                .field("id", woman.application().value())
                .send();

        assertThat(preview.text()).contains("Ningún grupo de su ruta tiene cupos libres");
        assertThat(preview.html().select("form[action='/admissions']")).isEmpty();
    }

    private void noGroupTakes(String route, String level) {
        db.sql("""
                        update enrolment.cohort set state = 'PLANNED'
                        where route = :route and level = :level and state in ('ENROLLING', 'RUNNING')
                        """).param("route", route).param("level", level).update();
    }

    private String stateOf(EnrolmentData.Applicant woman) {
        return db.sql("select state from enrolment.application where id = :id")
                .param("id", woman.application().value())
                .query(String.class)
                .single();
    }

    @Test
    void facilitatorDoesNotLearnThatTheListExists() {
        assertThat(screen.as(Cast.INES).get("/applications").status()).isEqualTo(404);
    }

    @Test
    void listIsFilteredByItsAddress() {
        data.chosen(data.openCall(), "employment", "basic", 1);

        var page = screen.as(Cast.CARMEN).get("/applications?state=ROUTE_CHOSEN");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Eligió ruta");
    }
}

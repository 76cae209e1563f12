package org.oportunidad.enrolment.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

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

    @Test
    void coordinatorAdmitsManyAndUndoesIt() {
        var cohort = data.cohort("entrepreneurship", "basic", 2, null);
        var women = data.chosen(data.openCall(), "entrepreneurship", "basic", 3);
        var carmen = screen.as(Cast.CARMEN);
        var ids = women.stream().map(w -> w.application().value().toString()).collect(Collectors.joining(","));
        var form = carmen.post("/admissions/preview");
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

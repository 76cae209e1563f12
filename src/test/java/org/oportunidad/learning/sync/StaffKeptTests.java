package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.learning.LearningData;
import org.oportunidad.support.SupportData;
import org.oportunidad.support.SupportData.Group;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever accompanies her sees what of her work came from her phone and does not count yet, and can try again. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class StaffKeptTests {

    @Autowired
    SupportData support;

    @Autowired
    LearningData learning;

    @Autowired
    Screen screen;

    @Autowired
    JdbcClient db;

    private Group group;
    private Browser desk;
    private String path;
    private OfflinePhone phone;
    private Instant now;

    @BeforeEach
    void sheHasAFacilitatorAndAPhone() {
        group = support.learning(1);
        desk = group.desk();
        path = support.path(group.first());
        phone = new OfflinePhone(support.phone(group.first()));
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void herPageSaysHowMuchSinceWhenAndTheListSaysWhyButNeverHerWords() {
        assertThat(desk.get(path).text()).doesNotContain("hizo sin señal");
        phone.send(
                now,
                phone.task("a-course-that-was-unpublished", "unit", "Trabajé tres días", now.minusSeconds(60)),
                answer("not-there"));

        var page = desk.get(path);
        assertThat(page.text()).contains("2 cosas que hizo sin señal llegaron y todavía no cuentan");
        assertThat(page.html().select("a[href=" + path + "/kept]")).hasSize(1);
        assertThat(desk.get("/caseload").fragment("a[href=" + path + "/kept]").text())
                .isEqualTo("2 cosas sin señal no cuentan todavía");
        var list = desk.get(path + "/kept");
        assertThat(list.text())
                .contains("Una tarea")
                .contains("El curso, la lección o la pregunta ya no existe")
                .contains("Una respuesta")
                .contains("La pregunta cambió desde que la respondió")
                .doesNotContain("Trabajé");
    }

    @Test
    void onceSheHasHerPlaceAgainTryingAgainMakesItCount() {
        state("WITHDRAWN");
        phone.send(now, answer(rightOption()));
        assertThat(desk.get(path + "/kept").text()).contains("El curso no está abierto para ella ahora");

        assertThat(again(desk)).contains("por ahora nada más puede contar");
        assertThat(answers()).isZero();

        state("ACTIVE");
        assertThat(again(desk)).contains("1 cosa cuenta ahora").contains("Todo lo que hizo sin señal");
        assertThat(again(desk)).contains("por ahora nada más puede contar");
        assertThat(answers()).isEqualTo(1);
        assertThat(desk.get(path).text()).doesNotContain("todavía no cuenta");
    }

    @Test
    void whatStaffDoIsNoSignOfLifeOfHers() {
        state("WITHDRAWN");
        phone.send(now, answer(rightOption()));
        state("AT_RISK");

        again(desk);

        assertThat(db.sql("select state from enrolment.enrolment where participant_id = ?")
                        .param(group.first())
                        .query(String.class)
                        .single())
                .isEqualTo("AT_RISK");
    }

    @Test
    void coordinatorSeesItTooAndAFacilitatorOfOthersDoesNotLearnThatItExists() {
        phone.send(now, answer("not-there"));
        var stranger = support.learning(1).desk();

        assertThat(screen.as(Cast.CARMEN).get(path + "/kept").text()).contains("Una respuesta");
        assertThat(stranger.get(path + "/kept").status()).isEqualTo(404);
        assertThat(stranger.post(path + "/kept").send().status()).isEqualTo(404);
        assertThat(desk.getWith(path + "/kept", "counted", "<b>").text()).doesNotContain("cuentan ahora");
    }

    private String again(Browser browser) {
        var answer = browser.post(path + "/kept").send();
        assertThat(answer.status()).isEqualTo(303);
        return browser.get(answer.location()).text();
    }

    private OfflinePhone.Waiting answer(String option) {
        var unit = learning.course().units().getFirst();
        return phone.answer(
                LearningData.COURSE,
                unit.code(),
                unit.questions().getFirst().code(),
                Map.of("option", List.of(option)),
                now.minusSeconds(30));
    }

    private String rightOption() {
        return learning.course().units().getFirst().questions().getFirst().rightOption();
    }

    private int answers() {
        return db.sql("select count(*) from learning.quiz_answer where participant_id = ?")
                .param(group.first())
                .query(Integer.class)
                .single();
    }

    private void state(String state) {
        db.sql("update enrolment.enrolment set state = :state where participant_id = :her")
                .param("state", state)
                .param("her", group.first())
                .update();
    }
}

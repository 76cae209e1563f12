package org.oportunidad.support.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.support.SupportData;
import org.oportunidad.support.SupportData.Group;
import org.oportunidad.support.jobs.RaiseWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

/** The morning of a facilitator: what waits, why, and what she does about it. */
@ModuleTest
@Import({EnrolmentData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class WorkListTests {

    @Autowired
    SupportData support;

    @Autowired
    RaiseWork alerts;

    @Autowired
    OtherStudies studies;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void alertSaysWhyAndIsClosedWithAnOutcomeByAPerson() {
        var group = idle(1);

        alerts.raise();

        var page = group.desk().get("/work");
        assertThat(page.text()).contains("Lleva 12 días sin actividad.").contains("1 mujer para hoy.");
        assertThat(state(group.first())).as("nothing moves by itself").isEqualTo("ACTIVE");

        assertThat(close(group, "support").location()).isEqualTo("/work");
        assertThat(state(group.first())).isEqualTo("AT_RISK");
        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
        assertThat(group.desk()
                        .get(support.path(group.first()))
                        .fragment(".timeline")
                        .text())
                .contains("Lleva 12 días sin actividad.", "Necesita apoyo");
    }

    @Test
    void whatWasPutAsideIsNotRaisedAgainForTheSameCause() {
        var group = idle(1);
        alerts.raise();
        close(group, "fine");

        clock.advance(Duration.ofDays(2));
        alerts.raise();
        assertThat(open(group.first())).isZero();

        clock.advance(Duration.ofDays(10));
        alerts.raise();
        assertThat(open(group.first())).isOne();
    }

    @Test
    void alertWhoseCauseIsGoneIsClosedByTimeAndCountsForNobody() {
        var group = idle(1);
        alerts.raise();
        support.lastSeen(group.first(), clock.instant());

        alerts.raise();

        assertThat(open(group.first())).isZero();
        assertThat(outcomes(group.first())).containsExactly("OVERTAKEN");
    }

    @Test
    void alertThatNobodyTouchedExpires() {
        var group = idle(1);
        alerts.raise();
        clock.advance(Duration.ofDays(15));

        alerts.raise();

        assertThat(outcomes(group.first())).contains("EXPIRED");
    }

    @Test
    void oneDayBringsNoMoreAlertsThanItsBudget() {
        var group = idle(11);

        alerts.raise();
        alerts.raise();

        assertThat(raised(group)).isEqualTo(8);
        clock.advance(Duration.ofDays(1));
        alerts.raise();
        assertThat(raised(group)).isEqualTo(11);
    }

    @Test
    void whoObjectsHasNoAlerts() {
        var group = idle(2);
        alerts.raise();
        var her = support.phone(group.first());
        assertThat(her.get("/account").text()).contains("Alertas sobre tu avance");

        her.post("/my-data/alerts").field("alerts", "no").send();
        alerts.raise();

        assertThat(open(group.first())).isZero();
        assertThat(open(group.women().get(1))).isOne();
        assertThat(her.get("/my-data/alerts").text()).contains("Ahora no hay alertas sobre tu avance.");
        assertThat(group.desk().get(support.path(group.first())).text()).contains("Pidió que no se hagan alertas");
    }

    @Test
    void puttingOffAndPassingOnNeedACause() {
        var group = idle(1);
        alerts.raise();
        var item = item(group);
        var colleague = support.colleague();
        var without = group.desk().post(item + "/delay").field("days", "2").send();
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Elige por qué.");

        group.desk()
                .post(item + "/delay")
                .field("days", "2")
                .field("cause", "she_asked")
                .send();
        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
        clock.advance(Duration.ofDays(3));
        assertThat(group.desk().get("/work").text()).contains("sin actividad");

        var hers = screen.as(colleague, SessionKind.STAFF).language("es");
        assertThat(hers.get(item).status()).as("not in her care yet").isEqualTo(404);
        group.desk()
                .post(item + "/passing")
                .field("to", colleague.value())
                .field("why", "language")
                .send();
        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
        assertThat(hers.get("/work").text()).contains("sin actividad");
        assertThat(hers.get(support.path(group.first())).status()).isEqualTo(200);
    }

    @Test
    void questionStandsInTheListUntilItIsAnswered(Scenario scenario) {
        var group = support.learning(1);
        var lesson = "/courses/" + OtherStudies.COURSE + "/lessons/"
                + studies.course().units().getFirst().code();
        scenario.stimulate(() -> support.phone(group.first())
                        .post(lesson + "/questions")
                        .field("words", "¿Qué es un costo fijo?")
                        .field("audience", "facilitator")
                        .send())
                .andWaitForStateChange(() -> open(group.first()), open -> open == 1)
                .andVerify(open -> assertThat(open).isOne());
        clock.advance(Duration.ofDays(4));

        var link = group.desk().get("/work").fragment("a[href*=/questions/]").attr("href");
        assertThat(group.desk().get("/work").text()).contains("Preguntó algo en una lección", "Atrasado");

        scenario.stimulate(() -> group.desk()
                        .post(link + "/answers")
                        .field("words", "Lo que pagas vendas o no.")
                        .send())
                .andWaitForStateChange(() -> open(group.first()), open -> open == 0)
                .andVerify(open -> assertThat(open).isZero());
        assertThat(group.desk().get("/work").text()).contains("Nada espera por hoy");
    }

    @Test
    void unknownOutcomesAndStrangersAreRefused() {
        var group = idle(1);
        alerts.raise();
        var other = support.learning(1);

        assertThat(close(group, "overtaken").status()).isEqualTo(422);
        assertThat(other.desk()
                        .post(item(group) + "/closure")
                        .field("outcome", "fine")
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(screen.as(Cast.VALERIA).get("/work").status()).isEqualTo(404);
        assertThat(open(group.first())).isOne();
    }

    /** So many who were last active twelve days ago. */
    private Group idle(int women) {
        var group = support.welcomed(support.learning(women));
        group.women().forEach(woman -> support.lastSeen(woman, clock.instant().minus(Duration.ofDays(12))));
        return group;
    }

    private Answer close(Group group, String outcome) {
        return group.desk()
                .post(item(group) + "/closure")
                .field("outcome", outcome)
                .send();
    }

    private String item(Group group) {
        return support.path(group.first()) + "/work-items/"
                + db.sql("select id from support.work_item where participant_id = ? and closed_at is null")
                        .param(group.first())
                        .query(UUID.class)
                        .single();
    }

    private int open(UUID woman) {
        return db.sql("select count(*) from support.work_item where participant_id = ? and closed_at is null")
                .param(woman)
                .query(Integer.class)
                .single();
    }

    private int raised(Group group) {
        return db.sql("select count(*) from support.work_item where owner_account = ? and kind = 'ALERT'")
                .param(group.facilitator().value())
                .query(Integer.class)
                .single();
    }

    private List<String> outcomes(UUID woman) {
        return db.sql("select outcome from support.work_item where participant_id = ? and closed_at is not null")
                .param(woman)
                .query(String.class)
                .list();
    }

    private String state(UUID woman) {
        return db.sql("select state from enrolment.enrolment where participant_id = ?")
                .param(woman)
                .query(String.class)
                .single();
    }
}

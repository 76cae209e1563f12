package org.oportunidad.support.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Deliveries;
import org.oportunidad.kit.Form;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.support.SupportData;
import org.oportunidad.support.SupportData.Group;
import org.oportunidad.support.jobs.RaiseWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;

/** Women go from one facilitator to another, an absence is covered, and nobody's work is orphaned. */
@ModuleTest
@Import({EnrolmentData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class HandoverTests {

    @Autowired
    SupportData support;

    @Autowired
    RaiseWork work;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    Deliveries deliveries;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void womanGoesWithHerWorkASummaryAndANotice() {
        var group = idle(2);
        var next = support.colleague();
        work.raise();

        assertThat(handOver(group, next, "Trabaja de noche; prefiere audios.").location())
                .isEqualTo("/caseload");

        var hers = desk(next);
        assertThat(hers.get("/work").text()).contains("1 mujer para hoy", "sin actividad");
        assertThat(hers.get(support.path(group.first())).fragment("#timeline").text())
                .contains("se la entregó a", "Trabaja de noche; prefiere audios.");
        assertThat(hers.get("/caseload").html().select("tbody tr")).hasSize(1);
        assertThat(group.desk().get(support.path(group.first())).status())
                .as("the one before does not see her any more")
                .isEqualTo(404);
        assertThat(group.desk().get("/caseload").html().select("tbody tr")).hasSize(1);
        deliveries.to(group.first());
        assertThat(support.phone(group.first()).get("/messages").text()).contains("Te acompaña otra facilitadora");
        assertThat(db.sql("select words from support.handover where participant_id = ?")
                        .param(group.first())
                        .query(String.class)
                        .single())
                .doesNotContain("audios");
    }

    @Test
    void moreThanTheCeilingNeedsASecondLook() {
        var group = support.learning(2);
        var next = support.colleague();
        ceiling(10);
        var full = support.learning(10);

        var warned = handOver(group, full.facilitator(), "");
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.text()).contains("Quedaría con 11 mujeres y lo aconsejado es 10");
        assertThat(form(group, full.facilitator(), "")
                        .field("over", "yes")
                        .send()
                        .status())
                .isEqualTo(303);
        assertThat(desk(full.facilitator()).get("/caseload").text()).contains("Son 11 y lo aconsejado es 10 a lo más");
        assertThat(screen.as(Cast.CARMEN).get("/caseloads").text()).contains("Más de 10");
        assertThat(desk(next).get("/caseload").text()).contains("Ninguna por aquí");
        ceiling(70);
    }

    @Test
    void womenOfOthersAreNotHandedOver() {
        var group = support.learning(1);
        var other = support.learning(1);
        var next = support.colleague();

        var answer = other.desk()
                .post("/caseload/handover")
                .field("women", group.first())
                .field("to", next.value())
                .send();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(other.desk()
                        .post("/caseload/handover")
                        .field("of", group.facilitator().value())
                        .field("women", group.first())
                        .field("to", next.value())
                        .send()
                        .status())
                .isEqualTo(404);
        assertThat(facilitator(group.first())).isEqualTo(group.facilitator().value());
    }

    @Test
    void whoCoversSeesTheWorkAndTheWomenUntilItIsOver() {
        var group = idle(1);
        work.raise();
        var cover = support.colleague();
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/Santiago"));

        var bad = group.desk()
                .post("/covers")
                .field("cover", cover.value())
                .field("from", "x")
                .send();
        assertThat(bad.status()).isEqualTo(422);
        group.desk()
                .post("/covers")
                .field("cover", cover.value())
                .field("from", today)
                .field("until", today.plusDays(3))
                .send();

        assertThat(desk(cover).get("/work").text()).contains("sin actividad");
        assertThat(desk(cover).get(support.path(group.first())).status()).isEqualTo(200);
        assertThat(group.desk().get("/work").text()).as("it stays hers too").contains("sin actividad");

        clock.advance(Duration.ofDays(5));
        assertThat(desk(cover).get("/work").text()).contains("Nada espera por hoy");
        assertThat(desk(cover).get(support.path(group.first())).status()).isEqualTo(404);
    }

    @Test
    void workOfWhoIsRemovedGetsAnOwnerAtOnce(Scenario scenario) {
        var group = idle(1);
        work.raise();
        var handle = db.sql("select handle from identity.account where id = ?")
                .param(group.facilitator().value())
                .query(String.class)
                .single();

        scenario.stimulate(() -> screen.as(Cast.CARMEN)
                        .post("/staff/" + handle + "/closure")
                        .send())
                .andWaitForStateChange(
                        () -> owner(group.first()),
                        owner -> !owner.equals(group.facilitator().value()))
                .andVerify(owner -> assertThat(accounts.staffNames(List.of(new AccountId(owner)))
                                .values())
                        .containsExactly("Carmen"));
        assertThat(screen.as(Cast.CARMEN).get("/caseloads").text()).contains("Ya no está en el equipo");

        clock.advance(Duration.ofHours(1));
        work.raise();
        assertThat(owner(group.first())).isNotEqualTo(group.facilitator().value());
    }

    private void ceiling(int women) {
        assertThat(screen.as(Cast.CARMEN)
                        .post("/settings/facilitator-caseload")
                        .field("value", women)
                        .field("reason", "prueba")
                        .send()
                        .status())
                .isEqualTo(303);
    }

    private Group idle(int women) {
        var group = support.welcomed(support.learning(women));
        group.women().forEach(woman -> support.lastSeen(woman, clock.instant().minus(Duration.ofDays(12))));
        return group;
    }

    private org.oportunidad.kit.Answer handOver(Group group, AccountId to, String words) {
        return form(group, to, words).send();
    }

    private Form form(Group group, AccountId to, String words) {
        return group.desk()
                .post("/caseload/handover")
                .field("women", group.first())
                .field("to", to.value())
                .field("words", words);
    }

    private Browser desk(AccountId account) {
        return screen.as(account, SessionKind.STAFF).language("es");
    }

    private UUID owner(UUID woman) {
        return db.sql("select owner_account from support.work_item where participant_id = ? and kind = 'ALERT'")
                .param(woman)
                .query(UUID.class)
                .single();
    }

    private UUID facilitator(UUID woman) {
        return db.sql("select facilitator_account from enrolment.enrolment where participant_id = ?")
                .param(woman)
                .query(UUID.class)
                .single();
    }
}

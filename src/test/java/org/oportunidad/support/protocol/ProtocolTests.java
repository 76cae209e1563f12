package org.oportunidad.support.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.support.SupportData;
import org.oportunidad.support.jobs.RaiseWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps of protocols: when they are due, how they go on, and how a country changes them. */
@ModuleTest
@Import({EnrolmentData.class, SupportData.class})
@SuppressWarnings("NullAway.Init")
class ProtocolTests {

    @Autowired
    SupportData support;

    @Autowired
    RaiseWork work;

    @Autowired
    Screen screen;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @AfterEach
    void asShipped() {
        clock.reset();
        db.sql("delete from support.protocol_setting").update();
    }

    @Test
    void whoIsNewIsWelcomedWithinThreeDaysAndOnce() {
        var group = support.learning(1);

        work.raise();
        work.raise();

        assertThat(group.desk().get("/work").text()).contains("Es nueva: falta darle la bienvenida.");
        assertThat(steps(group.first())).containsExactly("WELCOME open 0");
        assertThat(db.sql("select due_at = :then from support.work_item where participant_id = :her")
                        .param(
                                "then",
                                EnrolmentData.NOW.plus(Duration.ofDays(3)).atOffset(java.time.ZoneOffset.UTC))
                        .param("her", group.first())
                        .query(Boolean.class)
                        .single())
                .isTrue();

        support.log(group.desk(), group.first(), "phone", "reached");
        work.raise();
        assertThat(steps(group.first())).containsExactly("WELCOME DONE 0");
    }

    @Test
    void stepIsTriedAgainByAnotherWayAndGivenUpAfterItsTries() {
        var group = support.learning(1);
        work.raise();

        support.log(group.desk(), group.first(), "phone", "no_answer");
        assertThat(steps(group.first())).containsExactly("WELCOME open 1");
        assertThat(db.sql("select channel from support.work_item where participant_id = ? and kind = 'PROTOCOL'")
                        .param(group.first())
                        .query(String.class)
                        .single())
                .isEqualTo("WHATSAPP");

        for (int i = 0; i < 2; i++) {
            clock.advance(Duration.ofHours(25));
            support.log(group.desk(), group.first(), "phone", "no_answer");
        }
        assertThat(steps(group.first())).containsExactly("WELCOME NOT_REACHED 2");
        work.raise();
        assertThat(steps(group.first())).as("given up for good").hasSize(1);
    }

    @Test
    void weeklyNudgeIsForThoseBehindAndIsDoneWhenItWasSent() {
        var group = support.welcomed(support.learning(2));
        support.lastSeen(group.first(), clock.instant().minus(Duration.ofDays(8)));

        work.raise();

        assertThat(steps(group.women().get(1))).isEmpty();
        assertThat(steps(group.first())).isEmpty();
        clock.advance(Duration.ofHours(30));
        db.sql("delete from support.contact where participant_id = ?")
                .param(group.first())
                .update();
        work.raise();
        assertThat(steps(group.first())).contains("NUDGE open 0");
        support.log(group.desk(), group.first(), "whatsapp", "left_message");
        assertThat(steps(group.first())).contains("NUDGE DONE 0");
    }

    @Test
    void whoIsAtRiskIsCalledWithinTwoDays() {
        var group = support.learning(1);
        support.atRisk(group.first());

        work.raise();

        assertThat(steps(group.first())).contains("AT_RISK open 0");
        assertThat(group.desk().get("/work").text()).contains("Está en riesgo de dejar: hay que llamarla.");
    }

    @Test
    void coordinatorChangesOneAndFacilitatorsReadIt() {
        var carmen = screen.as(Cast.CARMEN);
        var ines = screen.as(Cast.INES);
        assertThat(ines.get("/protocols").text()).contains("Bienvenida", "Antes de 72 horas");
        assertThat(ines.get("/protocols/welcome").status()).isEqualTo(404);

        var bad = change("at_risk", "2", "phone", "phone");
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.text()).contains("Al menos 3", "al menos 2 formas distintas");

        assertThat(change("at_risk", "4", "phone", "sms").location()).isEqualTo("/protocols");
        assertThat(carmen.get("/protocols").text()).contains("Antes de 48 horas, 4 intentos", "SMS");
    }

    @Test
    void protocolThatACountryDoesNotUseRaisesNothing() {
        screen.as(Cast.CARMEN)
                .post("/protocols/welcome")
                .field("within", "72")
                .field("attempts", "3")
                .field("spacing", "24")
                .field("first", "phone")
                .field("stop", "answered")
                .send();
        var group = support.learning(1);

        work.raise();

        assertThat(steps(group.first())).isEmpty();
    }

    private org.oportunidad.kit.Answer change(String code, String attempts, String first, String second) {
        return screen.as(Cast.CARMEN)
                .post("/protocols/" + code)
                .field("within", "48")
                .field("attempts", attempts)
                .field("spacing", "24")
                .field("first", first)
                .field("second", second)
                .field("third", "")
                .field("stop", "answered")
                .field("active", "yes")
                .send();
    }

    private List<String> steps(UUID woman) {
        return db.sql("""
                        select code || ' ' || coalesce(outcome, 'open') || ' ' || tries from support.work_item
                        where participant_id = ? and kind = 'PROTOCOL' order by 1
                        """).param(woman).query(String.class).list();
    }
}

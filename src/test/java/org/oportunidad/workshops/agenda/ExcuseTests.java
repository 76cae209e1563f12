package org.oportunidad.workshops.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.TestClock;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Group;
import org.oportunidad.workshops.WorkshopData.Woman;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** She cannot come and says so before; and her time to make up for a session waits while she pauses. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class ExcuseTests {

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private Group group;
    private Woman her;

    @BeforeEach
    void sheHasAPlaceInACohort() {
        group = data.group(2);
        her = group.first();
    }

    @AfterEach
    void clockRunsAgain() {
        clock.reset();
    }

    @Test
    void whatSheSaysBeforehandStandsOnTheListOfWhoCallsTheRoll() {
        var planned = ahead();

        assertThat(excuse(her.phone(), planned, "").status()).isEqualTo(422);
        var said = excuse(her.phone(), planned, "care").follow();
        assertThat(said.text()).contains("Avisaste que no podrás ir: Cuido a alguien");
        excuse(her.phone(), planned, "work");

        clock.advance(Duration.ofHours(49));
        var list = data.ines().get(planned.sessionPath(0) + "/roll-call?all=present");
        assertThat(list.text()).contains("Avisó antes: Trabajaba");
        assertThat(list.html()
                        .select("input[checked][name=presence-" + her.handle() + "]")
                        .eachAttr("value"))
                .containsExactly("excused");
        assertThat(list.html()
                        .select("select[name=reason-" + her.handle() + "] option[selected]")
                        .eachAttr("value"))
                .contains("work");
        data.ines()
                .post(planned.sessionPath(0) + "/roll-call")
                .field("presence-" + her.handle(), "excused")
                .field("reason-" + her.handle(), "work")
                .send();
        assertThat(data.again(her).get(planned.herPath(0)).text()).contains("No pudiste y avisaste");
    }

    @Test
    void sheCanComeAfterAllAndNobodyElseSpeaksForHer() {
        var planned = ahead();
        excuse(her.phone(), planned, "health");

        var back = her.phone()
                .post(planned.herPath(0) + "/excuse")
                .field("_method", "delete")
                .send()
                .follow();
        assertThat(back.text()).contains("No podré ir").doesNotContain("Avisaste");
        assertThat(excuses()).isZero();
        var other = group.women().get(1);
        assertThat(excuse(other.phone(), planned, "care").status())
                .as("whoever has no place in the section")
                .isEqualTo(404);
        assertThat(excuse(her.phone(), planned, "because<b>").status()).isEqualTo(422);
    }

    @Test
    void onceItHasBegunThereIsNothingToSayBeforehand() {
        var planned = data.begun(group);
        workshops.take(her.phone(), planned);

        assertThat(her.phone().get(planned.herPath(0)).text()).doesNotContain("No podré ir");
        var late = excuse(her.phone(), planned, "care");

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text()).contains("La sesión ya empezó");
        assertThat(excuses()).isZero();
    }

    @Test
    void herTimeToMakeUpForASessionWaitsWhileShePauses() {
        var planned = data.begun(group);
        workshops.take(her.phone(), planned);
        data.rollCall(planned, 0, Map.of(her, "present"), "");
        data.rollCall(planned, 0, Map.of(her, "absent"), "mistake");
        workshops.publish(data.ines(), planned, 0);
        clock.advance(Duration.ofDays(1));
        data.again(her).post("/pause").send();
        clock.advance(Duration.ofDays(40));
        data.again(her).post("/pause").field("_method", "delete").send();

        var phone = data.again(her);
        assertThat(phone.get(planned.herPath(0)).text()).contains("Recuperar la sesión");
        clock.advance(Duration.ofDays(30));
        assertThat(data.again(her).get(planned.herPath(0)).text()).doesNotContain("Recuperar la sesión");
    }

    private Planned ahead() {
        var planned = data.section(group, LocalDate.now(WorkshopData.SANTIAGO).plusDays(2), "00:30");
        workshops.take(her.phone(), planned);
        return planned;
    }

    private static Answer excuse(Browser phone, Planned planned, String reason) {
        return phone.post(planned.herPath(0) + "/excuse")
                .field("reason", reason)
                .send();
    }

    private int excuses() {
        return jdbc.sql("select count(*) from workshops.excuse where participant_id = ?")
                .param(her.participant())
                .query(Integer.class)
                .single();
    }
}

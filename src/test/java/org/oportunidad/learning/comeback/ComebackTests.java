package org.oportunidad.learning.comeback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Deliveries;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.learning.LearningData;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What she finds on <i>Hoy</i> who comes back, and what is offered to her first. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class ComebackTests {

    @Autowired
    LearningData learning;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Participants participants;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private LearningData.Woman woman;

    @BeforeEach
    void begun() {
        clock.set(NOW);
        woman = learning.admitted();
        bulk.startAll(List.of(new Step(woman.participant(), NOW, null)));
        learning.studied(woman, 3);
        learning.sendTask(woman, "Sé coser.");
        participants.decide(
                new ParticipantId(woman.participant()),
                Map.of(ConsentPurpose.SERVICE, true),
                ConsentEvidence.onScreen("es", NOW));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private Answer today() {
        return learning.phone(woman).get("/home");
    }

    /** Her facilitator answers the task. */
    private void answered() {
        var handle = participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman.participant()))
                .get(woman.participant())
                .path();
        var page = screen.as(Cast.CARMEN).get(handle + "/tasks/" + OtherStudies.TASK);
        var form = screen.as(Cast.CARMEN).post(handle + "/tasks/" + OtherStudies.TASK + "/answers");
        page.html().select("input[type=radio][value=yes]").forEach(one -> form.field(one.attr("name"), "yes"));
        assertThat(form.field("version", page.fragment("input[name=version]").val())
                        .field("words", "Muy bien contado.")
                        .field("decision", "ready")
                        .send()
                        .status())
                .isEqualTo(303);
        deliveries.to(woman.participant());
    }

    @Test
    void whoeverWasAwayFindsWhatSheHadWhatChangedAndWhereToGoOn() {
        assertThat(today().text()).doesNotContain("verte de nuevo");
        clock.advance(Duration.ofDays(5));
        answered();
        assertThat(today().text()).as("five days are not long").doesNotContain("verte de nuevo");

        clock.advance(Duration.ofDays(6));

        var home = today();
        assertThat(home.text())
                .contains("¡Qué bueno verte de nuevo!", "3 de", "Respondieron una tarea tuya", "Te llegó un mensaje")
                .contains("Tienes hasta el");
        assertThat(home.fragment("[aria-labelledby=return-pack] a[href^='/courses/']")
                        .attr("href"))
                .endsWith(learning.course().units().get(3).code());
        learning.phone(woman).post("/return-pack/dismissal").send();
        assertThat(today().text()).doesNotContain("verte de nuevo");
    }

    @Test
    void goingOnPutsItAsideByItself() {
        clock.advance(Duration.ofDays(12));
        assertThat(today().text()).contains("verte de nuevo", "No te perdiste de nada");

        learning.answerOnScreen(learning.phone(woman), learning.course().units().get(3));

        assertThat(today().text()).doesNotContain("verte de nuevo");
    }

    @Test
    void afterAPauseHerDateHasMovedAndThePackSaysSo() {
        learning.phone(woman).post("/pause").send();
        clock.advance(Duration.ofDays(3));
        answered();
        assertThat(today().text()).contains("en pausa").doesNotContain("verte de nuevo");
        clock.advance(Duration.ofDays(2));

        learning.phone(woman).post("/pause").field("_method", "delete").send();

        assertThat(today().text())
                .contains("verte de nuevo", "Respondieron una tarea tuya", "tu fecha se movió por tu pausa");
        assertThat(learning.phone(woman).get("/route").text()).contains("tu fecha se movió por tu pausa");
        assertThat(days(woman.participant())).isEqualTo(5);
        clock.advance(Duration.ofDays(8));
        assertThat(today().text()).as("a week later it is no news").doesNotContain("Respondieron");
    }

    private int days(UUID participant) {
        return db.sql("select paused_days from enrolment.enrolment where participant_id = ?")
                .param(participant)
                .query(Integer.class)
                .single();
    }

    @Test
    void courseToLevelUpIsOfferedFirstToWhomItIsAdvisedAndNeverBlocks() {
        levelling(false);
        assertThat(today().text()).doesNotContain("Para partir, si te sirve");
        levelling(true);

        var home = today();
        assertThat(home.text()).contains("Para partir, si te sirve", "No es obligatorio");
        assertThat(home.fragment("[aria-labelledby=levelling] a").attr("href")).isEqualTo("/courses/digital-literacy");
        assertThat(home.html().select(".card--stage a[href^='/courses/costs-and-prices']"))
                .as("the next step stands beside it")
                .hasSize(1);
        var courses = learning.phone(woman).get("/courses").html();
        assertThat(courses.select("main h2").eachText().subList(0, 2)).first().isEqualTo("Para partir, si te sirve");
        assertThat(courses.select("#c-digital-literacy")).as("once").hasSize(1);

        learning.studied(woman, learning.course().units().size());
        assertThat(today().text()).as("she did a course without it").doesNotContain("Para partir, si te sirve");
    }

    /** What the diagnosis advised her. */
    private void levelling(boolean advised) {
        db.sql("""
                update enrolment.recommendation r set levelling = ? from enrolment.application a
                where a.id = r.application_id and a.participant_id = ?
                """).param(advised).param(woman.participant()).update();
    }
}

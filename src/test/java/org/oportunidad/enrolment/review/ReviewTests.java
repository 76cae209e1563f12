package org.oportunidad.enrolment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Pause;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.session.SessionKind;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.TestClock;
import org.oportunidad.participants.Participants;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/** Signs that wait for a person, from the clock that raises them to the decision on the screen. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class ReviewTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Enrolments enrolments;

    @Autowired
    Participants participants;

    @Autowired
    Accounts accounts;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("reviewPlacesTask")
    RecurringTask<Void> job;

    private java.util.UUID woman;
    private String page;

    @BeforeEach
    void sheStartedAndStopped() {
        clock.set(NOW);
        var cohort =
                data.cohort("employment", "basic", 5, cast.account(Cast.INES).value());
        woman = data.admitted(cohort, data.openCall(), "employment", "basic", 1)
                .getFirst()
                .participant();
        bulk.runCohorts(List.of(new CohortStep(cohort, NOW, null)));
        bulk.startAll(List.of(new Step(woman, NOW, null)));
        page = participants
                .cards(cast.viewer(Cast.CARMEN), List.of(woman))
                .get(woman)
                .path();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private void after(int days) {
        clock.set(NOW.plus(Duration.ofDays(days)).plusSeconds(60));
        job.executeRecurringly(null, null);
    }

    @Test
    void idleWomanIsShownToWhoCaresForHerAndOnlyAPersonDecides() {
        after(12);

        var inesList = screen.as(Cast.INES).get("/reviews");
        assertThat(row(inesList).text()).contains("Lleva 12 días sin actividad");
        assertThat(screen.as(Cast.INES).get("/home").text()).contains("que la");
        var other = accounts.openStaff("Otra", "es", Set.of(Role.FACILITATOR));
        assertThat(isListed(screen.as(other, SessionKind.STAFF).get("/reviews")))
                .isFalse();
        assertThat(state()).as("the clock decides nothing").isEqualTo(EnrolmentState.ACTIVE);

        var decided = screen.as(Cast.INES)
                .post(action(inesList))
                .field("decision", "support")
                .send();

        assertThat(isListed(decided.follow())).isFalse();
        assertThat(state()).isEqualTo(EnrolmentState.AT_RISK);
    }

    @Test
    void whatIsPutAsideStaysAwayUntilItIsTakenBackOrTimePassesAgain() {
        after(12);
        var action = action(screen.as(Cast.INES).get("/reviews"));

        screen.as(Cast.INES).post(action).field("decision", "fine").send();
        after(13);
        var desk = screen.as(Cast.INES);
        assertThat(desk.get("/reviews").text()).contains("Las que dejaste para después");
        assertThat(isWaiting(desk.get("/reviews"))).isFalse();

        desk.post(action).field("_method", "delete").send();
        assertThat(isWaiting(desk.get("/reviews"))).isTrue();

        desk.post(action).field("decision", "fine").send();
        after(26);
        assertThat(isWaiting(screen.as(Cast.INES).get("/reviews")))
                .as("as long as it took to be raised")
                .isTrue();
    }

    @Test
    void whoNeedsSupportAndStaysAwayIsShownAgainAndAPauseThatEndsToo() {
        bulk.atRiskAll(List.of(new Step(woman, NOW.plusSeconds(30), null)));
        after(31);
        assertThat(row(screen.as(Cast.CARMEN).get("/reviews")).text()).contains("Necesita apoyo y lleva 31 días");

        var now = clock.instant();
        bulk.pauseAll(List.of(
                new Pause(woman, LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(10), now, null)));
        assertThat(isListed(screen.as(Cast.CARMEN).get("/reviews")))
                .as("a sign whose cause is gone is not shown")
                .isFalse();
        after(45);
        var list = screen.as(Cast.CARMEN).get("/reviews");
        assertThat(row(list).text()).contains("Su pausa terminó");
        assertThat(state()).isEqualTo(EnrolmentState.PAUSED);

        screen.as(Cast.CARMEN).post(action(list)).field("decision", "back").send();
        assertThat(state()).isEqualTo(EnrolmentState.ACTIVE);
    }

    private EnrolmentState state() {
        return enrolments.placeOf(woman).orElseThrow().state();
    }

    private org.jsoup.nodes.Element row(Answer list) {
        return list.fragment("li.card:has(a[href='" + page + "'])");
    }

    private String action(Answer list) {
        return row(list).select("form").attr("action");
    }

    private boolean isListed(Answer list) {
        return !list.html().select("a[href='" + page + "']").isEmpty();
    }

    private boolean isWaiting(Answer list) {
        return !list.html().select("li.card a[href='" + page + "']").isEmpty();
    }
}

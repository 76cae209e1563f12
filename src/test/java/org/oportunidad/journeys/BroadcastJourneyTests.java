package org.oportunidad.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.TestClock;
import org.oportunidad.messaging.outbox.Dispatch;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.support.broadcast.RunBroadcasts;
import org.springframework.beans.factory.annotation.Autowired;

/** A broadcast to 300 women: counted by one person, approved by another, stopped half-way by whoever sees that it is wrong. */
class BroadcastJourneyTests extends Journey {

    private static final int WOMEN = 300;
    private static final int HALF = 150;
    private static final int A_TURN = 5;
    private static final AtomicInteger NUMBERS = new AtomicInteger(70_000_000);

    @Autowired
    private Participants participants;

    @Autowired
    private RunBroadcasts run;

    @Autowired
    private Dispatch dispatch;

    @Autowired
    private TestClock time;

    @AfterEach
    void realTime() {
        time.reset();
    }

    @Test
    void aSecondPersonApprovesAndWhatIsStoppedHalfWayStaysThere() {
        time.set(EnrolmentData.NOW.plus(Duration.ofMinutes(20)));
        var cohort = group300();
        var carmen = desk(Cast.CARMEN);
        var path = write(carmen, cohort);
        assertThat(main(carmen)).contains("300 mujeres", "Se espera llegar a 300", "SMS: 300", "Feria de la plaza");
        assertThat(carmen.locator("#sample li").count()).isEqualTo(10);
        press(carmen, carmen.locator("form[action$='/submission'] button"));
        assertThat(main(carmen)).contains("Espera aprobación");
        assertThat(carmen.locator("form[action$='/approval']").count()).isZero();

        var paula = desk(Cast.PAULA);
        paula.navigate(path);
        press(paula, paula.locator("form[action$='/approval'] button"));
        assertThat(main(paula)).contains("Saldrá", "lo aprobó Paula");

        turns(HALF / A_TURN);
        waitFor(paula, path, "accepted", HALF);
        press(paula, paula.locator("form[action$='/stop'] button"));
        turns(4);
        waitFor(paula, path, "accepted", HALF);
        assertThat(main(paula)).contains("Detenido", "Paula lo detuvo");
        assertThat(cell(paula, "tr[data-standing='cancelled'] td")).isEqualTo(HALF);

        paula.locator("details summary:has-text('Terminar')").click();
        press(paula, paula.locator("form[action$='/closure'] button"));
        assertThat(main(paula)).contains("Terminado antes");
        assertThat(jdbc.sql("select count(*) from messaging.delivery where template = 'support.broadcast.meeting'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(HALF);
    }

    private String write(Page desk, CohortId cohort) {
        desk.navigate("/broadcasts");
        desk.locator("input[name='text'][value='meeting']").check();
        press(desk, desk.locator("form[action='/broadcasts'] button"));
        desk.locator("#f-v_what").fill("Feria de la plaza");
        desk.locator("#f-v_day").fill(EnrolmentData.TODAY.plusDays(4).toString());
        desk.locator("#f-v_time").fill("10:30");
        desk.locator("#f-v_place").fill("Plaza");
        desk.locator("#f-cohort").selectOption(cohort.value().toString());
        press(desk, desk.locator("form[method='post'][action$='/draft'] button").first());
        desk.waitForURL(url -> !url.endsWith("/draft"));
        return desk.url().replaceFirst("^https?://[^/]+", "");
    }

    /** Reloads until the fact is known of so many. */
    private static void waitFor(Page page, String path, String fact, int women) {
        page.waitForCondition(() -> {
            page.navigate(path);
            return cell(page, "tr[data-fact='" + fact + "'] td") == women;
        });
    }

    private static int cell(Page page, String selector) {
        return Integer.parseInt(page.locator("#report " + selector).innerText().strip());
    }

    private void turns(int turns) {
        for (int i = 0; i < turns; i++) {
            run.all();
            time.advance(Duration.ofSeconds(5));
        }
        dispatch.all();
    }

    /** A running group whose women said yes to messages by SMS. */
    private CohortId group300() {
        var enrolments = new EnrolmentData(bulk, participants);
        var cohort = enrolments.cohort("entrepreneurship", "basic", WOMEN, null);
        var women = enrolments.admitted(cohort, enrolments.openCall(), "entrepreneurship", "basic", WOMEN).stream()
                .map(EnrolmentData.Applicant::participant)
                .toList();
        bulk.runCohorts(List.of(new CohortStep(cohort, EnrolmentData.NOW, null)));
        bulk.startAll(women.stream()
                .map(woman -> new Step(woman, EnrolmentData.NOW, null))
                .toList());
        women.forEach(this::reachable);
        return cohort;
    }

    private void reachable(UUID woman) {
        var her = new ParticipantId(woman);
        participants.update(
                null,
                her,
                PersonalDetails.NOTHING
                        .withPhone("+569" + NUMBERS.incrementAndGet())
                        .withSafeContact(new SafeContact(
                                SafeContact.Phone.OWN, SafeContact.Channel.SMS, null, null, false, null)));
        participants.decide(
                her,
                Map.of(ConsentPurpose.SERVICE, true, ConsentPurpose.MESSAGES, true),
                ConsentEvidence.onScreen("es", EnrolmentData.NOW));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}

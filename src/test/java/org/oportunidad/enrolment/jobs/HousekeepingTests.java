package org.oportunidad.enrolment.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.CohortStep;
import org.oportunidad.enrolment.enrol.SubmitApplications;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.PersonalDetails;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time does by itself, by the jobs as they are registered. */
@ModuleTest
@Import(EnrolmentData.class)
@SuppressWarnings("NullAway.Init")
class HousekeepingTests {

    @Autowired
    EnrolmentData data;

    @Autowired
    BulkEnrolments bulk;

    @Autowired
    Enrolments enrolments;

    @Autowired
    SubmitApplications submit;

    @Autowired
    Participants participants;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    @Qualifier("forgetDraftsTask")
    RecurringTask<Void> forgetDrafts;

    @Autowired
    @Qualifier("reviewPlacesTask")
    RecurringTask<Void> reviewPlaces;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    private void at(Duration later, RecurringTask<Void> job) {
        clock.set(NOW.plus(later));
        for (var round = 0; round < 5; round++) {
            job.executeRecurringly(null, null);
        }
    }

    @Test
    void draftWithoutContactVanishesAfterSevenDaysAndOneWithContactStays() {
        var women = data.drafts(data.openCall(), 2);
        var stays = women.getLast().participant();
        participants.update(null, new ParticipantId(stays), PersonalDetails.NOTHING.withPhone("+56 9 5550 2222"));

        at(Duration.ofDays(6), forgetDrafts);
        assertThat(isThere(women.getFirst().participant())).isTrue();

        at(Duration.ofDays(8), forgetDrafts);
        assertThat(isThere(women.getFirst().participant())).isFalse();
        assertThat(names(women.getFirst().participant())).isNull();
        assertThat(isThere(stays)).isTrue();
    }

    @Test
    void draftOfAFloodVanishesAfterADay() {
        var woman = data.drafts(data.openCall(), 1).getFirst().participant();
        db.sql("update enrolment.application set slow_lane_at = created_at where participant_id = :id")
                .param("id", woman)
                .update();

        at(Duration.ofHours(25), forgetDrafts);

        assertThat(isThere(woman)).isFalse();
    }

    @Test
    void whoWasTooYoungIsForgottenAfterAWeek() {
        var woman = data.drafts(data.openCall(), 1).getFirst();
        submit.refuseTooYoung(woman.application().value(), NOW);

        at(Duration.ofDays(6), forgetDrafts);
        assertThat(names(woman.participant())).isNotNull();

        at(Duration.ofDays(8), forgetDrafts);
        assertThat(names(woman.participant())).isNull();
        assertThat(isThere(woman.participant()))
                .as("the no stays as a count that leads to nobody")
                .isTrue();
    }

    @Test
    void whoNeverCameIsNotedInTheSecondWeekOfARunningGroup() {
        var cohort = data.cohort("employment", "basic", 3, null);
        var woman = data.admitted(cohort, data.openCall(), "employment", "basic", 1)
                .getFirst()
                .participant();
        bulk.runCohorts(List.of(new CohortStep(cohort, NOW, null)));

        at(Duration.ofDays(13), reviewPlaces);
        assertThat(state(woman)).isEqualTo(EnrolmentState.ENROLLED);

        at(Duration.ofDays(15), reviewPlaces);
        assertThat(state(woman)).isEqualTo(EnrolmentState.NO_SHOW);
    }

    private @Nullable String names(UUID woman) {
        return participants.details(new ParticipantId(woman)).names();
    }

    private EnrolmentState state(UUID woman) {
        return enrolments.placeOf(woman).orElseThrow().state();
    }

    private boolean isThere(UUID woman) {
        return db.sql("select count(*) from enrolment.application where participant_id = :id")
                        .param("id", woman)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}

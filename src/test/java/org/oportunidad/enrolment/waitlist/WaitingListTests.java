package org.oportunidad.enrolment.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.enrolment.EnrolmentData.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Admission;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The waiting list moves by itself, and the last place is given once. */
@ModuleTest
@Import(EnrolmentData.class)
class WaitingListTests {

    @Autowired
    private WaitingList waiting;

    @Autowired
    private Places places;

    @Autowired
    private BulkEnrolments bulk;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private EnrolmentData data;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void whoWaitsLongestGetsThePlaceThatOpens() {
        var women = data.chosen(data.openCall(), "entrepreneurship", "advanced", 2);
        bulk.waitlistAll(List.of(new Step(women.getFirst().participant(), NOW, null)));
        bulk.waitlistAll(List.of(new Step(women.getLast().participant(), NOW.plusSeconds(60), null)));
        assertThat(waiting.position(women.getLast().application().value())).isEqualTo(2);

        jdbc.sql(
                        "update enrolment.cohort set state = 'CLOSED', closed_at = :now where level = 'advanced' and state in ('PLANNED', 'ENROLLING', 'RUNNING')")
                .param("now", NOW.atOffset(java.time.ZoneOffset.UTC))
                .update(); // what other tests left open
        data.cohort("entrepreneurship", "advanced", 1, null);
        var admitted = waiting.placeOpened("entrepreneurship", "advanced", NOW.plusSeconds(120));

        assertThat(admitted).isEqualTo(1);
        assertThat(enrolments.placeOf(women.getFirst().participant())).isPresent();
        assertThat(enrolments.placeOf(women.getLast().participant())).isEmpty();
    }

    @Test
    void lastPlaceIsGivenOnceHoweverManyHandsReachForIt() throws Exception {
        var cohort = data.cohort("employment", "advanced", 1, null);
        var women = data.chosen(data.openCall(), "employment", "advanced", 8);
        var hands = new ArrayList<Callable<Integer>>();
        women.forEach(woman ->
                hands.add(() -> places.admit(List.of(new Admission(woman.application(), cohort, null, NOW, null)))
                        .admitted()
                        .size()));

        var given = 0;
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var hand : pool.invokeAll(hands)) {
                given += hand.get();
            }
        }

        assertThat(given).isEqualTo(1);
    }
}

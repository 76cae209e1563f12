package org.oportunidad.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Step;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole program on servers that operators may already have: its tables, its batches, its public form. */
class OlderServersTests {

    @Nested
    @ModuleTest
    @DirtiesContext
    @Import(EnrolmentData.class)
    @ContextConfiguration(initializers = OlderServer.Fifteen.class)
    class OnFifteen implements Way {
        @Test
        void womanComesIn(
                @Autowired Screen screen,
                @Autowired EnrolmentData data,
                @Autowired BulkEnrolments bulk,
                @Autowired Enrolments enrolments,
                @Autowired JdbcClient jdbc) {
            assertThat(major(jdbc)).isEqualTo(15);
            comeIn(screen, data, bulk, enrolments);
        }
    }

    @Nested
    @ModuleTest
    @DirtiesContext
    @Import(EnrolmentData.class)
    @ContextConfiguration(initializers = OlderServer.Sixteen.class)
    class OnSixteen implements Way {
        @Test
        void womanComesIn(
                @Autowired Screen screen,
                @Autowired EnrolmentData data,
                @Autowired BulkEnrolments bulk,
                @Autowired Enrolments enrolments,
                @Autowired JdbcClient jdbc) {
            assertThat(major(jdbc)).isEqualTo(16);
            comeIn(screen, data, bulk, enrolments);
        }
    }

    @Nested
    @ModuleTest
    @DirtiesContext
    @Import(EnrolmentData.class)
    @ContextConfiguration(initializers = OlderServer.Seventeen.class)
    class OnSeventeen implements Way {
        @Test
        void womanComesIn(
                @Autowired Screen screen,
                @Autowired EnrolmentData data,
                @Autowired BulkEnrolments bulk,
                @Autowired Enrolments enrolments,
                @Autowired JdbcClient jdbc) {
            assertThat(major(jdbc)).isEqualTo(17);
            comeIn(screen, data, bulk, enrolments);
        }
    }

    /** One woman begins the public form on a phone; another goes from her draft to her first activity. */
    interface Way {

        default void comeIn(Screen screen, EnrolmentData data, BulkEnrolments bulk, Enrolments enrolments) {
            var call = data.openCall();
            var cohort = data.cohort("employment", "basic", 5, null);
            var woman = data.admitted(cohort, call, "employment", "basic", 1).getFirst();
            bulk.startAll(List.of(new Step(woman.participant(), EnrolmentData.NOW.plus(Duration.ofDays(8)), null)));
            assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                    .isEqualTo(EnrolmentState.ACTIVE);

            var phone = screen.anybody();
            var begun = phone.post("/enrol")
                    .field("preferred_name", "Rosa Ñancupil")
                    .send();
            assertThat(begun.status()).isEqualTo(303);
            assertThat(phone.get(begun.location()).status()).isEqualTo(200);
        }

        default int major(JdbcClient jdbc) {
            return jdbc.sql("select current_setting('server_version_num')::int / 10000")
                    .query(Integer.class)
                    .single();
        }
    }
}

package org.oportunidad.workshops.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.PlannedWorkshops;
import org.oportunidad.kit.PlannedWorkshops.Planned;
import org.oportunidad.kit.TestClock;
import org.oportunidad.workshops.WorkshopData;
import org.oportunidad.workshops.WorkshopData.Group;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A day and an hour before: who is reminded, how often, of what not. */
@ModuleTest
@Import({EnrolmentData.class, WorkshopData.class})
@SuppressWarnings("NullAway.Init")
class RemindTests {

    private static final String DAY = "workshops.reminder.day";
    private static final String HOUR = "workshops.reminder.hour";

    @Autowired
    Remind remind;

    @Autowired
    WorkshopData data;

    @Autowired
    PlannedWorkshops workshops;

    @Autowired
    TestClock clock;

    private final LocalDate day = LocalDate.now(WorkshopData.SANTIAGO).plusDays(5);
    private final Instant start =
            day.atTime(LocalTime.of(19, 0)).atZone(WorkshopData.SANTIAGO).toInstant();

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void whoeverHasAPlaceIsRemindedOnceADayAndOnceAnHourBefore() {
        var group = data.group(2);
        seated(group);

        at(Duration.ofHours(25));
        assertThat(data.told(group.first())).doesNotContain(DAY, HOUR);
        at(Duration.ofHours(24));
        at(Duration.ofHours(23));
        assertThat(data.told(group.first())).containsOnlyOnce(DAY).doesNotContain(HOUR);
        at(Duration.ofMinutes(60));
        at(Duration.ofMinutes(5));
        at(Duration.ofMinutes(-5));

        assertThat(data.told(group.first())).containsOnlyOnce(DAY, HOUR);
        assertThat(data.told(group.women().getLast())).doesNotContain(DAY, HOUR);
    }

    @Test
    void nobodyIsRemindedOfWhatIsCalledOff() {
        var group = data.group(1);
        var planned = seated(group);
        data.ines()
                .post(planned.sessionPath(0) + "/cancellation")
                .field("reason", "No hay luz")
                .send();

        at(Duration.ofHours(23));

        assertThat(data.told(group.first())).doesNotContain(DAY);
    }

    @Test
    void aPlanMadeTheSameDayIsRemindedOfAtOnceButNotTwiceWithinHours() {
        var group = data.group(1);
        seated(group);

        at(Duration.ofHours(2));
        assertThat(data.told(group.first())).doesNotContain(DAY, HOUR);
        at(Duration.ofMinutes(59));
        assertThat(data.told(group.first())).containsOnlyOnce(HOUR).doesNotContain(DAY);
    }

    private Planned seated(Group group) {
        var planned = data.section(group, day, "19:00");
        workshops.take(group.first().phone(), planned);
        return planned;
    }

    private void at(Duration before) {
        clock.set(start.minus(before));
        remind.all();
    }
}

package org.oportunidad.enrolment.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.machine.EnrolmentMove;
import org.oportunidad.enrolment.machine.Guard;
import org.oportunidad.enrolment.machine.MoveEnrolments;
import org.oportunidad.enrolment.machine.MoveFacts;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.programme.Country;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the clocks of enrolment do; no decision about a woman is among it, only signs for people. */
@Component
class Housekeeping {

    /** Drafts without a contact point live so long (issue: seven days); those begun in a flood one day. */
    static final Duration DRAFT_LIFE = Duration.ofDays(7);

    static final Duration FLOOD_LIFE = Duration.ofDays(1);

    /** Whom a spreadsheet brought and who never answers is forgotten; a no is kept a few days, for a change of mind. */
    static final Duration SILENT_LIFE = Duration.ofDays(60);

    static final Duration REFUSED_LIFE = Duration.ofDays(3);
    private static final int STEP = 500;

    private final HousekeepingTable table;
    private final MoveEnrolments moves;
    private final ObjectProvider<PersonalRecords> records;
    private final Country country;
    private final Clock clock;

    Housekeeping(
            HousekeepingTable table,
            MoveEnrolments moves,
            ObjectProvider<PersonalRecords> records,
            Country country,
            Clock clock) {
        this.table = table;
        this.moves = moves;
        this.records = records;
        this.country = country;
        this.clock = clock;
    }

    /** Erases women whose draft has no contact point and is too old, or who were refused for their age. */
    @Transactional
    public int forgetDrafts() {
        var now = clock.instant();
        var women = table.forgotten(now.minus(DRAFT_LIFE), now.minus(FLOOD_LIFE), STEP);
        records.forEach(module -> module.eraseAll(women));
        table.forgetFiles(now.minus(DRAFT_LIFE));
        return women.size();
    }

    /** Erases women whom a spreadsheet brought and who do not want to take part, as the message to them promises. */
    @Transactional
    public int forgetUnwilling() {
        var now = clock.instant();
        var women = table.unwilling(now.minus(REFUSED_LIFE), now.minus(SILENT_LIFE), STEP);
        records.forEach(module -> module.eraseAll(women));
        return women.size();
    }

    /** Notes no-shows and a year after graduation, and raises signs where nobody has moved for long. */
    @Transactional
    public void review() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, country.zone());
        move(
                table.neverCame(today.minusDays(7), STEP),
                EnrolmentState.NO_SHOW,
                Guard.SECOND_WEEK_WITHOUT_ACTIVITY,
                "no activity");
        move(
                table.graduatedBefore(now.atZone(country.zone()).minusMonths(12).toInstant(), STEP),
                EnrolmentState.ALUMNA,
                Guard.TWELVE_MONTHS_ON,
                "twelve months on");
        table.raiseIdle(now.minus(Duration.ofDays(country.parameter("at-risk-idle-days"))), now);
        table.raiseDropout(now.minus(Duration.ofDays(country.parameter("dropout-idle-days"))), now);
        table.raisePauseOver(today, now);
        table.settleOvertaken(now);
    }

    private void move(List<UUID> places, EnrolmentState to, Guard guard, String reason) {
        var now = clock.instant();
        moves.moveAll(places.stream()
                .map(place -> EnrolmentMove.of(place, to, MoveFacts.of(guard), now, null, reason))
                .toList());
    }
}

package org.oportunidad.workshops.agenda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.workshops.attendance.Excuse;
import org.oportunidad.workshops.attendance.Presence;
import org.oportunidad.workshops.seat.Seat;
import org.oportunidad.workshops.timetable.Moments;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.Session;

/**
 * One line of her workshops: a session of a section in which she has a place or a turn; a section without sessions; or a
 * workshop in which she has chosen none.
 *
 * @param presence the newest fact, null while nothing is recorded
 * @param publishedAt when what makes up for it was published
 * @param recoveredAt when she made up for it
 * @param excuse why she said beforehand that she cannot come, if she did
 * @param paused how long she paused since what makes up for it was published
 */
record HerSession(
        Series series,
        @Nullable Section section,
        Seat.@Nullable State seat,
        @Nullable Session session,
        @Nullable Presence presence,
        @Nullable Instant publishedAt,
        @Nullable Instant recoveredAt,
        boolean evaluated,
        Entrance entrance,
        @Nullable Excuse excuse,
        Duration paused) {

    /** The room opens so long before the session begins. */
    static final Duration DOORS = Duration.ofMinutes(15);

    /**
     * How she enters rooms.
     *
     * @param zone the clock she reads, null for that of the section
     */
    record Entrance(
            String nickname,
            boolean rulesAccepted,
            @Nullable ZoneId zone) {

        static final Entrance NONE = new Entrance("", false, null);
    }

    static HerSession from(ResultSet row, int number) throws SQLException {
        var seat = row.getString("seat_state");
        var presence = row.getString("presence");
        var excuse = row.getString("excuse");
        var zone = Objects.requireNonNullElse(row.getString("own_zone"), "");
        return new HerSession(
                Series.from(row),
                row.getObject("section_id") == null ? null : Section.from(row),
                seat == null ? null : Seat.State.valueOf(seat),
                row.getObject("session_id") == null ? null : Session.from(row),
                presence == null ? null : Presence.valueOf(presence),
                Moments.ifAny(row, "published_at"),
                Moments.ifAny(row, "done_at"),
                row.getBoolean("evaluated"),
                new Entrance(
                        Objects.requireNonNullElse(row.getString("nickname"), ""),
                        row.getObject("rules_accepted_at") != null,
                        zone.isEmpty() ? null : ZoneId.of(zone)),
                excuse == null ? null : Excuse.valueOf(excuse),
                Duration.ZERO);
    }

    /** The same with the pauses of her place: her time to make up for it waits for her. */
    HerSession pausedAs(LearningPlace place, Instant now) {
        var away = place.awaySince();
        var still = place.state() == EnrolmentState.PAUSED;
        var back = still ? now : place.returnedAt();
        if (publishedAt == null || away == null || back == null) {
            return this;
        }
        var from = away.isAfter(publishedAt) ? away : publishedAt;
        var most = Duration.ofDays(ChronoUnit.DAYS.between(place.endsOn(), place.dueOn()));
        var gone = back.isAfter(from) ? Duration.between(from, back) : Duration.ZERO;
        return new HerSession(
                series,
                section,
                seat,
                session,
                presence,
                publishedAt,
                recoveredAt,
                evaluated,
                entrance,
                excuse,
                still || gone.compareTo(most) < 0 ? gone : most);
    }

    /** Whether she may say that she cannot come, or that she can after all. */
    boolean mayExcuse(Instant now) {
        return takesPlace() && now.isBefore(when().startsAt());
    }

    /** Whether it is a session of hers. */
    boolean hers() {
        return seat == Seat.State.SEATED && session != null;
    }

    Session when() {
        return Objects.requireNonNull(session);
    }

    Section where() {
        return Objects.requireNonNull(section);
    }

    boolean takesPlace() {
        return !series.cancelled() && !when().cancelled();
    }

    ZoneId zone() {
        var own = entrance.zone();
        return own == null ? where().zone() : own;
    }

    LocalDate day() {
        return when().dayIn(zone());
    }

    LocalTime time() {
        return when().timeIn(zone());
    }

    boolean over(Instant now) {
        return when().over(now);
    }

    /** Whether the door of the room is open. */
    boolean open(Instant now) {
        return takesPlace() && !now.isBefore(when().startsAt().minus(DOORS)) && !over(now);
    }

    String path() {
        return "/agenda/sessions/" + when().id();
    }

    String choicePath() {
        return "/agenda/workshops/" + series.id();
    }

    /** Where one tap leads: into the room if she knows its rules, else to them; to the session where there is no room. */
    String joinPath() {
        if (!where().online() || !where().room().there()) {
            return path();
        }
        return entrance.rulesAccepted() ? path() + "/entrance" : "/agenda/room?session=" + when().id();
    }

    boolean joinsOutside() {
        return joinPath().endsWith("/entrance");
    }

    /** Whether she may make up for it now: it is over, she was not there for all of it, and her time is not over. */
    boolean mayCatchUp(Instant now, int days) {
        return takesPlace()
                && over(now)
                && recoveredAt == null
                && missed()
                && publishedAt != null
                && now.isBefore(due(days));
    }

    /** Until when she may; only where it is published. */
    Instant due(int days) {
        return Objects.requireNonNull(publishedAt).plus(Duration.ofDays(days)).plus(paused);
    }

    private boolean missed() {
        return presence == null || presence == Presence.PARTIAL || !presence.came();
    }

    /** How it stands, for message keys. */
    String state(Instant now) {
        if (!takesPlace()) {
            return "cancelled";
        }
        if (!over(now)) {
            return open(now) ? "open" : "ahead";
        }
        if (recoveredAt != null) {
            return "recovered";
        }
        return presence == null ? "unrecorded" : presence.code();
    }
}

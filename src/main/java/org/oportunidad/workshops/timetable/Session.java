package org.oportunidad.workshops.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param number which part of the workshop it is
 * @param day on the wall of the section's zone, like {@code time}
 * @param cancelReason why it was called off, in words that women read
 */
public record Session(
        UUID id,
        int number,
        LocalDate day,
        LocalTime time,
        int minutes,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {

    /** Needs {@code workshops.session x}. */
    public static final String COLUMNS =
            "x.id as session_id, x.number as session_number, x.on_day, x.at_time, x.minutes, x.starts_at, x.ends_at,"
                    + " x.cancelled_at as session_cancelled_at, x.cancel_reason as session_cancel_reason";

    public static Session from(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("session_id", UUID.class),
                row.getInt("session_number"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("at_time", LocalTime.class),
                row.getInt("minutes"),
                Moments.of(row, "starts_at"),
                Moments.of(row, "ends_at"),
                Moments.ifAny(row, "session_cancelled_at"),
                row.getString("session_cancel_reason"));
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    public boolean over(Instant now) {
        return !now.isBefore(endsAt);
    }

    /** The same meeting as a clock in that zone shows it. */
    public LocalDate dayIn(ZoneId zone) {
        return startsAt.atZone(zone).toLocalDate();
    }

    public LocalTime timeIn(ZoneId zone) {
        return startsAt.atZone(zone).toLocalTime();
    }

    public String path() {
        return "/workshops/sessions/" + id;
    }
}

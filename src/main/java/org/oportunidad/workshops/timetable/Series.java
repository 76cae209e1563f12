package org.oportunidad.workshops.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workshop as it is planned.
 *
 * @param plannedMinutes how long it is planned to be; what counts are the minutes of its sessions
 * @param cancelReason why it was called off, in words that women read
 */
public record Series(
        UUID id,
        String title,
        String about,
        int plannedMinutes,
        boolean mandatory,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason) {

    /** Needs {@code workshops.series s}. */
    public static final String COLUMNS =
            "s.id, s.title, s.about, s.planned_minutes, s.mandatory, s.cancelled_at, s.cancel_reason";

    public static Series from(ResultSet row) throws SQLException {
        return new Series(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("about"),
                row.getInt("planned_minutes"),
                row.getBoolean("mandatory"),
                Moments.ifAny(row, "cancelled_at"),
                row.getString("cancel_reason"));
    }

    public boolean cancelled() {
        return cancelledAt != null;
    }

    public String path() {
        return "/workshops/" + id;
    }
}

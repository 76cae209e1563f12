package org.oportunidad.workshops.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One slot of a workshop.
 *
 * @param number how people call it
 * @param facilitator name of who gives it, empty for nobody yet
 * @param place where people come together, empty online
 * @param zone in which its hours are meant
 * @param dialIn number for whoever has no internet, may be empty
 * @param site the hub or library that the place is, if it is one of ours
 */
public record Section(
        UUID id,
        UUID series,
        int number,
        int capacity,
        @Nullable UUID facilitatorAccount,
        String facilitator,
        String language,
        String modality,
        String place,
        ZoneId zone,
        Room room,
        String dialIn,
        @Nullable UUID site) {

    /** Needs {@code workshops.section c} and {@code identity.v_staff f}. */
    public static final String COLUMNS =
            "c.id as section_id, c.series_id, c.number as section_number, c.capacity, c.facilitator_account,"
                    + " f.name as facilitator, c.language, c.modality, c.place, c.zone, c.room_kind, c.room, c.dial_in, c.site_id";

    public static Section from(ResultSet row) throws SQLException {
        return new Section(
                row.getObject("section_id", UUID.class),
                row.getObject("series_id", UUID.class),
                row.getInt("section_number"),
                row.getInt("capacity"),
                row.getObject("facilitator_account", UUID.class),
                Objects.requireNonNullElse(row.getString("facilitator"), ""),
                row.getString("language"),
                row.getString("modality"),
                row.getString("place"),
                ZoneId.of(row.getString("zone")),
                new Room(Room.Kind.valueOf(row.getString("room_kind")), row.getString("room")),
                row.getString("dial_in"),
                row.getObject("site_id", UUID.class));
    }

    public boolean online() {
        return !modality.equals("SITE");
    }

    public String path() {
        return "/workshops/sections/" + id;
    }

    /** Message key of how it is given. */
    public String modalityKey() {
        return "workshops.plan.modality." + modality.toLowerCase(java.util.Locale.ROOT);
    }
}

package org.oportunidad.programme;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hub or library where women come together.
 *
 * @param commune official code
 * @param zone in which its hours are meant
 * @param phone may be empty, like {@code notes}
 * @param places how many people find a seat
 * @param week when it is open; a day that is missing is closed
 * @param resources codes of {@link #RESOURCES}
 * @param closedOn first day on which it is no longer open
 */
public record Site(
        UUID id,
        Kind kind,
        String name,
        String address,
        String commune,
        ZoneId zone,
        String phone,
        int places,
        Map<DayOfWeek, Opening> week,
        List<String> resources,
        String notes,
        @Nullable LocalDate closedOn) {

    /** What a site may offer, in the order in which it is told. */
    public static final List<String> RESOURCES =
            List.of("computers", "wifi", "childcare", "charging", "printer", "step_free", "quiet_room", "prayer_room");

    public Site {
        week = Map.copyOf(week);
        resources = List.copyOf(resources);
    }

    /** Whose house it is. */
    public enum Kind {
        CENTRE,
        LIBRARY;

        public String textKey() {
            return "programme.sites.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** From and until on one day, until exclusive. */
    public record Opening(LocalTime opens, LocalTime closes) {

        public boolean covers(LocalTime from, LocalTime until) {
            return !from.isBefore(opens) && !until.isAfter(closes) && from.isBefore(until);
        }
    }

    public boolean openOn(LocalDate day) {
        return closedOn == null || day.isBefore(closedOn);
    }

    /** Whether somebody is there at that moment. */
    public boolean openAt(ZonedDateTime moment) {
        var there = moment.withZoneSameInstant(zone);
        var hours = week.get(there.getDayOfWeek());
        var time = there.toLocalTime();
        return openOn(there.toLocalDate())
                && hours != null
                && !time.isBefore(hours.opens())
                && time.isBefore(hours.closes());
    }
}

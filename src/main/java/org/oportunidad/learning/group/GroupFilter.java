package org.oportunidad.learning.group;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which women of a group are on the screen and in what order, as the address says it; unreadable parts count as not given.
 *
 * @param idleDays for {@link Show#IDLE}: without activity for so many days or more
 */
record GroupFilter(Show show, Order order, int idleDays) {

    static final int MOST_IDLE_DAYS = 365;

    /** Which women. */
    enum Show {
        /** Who has a place now. */
        HERE,
        /** Fewer lessons than her days ask for. */
        BEHIND,
        /** Long without activity. */
        IDLE,
        /** A few lessons left. */
        NEAR,
        /** Who was there and is not any more. */
        LEFT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By what the list is sorted. */
    enum Order {
        LEAST,
        MOST,
        QUIET;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a page of the list begins: after the woman with this key and place. */
    record After(long key, UUID place) {

        static @Nullable After read(String written) {
            if (!written.matches("-?[0-9]{1,17}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                return null;
            }
            int dot = written.indexOf('.');
            return new After(Long.parseLong(written.substring(0, dot)), UUID.fromString(written.substring(dot + 1)));
        }

        String written() {
            return key + "." + place;
        }
    }

    static GroupFilter of(String show, String order, String days, int usualDays) {
        var number = days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : usualDays;
        return new GroupFilter(
                Arrays.stream(Show.values())
                        .filter(one -> one.code().equals(show))
                        .findFirst()
                        .orElse(Show.HERE),
                Arrays.stream(Order.values())
                        .filter(one -> one.code().equals(order))
                        .findFirst()
                        .orElse(Order.LEAST),
                Math.clamp(number, 1, MOST_IDLE_DAYS));
    }

    /** The same filter for other women. */
    GroupFilter showing(Show other) {
        return new GroupFilter(other, order, idleDays);
    }

    /** Its query, with the question mark. */
    String query() {
        return "?show=" + show.code() + "&order=" + order.code() + "&days=" + idleDays;
    }
}

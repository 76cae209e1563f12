package org.oportunidad.workshops.room;

import java.util.Optional;
import java.util.UUID;

/** What rooms are told of who somebody is: the id of a place, or that she is of the staff. */
final class Guests {

    private static final String STAFF = "staff-";

    private Guests() {}

    static String staff(UUID account) {
        return STAFF + account;
    }

    /** The place that a room tells of; empty for anybody else. */
    static Optional<UUID> seat(String id) {
        return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}

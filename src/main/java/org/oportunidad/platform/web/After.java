package org.oportunidad.platform.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the next page of a list begins: after the row with this time and id. Written {@code MICROSECONDS.ID} in addresses.
 *
 * @param at to the microsecond, as the database keeps it
 */
public record After(Instant at, UUID id) {

    /** Empty for anything that is not written by {@link #query}: a list then begins at its first row. */
    public static Optional<After> read(String written) {
        if (!written.matches("[0-9]{13,17}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        int dot = written.indexOf('.');
        return Optional.of(new After(
                Instant.EPOCH.plus(Long.parseLong(written.substring(0, dot)), ChronoUnit.MICROS),
                UUID.fromString(written.substring(dot + 1))));
    }

    /** The query of the address, {@code ?after=…}. */
    public String query() {
        return "?after=" + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + id;
    }
}

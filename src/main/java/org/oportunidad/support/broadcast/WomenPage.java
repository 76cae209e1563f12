package org.oportunidad.support.broadcast;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The women of a broadcast whom she may see, each with where her message stands. */
record WomenPage(
        Broadcast one,
        String standing,
        List<Row> rows,
        @Nullable String next,
        boolean first) {

    static final List<String> STANDINGS = List.of(
            "ANSWERED",
            "READ",
            "DELIVERED",
            "SENT",
            "ACCEPTED",
            "FAILED",
            "UNKNOWN",
            "REFUSED",
            "IN_APP",
            "CANCELLED",
            "WAITING");

    /** One of them. */
    record Row(String name, String path, String standing, String why) {}

    static String code(String standing) {
        return standing.toLowerCase(Locale.ROOT);
    }
}

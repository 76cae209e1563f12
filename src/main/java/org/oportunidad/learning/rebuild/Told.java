package org.oportunidad.learning.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.record.FactKind;

/**
 * What a statement of the log says.
 *
 * @param of whose it is now
 * @param madeFor the record of the woman when it was said
 */
record Told(UUID of, UUID madeFor, Map<String, String> what) {

    FactKind kind() {
        return FactKind.valueOf(text("fact"));
    }

    String text(String name) {
        return Objects.requireNonNull(what.get(name), name);
    }

    int number(String name) {
        return Integer.parseInt(text(name));
    }

    UUID id(String name) {
        return UUID.fromString(text(name));
    }

    boolean yes(String name) {
        return text(name).equals("1");
    }

    Instant at() {
        return at("at");
    }

    Instant at(String name) {
        return Instant.ofEpochMilli(Long.parseLong(text(name)));
    }

    /** A moment that may not have come. */
    @Nullable
    Instant maybe(String name) {
        return text(name).isEmpty() ? null : at(name);
    }

    List<String> words(String name) {
        return text(name).isEmpty() ? List.of() : List.of(text(name).split(" ", -1));
    }
}

package org.oportunidad.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a role grant reaches: the whole country, or one thing of a higher module by its opaque id.
 *
 * @param kind lower-case noun: {@code country}, {@code cohort}, {@code site}…
 */
public record Scope(String kind, @Nullable UUID id) {

    public static final Scope COUNTRY = new Scope("country", null);

    public static Scope cohort(UUID id) {
        return new Scope("cohort", id);
    }
}

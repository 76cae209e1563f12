package org.oportunidad.platform.once;

import java.util.Optional;
import java.util.function.Supplier;

/** Runs the effect of a POST once for one client key, in one transaction with the row that remembers it. */
public interface Once {

    /**
     * Runs the effect, which answers the location to go to; a repeat with the same key and body gets the first
     * location again.
     *
     * @param key what the hidden field {@code _key} sent
     * @param body everything that makes the request this request; only its fingerprint is kept
     * @throws OnceRefused another body under the same key (422), a first one still running (409), or no key (400)
     */
    String run(String key, String body, Supplier<String> effect);

    /** As {@link #run}, for an effect that may refuse: an empty answer rolls everything back and keeps no row. */
    Optional<String> runUnlessRefused(String key, String body, Supplier<Optional<String>> effect);
}

package org.oportunidad.programme;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The hubs and libraries as other modules may name them. */
public interface Sites {

    /** Those that are open these days, by name; one statement. */
    List<Site> open();

    Optional<Site> find(UUID id);

    /** Adds many at once, as a demonstration does; those with a known id are changed. */
    void keepAll(List<Site> sites);
}

package org.oportunidad.support;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;

/** Broadcasts by the steps that people take on their pages, for whoever shows how they go. */
public interface Broadcasts {

    /**
     * Writes, counts and gives out of hand a text to the women of a group; null when nobody of it fits.
     *
     * @param second who says yes where they are many
     */
    @Nullable
    UUID toGroup(Viewer author, Viewer second, String text, Map<String, String> filled, UUID cohort);

    /** One turn of everything that is under way. */
    void turn();

    /** Stops it and ends it before all had their turn. */
    void endEarly(Viewer by, UUID broadcast);
}

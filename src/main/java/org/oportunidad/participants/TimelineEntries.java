package org.oportunidad.participants;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;

/** What a module knows to have happened with a woman, for the timeline of her page; added by being a bean. */
public interface TimelineEntries {

    /** The newest first, older than {@code before}, at most {@code limit}; only what the viewer may see. */
    List<TimelineEntry> about(Viewer viewer, UUID participantId, @Nullable Instant before, int limit);
}

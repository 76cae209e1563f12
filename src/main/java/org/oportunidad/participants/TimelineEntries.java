package org.oportunidad.participants;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;

/** What a module knows to have happened with a woman, for the timeline of her page; added by being a bean. */
public interface TimelineEntries {

    /** The newest first, as the window says; only what the viewer may see. */
    List<TimelineEntry> about(Viewer viewer, UUID participantId, Window window);

    /** What an entry is about: the filter of the timeline. */
    enum Kind {
        CONTACT,
        WORK,
        LEARNING,
        WORKSHOP,
        JOURNEY,
        CERTIFICATE,
        RECORD;

        /** As addresses and message keys end. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of the timeline.
     *
     * @param before only what is older; null = from the newest on
     * @param limit so many at most
     * @param only one kind; null = all
     */
    record Window(
            @Nullable Instant before, int limit, @Nullable Kind only) {

        public boolean wants(Kind kind) {
            return only == null || only == kind;
        }

        /** Whether something of that moment belongs to it. */
        public boolean holds(Instant at) {
            return before == null || at.isBefore(before);
        }
    }
}

package org.oportunidad.learning.revision;

import java.time.Instant;
import java.util.UUID;

/** A text of a draft as somebody left it. */
record Revision(UUID id, String path, String kind, Instant savedAt, UUID savedBy) {

    /** Kept beside in a conflict: to be read and copied from, not to be put back. */
    boolean aside() {
        return kind.equals("ASIDE");
    }

    String textKey() {
        return "learning.revision.kind." + kind.toLowerCase(java.util.Locale.ROOT);
    }
}

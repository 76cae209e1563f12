package org.oportunidad.evidence.release;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The rows of releases, kept in memory once they were read: what is written never changes. */
@Component
class FrozenRows {

    private static final int MOST = 50;

    private final ReleaseTable table;
    private final Map<UUID, Frozen> known = new ConcurrentHashMap<>();

    FrozenRows(ReleaseTable table) {
        this.table = table;
    }

    /** The rows of a release and the fingerprint that was written with them. */
    record Frozen(ReleaseRows rows, byte[] fingerprint) {}

    Frozen of(Release release) {
        var frozen = known.get(release.id());
        if (frozen == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            frozen = table.frozen(release);
            known.put(release.id(), frozen);
        }
        return frozen;
    }
}

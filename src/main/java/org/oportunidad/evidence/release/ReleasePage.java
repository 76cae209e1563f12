package org.oportunidad.evidence.release;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One release before or after it is published. */
public record ReleasePage(
        Release release,
        ReleaseRows rows,
        List<Signed> signed,
        boolean recountEqual,
        Releases.@Nullable Signing refused) {

    /** A member of staff who signed; the name is empty when her account is gone. */
    public record Signed(String name, Instant at) {}
}

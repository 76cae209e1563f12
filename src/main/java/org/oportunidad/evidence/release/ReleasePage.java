package org.oportunidad.evidence.release;

import org.jspecify.annotations.Nullable;

/** One release before or after it is published. */
public record ReleasePage(
        Release release, ReleaseRows rows, boolean recountEqual, Releases.@Nullable Signing refused) {}

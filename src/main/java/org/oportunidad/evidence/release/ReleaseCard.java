package org.oportunidad.evidence.release;

import org.jspecify.annotations.Nullable;

/** The newest release, as the landing page shows it; none before the first. */
public record ReleaseCard(@Nullable Release newest) {}

package org.oportunidad.support.broadcast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;

/** All broadcasts that she may see, the newest first; {@code writes} says whether she may begin one. */
record BroadcastsPage(List<Broadcast> rows, @Nullable String next, boolean first, boolean writes, Problems problems) {}

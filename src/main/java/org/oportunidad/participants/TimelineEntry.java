package org.oportunidad.participants;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param icon name in the icon sprite
 * @param textKey message key of one sentence
 * @param values its arguments
 * @param note what somebody wrote about it
 * @param path page with more
 */
public record TimelineEntry(
        Instant at,
        String icon,
        String textKey,
        List<Object> values,
        @Nullable String note,
        @Nullable String path) {

    public TimelineEntry {
        values = List.copyOf(values);
    }

    public static TimelineEntry of(Instant at, String icon, String textKey, Object... values) {
        return new TimelineEntry(at, icon, textKey, List.of(values), null, null);
    }
}

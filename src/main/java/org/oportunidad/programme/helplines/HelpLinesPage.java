package org.oportunidad.programme.helplines;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines to call now, with those that answer at this hour first.
 *
 */
public record HelpLinesPage(List<Row> lines) {

    /**
     * One line.
     *
     * @param hours when somebody answers, in words; empty = day and night
     * @param chat address of its chat
     */
    public record Row(
            String name,
            String purpose,
            String number,
            String call,
            @Nullable String chat,
            boolean free,
            boolean answersNow,
            List<OpenHours> hours) {}

    /** Days and times in words. */
    public record OpenHours(String days, String from, String until) {}
}

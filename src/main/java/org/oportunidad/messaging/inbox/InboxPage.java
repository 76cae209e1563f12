package org.oportunidad.messaging.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What her inbox shows. */
public record InboxPage(List<Shown> messages) {

    /** One message, already in her language. */
    public record Shown(
            Instant at,
            String subject,
            String body,
            @Nullable File file) {}

    /**
     * A file that came with it, loaded only when she taps.
     *
     * @param bytes what it weighs
     */
    public record File(String path, String kind, long bytes) {

        /** In tenths of a megabyte, or whole kilobytes where it is small. */
        public boolean isSmall() {
            return bytes < MEGABYTE;
        }

        public long kilobytes() {
            return Math.max(1, Math.round(bytes / 1_000.0));
        }

        public double megabytes() {
            return bytes / (double) MEGABYTE;
        }

        private static final long MEGABYTE = 1_000_000;
    }
}

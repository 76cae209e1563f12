package org.oportunidad.support.broadcast;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One text to many women.
 *
 * @param digest what is approved; empty while nobody was counted
 * @param sendAt not before; null for at once
 * @param owner who decides what becomes of a stopped one
 */
public record Broadcast(
        UUID id,
        BroadcastText text,
        Map<String, String> filled,
        Audience audience,
        State state,
        UUID writtenBy,
        int women,
        String digest,
        @Nullable Instant sendAt,
        @Nullable Instant submittedAt,
        @Nullable UUID submittedBy,
        @Nullable Instant approvedAt,
        @Nullable UUID approvedBy,
        @Nullable Instant approvalUntil,
        @Nullable Instant returnedAt,
        @Nullable Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable String stopReason,
        @Nullable UUID owner,
        @Nullable Instant resumedAt,
        @Nullable Instant endedAt,
        Names names) {

    /** More women than that, and a second person must say yes. */
    public static final int ALONE = 50;

    public Broadcast {
        filled = Map.copyOf(filled);
    }

    /** Who did what, as colleagues know her; empty where nobody did. */
    public record Names(String author, String approver, String stopper, String owner) {}

    /** How far it is. */
    public enum State {
        /** Being written; counted or not. */
        DRAFT,
        /** A second person must say yes. */
        WAITING,
        /** Goes when its time comes. */
        APPROVED,
        SENDING,
        /** Nothing leaves until somebody decides. */
        STOPPED,
        /** All had their turn. */
        FINISHED,
        /** Ended before all had their turn. */
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean needsApproval() {
        return women > ALONE;
    }

    public boolean isCounted() {
        return !digest.isEmpty();
    }

    /** Whoever wrote it or gave it out of hand is not its second person. */
    public boolean mayApprove(UUID account) {
        return state == State.WAITING && !account.equals(writtenBy) && !account.equals(submittedBy);
    }

    public String path() {
        return "/broadcasts/" + id;
    }

    public String shortDigest() {
        return digest.substring(0, Math.min(8, digest.length()));
    }
}

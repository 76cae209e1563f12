package org.oportunidad.participants.timeline;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Card;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.oportunidad.participants.consent.ConsentDecision;
import org.oportunidad.platform.form.Problems;

/**
 * Everything that the page of one woman may know.
 *
 * @param place where she lives, empty when not told
 * @param only the kind of entries that the timeline is filtered by
 * @param older from when the rest of the timeline goes on, null at its end
 * @param desk whether the viewer may hide, show, export and erase
 */
public record WomanPage(
        ParticipantCard woman,
        String place,
        @Nullable Integer age,
        Reach reach,
        @Nullable String document,
        List<ConsentLine> consents,
        List<String> caring,
        List<Card> panels,
        TimelineEntries.@Nullable Kind only,
        List<TimelineEntry> entries,
        @Nullable Instant older,
        boolean desk,
        boolean duplicates,
        Problems problems) {

    /** How she may be reached. */
    public record Reach(
            @Nullable String phone,
            @Nullable String call,
            @Nullable String email,
            String phoneKey,
            String channelKey,
            boolean own,
            boolean discreet,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            @Nullable String codeWord) {}

    /** How one purpose stands. */
    public record ConsentLine(
            ConsentPurpose purpose,
            @Nullable ConsentDecision decision,
            @Nullable Instant at) {}

    @Override
    public String toString() {
        return "WomanPage[]";
    }
}

package org.oportunidad.participants.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.oportunidad.participants.consent.ConsentDecision;
import org.oportunidad.participants.consent.ConsentLedger;
import org.springframework.stereotype.Component;

/** What this module tells on the timeline: when her record was opened, and each decision on consent. */
@Component
class OwnTimeline implements TimelineEntries {

    private final ConsentLedger consents;
    private final OpenedTable opened;

    OwnTimeline(ConsentLedger consents, OpenedTable opened) {
        this.consents = consents;
        this.opened = opened;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, Window window) {
        if (!window.wants(Kind.RECORD)) {
            return List.of();
        }
        var entries = new ArrayList<TimelineEntry>();
        consents.history(participantId).stream()
                .filter(entry -> window.holds(entry.at()))
                .limit(window.limit())
                .map(entry -> TimelineEntry.of(
                        entry.at(),
                        entry.decision() == ConsentDecision.WITHDRAWN ? "x" : "shield-check",
                        "participants.timeline.consent."
                                + entry.decision().name().toLowerCase(java.util.Locale.ROOT),
                        entry.purpose().nameKey()))
                .forEach(entries::add);
        opened.of(participantId)
                .filter(o -> window.holds(o.at()))
                .map(o -> TimelineEntry.of(
                        o.at(),
                        "user",
                        "participants.timeline.opened." + o.via().toLowerCase(java.util.Locale.ROOT)))
                .ifPresent(entries::add);
        return entries;
    }
}

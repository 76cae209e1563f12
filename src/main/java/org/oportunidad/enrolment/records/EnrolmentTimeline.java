package org.oportunidad.enrolment.records;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.oportunidad.enrolment.journey.FindPlaces;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Each move of her applications and places, on the timeline of her page. It comes first and reads even when another kind is
 * asked for: with the moves comes what other parts of the page show of her, and the key of her words.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class EnrolmentTimeline implements TimelineEntries {

    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final FindPlaces places;

    EnrolmentTimeline(FindPlaces places) {
        this.places = places;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, Window window) {
        var before = window.before();
        var limit = window.wants(Kind.JOURNEY) ? window.limit() : 0;
        return places.steps(participantId, before == null ? END_OF_TIME : before, limit).stream()
                .map(step -> TimelineEntry.of(
                        step.at(),
                        step.kind().equals("change") ? "route" : icon(step.state()),
                        "enrolment.records." + step.kind() + "." + code(step.state())))
                .toList();
    }

    private static String icon(String state) {
        return switch (state) {
            case "GRADUATED", "ALUMNA" -> "award";
            case "ACTIVE", "TRAINING_COMPLETE" -> "graduation-cap";
            case "AT_RISK" -> "heart-handshake";
            case "PAUSED" -> "pause";
            case "DROPPED", "WITHDRAWN", "NO_SHOW", "DECLINED" -> "door-open";
            case "ROUTE_CHOSEN", "TRANSFERRED" -> "route";
            default -> "clipboard-list";
        };
    }

    private static String code(String state) {
        return state.toLowerCase(Locale.ROOT);
    }
}

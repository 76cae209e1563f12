package org.oportunidad.workshops.room;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oportunidad.workshops.attendance.Presence;

/**
 * The rule by which what a room tells becomes attendance. Minutes outside of the session do not count, nor does a minute
 * twice; a room that forgets to say that somebody left is believed until the end of the session.
 */
final class Presences {

    /** Who comes so much after the beginning is late. */
    private static final Duration LATE = Duration.ofMinutes(15);

    /** Who was there for this share of the session was there for all of it. */
    private static final double WHOLE = 0.75;

    /** A room that is asked answers for this long. */
    static final Duration SEEN = Duration.ofMinutes(2);

    private Presences() {}

    /** Something that the room told. */
    record Event(Kind kind, Instant at) {

        /** She came, went, or was there when the room was asked. */
        enum Kind {
            JOINED,
            LEFT,
            SEEN
        }
    }

    /** How she stood to the session, with the minutes that count. */
    record Stay(Presence presence, int minutes) {}

    /**
     * What these events of one woman come to.
     *
     * @param events in the order of time
     * @return empty when she was not there for a whole minute
     */
    static Optional<Stay> of(List<Event> events, Instant starts, Instant ends) {
        var times = stretches(events, starts, ends);
        var minutes = (int) times.stream()
                .map(time -> Duration.between(time.from(), time.until()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
        if (minutes < 1) {
            return Optional.empty();
        }
        var length = (int) Duration.between(starts, ends).toMinutes();
        var late = times.getFirst().from().isAfter(starts.plus(LATE));
        if (minutes < length * WHOLE) {
            return Optional.of(new Stay(Presence.PARTIAL, minutes));
        }
        return Optional.of(late ? new Stay(Presence.LATE, minutes) : new Stay(Presence.PRESENT, length));
    }

    /** From and until, within the session, in order and without overlap. */
    private record Stretch(Instant from, Instant until) {}

    private static List<Stretch> stretches(List<Event> events, Instant starts, Instant ends) {
        var stretches = new ArrayList<Stretch>();
        var reached = starts;
        var inside = 0;
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var next = i + 1 < events.size() ? events.get(i + 1).at() : ends;
            if (event.kind() == Event.Kind.JOINED) {
                inside++;
            } else if (event.kind() == Event.Kind.LEFT) {
                inside = Math.max(0, inside - 1);
            }
            var seen = event.at().plus(SEEN);
            var until = inside > 0 ? next : event.kind() == Event.Kind.SEEN ? seen : event.at();
            var from = later(event.at(), reached);
            var end = until.isBefore(ends) ? until : ends;
            if (from.isBefore(end)) {
                stretches.add(new Stretch(from, end));
                reached = end;
            }
        }
        return stretches;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

package org.oportunidad.workshops.room;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.Viewer;
import org.oportunidad.workshops.room.LiveRoom.Recording;
import org.oportunidad.workshops.timetable.Room;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The rooms of sessions, whatever kind they are. The callers have checked that the session is open to whoever asks. */
@Component
public class Rooms {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);

    private final Map<Room.Kind, LiveRoom> kinds = new EnumMap<>(Room.Kind.class);
    private final BigBlueButton server;
    private final RoomTable table;

    Rooms(List<LiveRoom> kinds, BigBlueButton server, RoomTable table) {
        kinds.forEach(kind -> this.kinds.put(kind.kind(), kind));
        this.server = server;
        this.table = table;
    }

    /** Whether this deployment has a server that makes rooms. */
    public boolean makesRooms() {
        return server.isSetUp();
    }

    /** Where a woman with a place enters, under her nickname; empty when the room does not answer or she has no place. */
    public Optional<String> entrance(OfSection what, UUID woman, String nickname, boolean listens) {
        return table.seat(woman, what.section().id())
                .flatMap(seat -> enter(what, new Guest(nickname, seat.toString(), false, listens)));
    }

    /** Where whoever gives the session enters; empty when the room does not answer. */
    public Optional<String> entrance(OfSection what, Viewer by) {
        return enter(what, new Guest(by.name(), Guests.staff(by.account().value()), true, false));
    }

    private Optional<String> enter(OfSection what, Guest guest) {
        try {
            return Optional.of(kind(what).entrance(Meeting.of(what), guest));
        } catch (RoomUnreachable e) {
            LOG.warn("No way into a room: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** Sends everybody out; false when the room did not answer. */
    boolean end(OfSection what) {
        try {
            kind(what).end(Meeting.of(what));
            return true;
        } catch (RoomUnreachable e) {
            LOG.warn("A room was not closed: {}", e.getMessage());
            return false;
        }
    }

    /** What was recorded; empty when the room did not answer. */
    Optional<List<Recording>> recordings(OfSection what) {
        try {
            return Optional.of(kind(what).recordings(Meeting.of(what)));
        } catch (RoomUnreachable e) {
            LOG.warn("Recordings were not listed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private LiveRoom kind(OfSection what) {
        return Objects.requireNonNull(kinds.get(what.section().room().kind()));
    }
}

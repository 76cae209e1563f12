package org.oportunidad.workshops.room;

import java.util.List;
import org.oportunidad.workshops.timetable.Room;

/** A kind of room that women and facilitators enter. */
interface LiveRoom {

    Room.Kind kind();

    /**
     * The address with which this guest enters; where rooms are made on demand it is there when this returns. Asking again
     * changes nothing.
     *
     * @throws RoomUnreachable when the server of the rooms does not answer, or not as it should
     */
    String entrance(Meeting meeting, Guest guest);

    /** Sends everybody out, where this kind of room can. */
    default void end(Meeting meeting) {}

    /** Ids of guests who are in the room now, where this kind of room tells. */
    default List<String> present(Meeting meeting) {
        return List.of();
    }

    /** What was recorded, where this kind of room records. */
    default List<Recording> recordings(Meeting meeting) {
        return List.of();
    }

    /** A recording that can be opened. */
    record Recording(String kind, String address, int minutes) {}
}

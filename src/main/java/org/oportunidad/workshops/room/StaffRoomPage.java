package org.oportunidad.workshops.room;

import java.util.List;
import org.oportunidad.workshops.room.LiveRoom.Recording;
import org.oportunidad.workshops.timetable.Room;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/**
 * The room of a session for whoever gives it.
 *
 * @param listed whether the room told what was recorded
 * @param failed whether something that was asked of the room just now failed
 */
record StaffRoomPage(OfSection what, List<Recording> recordings, boolean listed, boolean failed) {

    /** Whether the room is ours to close and to ask. */
    boolean ours() {
        return what.section().room().kind() == Room.Kind.BBB;
    }
}

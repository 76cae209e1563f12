package org.oportunidad.workshops.room;

import org.oportunidad.workshops.timetable.Room;
import org.springframework.stereotype.Component;

/** Any room with an address of its own, of which nothing else is known. */
@Component
class PlainLink implements LiveRoom {

    @Override
    public Room.Kind kind() {
        return Room.Kind.LINK;
    }

    @Override
    public String entrance(Meeting meeting, Guest guest) {
        return meeting.room().address();
    }
}

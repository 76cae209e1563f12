package org.oportunidad.workshops.room;

import java.time.Instant;
import java.util.UUID;
import org.oportunidad.workshops.timetable.Room;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;

/**
 * A session as its room knows it.
 *
 * @param title shown inside the room
 */
record Meeting(UUID session, String title, Room room, Instant startsAt, Instant endsAt) {

    static Meeting of(OfSection what) {
        return new Meeting(
                what.session().id(),
                what.series().title(),
                what.section().room(),
                what.session().startsAt(),
                what.session().endsAt());
    }
}

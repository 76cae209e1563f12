package org.oportunidad.workshops.room;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oportunidad.workshops.attendance.Mark;
import org.oportunidad.workshops.attendance.RecordAttendance;
import org.oportunidad.workshops.room.Presences.Event;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what rooms tell, asks those that tell nothing, and turns it into attendance when a session is over. */
@Component
class RoomRecord {

    private static final Logger LOG = LoggerFactory.getLogger(RoomRecord.class);

    /** What a room tells late is waited for. */
    private static final Duration WAIT = Duration.ofMinutes(15);

    private static final Duration KEPT = Duration.ofDays(30);

    private final RoomTable table;
    private final BigBlueButtonRoom rooms;
    private final BigBlueButton server;
    private final RecordAttendance attendance;
    private final Clock clock;

    RoomRecord(
            RoomTable table, BigBlueButtonRoom rooms, BigBlueButton server, RecordAttendance attendance, Clock clock) {
        this.table = table;
        this.rooms = rooms;
        this.server = server;
        this.attendance = attendance;
        this.clock = clock;
    }

    void note(UUID session, UUID seat, Event.Kind kind, Instant at) {
        table.note(session, seat, kind, at);
    }

    /** Asks the rooms of sessions that are going on who is in them. */
    void ask() {
        if (!server.isSetUp()) {
            return;
        }
        var now = clock.instant();
        for (var what : table.goingOn(now)) {
            try {
                rooms.present(Meeting.of(what)).stream()
                        .flatMap(id -> Guests.seat(id).stream())
                        .forEach(seat -> table.note(what.session().id(), seat, Event.Kind.SEEN, now));
            } catch (RoomUnreachable e) {
                LOG.info("A room was not asked: {}", e.getMessage());
            }
        }
    }

    /** Takes the record of every room whose session is over, once; forgets what is old. */
    @Transactional
    void takeAll() {
        var now = clock.instant();
        for (var what : table.ended(now.minus(WAIT))) {
            if (table.take(what.session().id(), now)) {
                take(what);
            }
        }
        table.forget(now, KEPT);
    }

    private void take(OfSection what) {
        var session = what.session();
        var byWoman = table.told(session.id()).stream()
                .collect(Collectors.groupingBy(
                        RoomTable.Told::woman,
                        LinkedHashMap::new,
                        Collectors.mapping(RoomTable.Told::event, Collectors.toList())));
        List<Mark> marks = byWoman.entrySet().stream()
                .flatMap(entry -> Presences.of(entry.getValue(), session.startsAt(), session.endsAt()).stream()
                        .map(stay -> new Mark(entry.getKey(), stay.presence(), stay.minutes(), null)))
                .toList();
        attendance.recordOfRoom(session, marks);
    }
}

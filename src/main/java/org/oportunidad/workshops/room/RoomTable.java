package org.oportunidad.workshops.room;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.workshops.room.Presences.Event;
import org.oportunidad.workshops.timetable.Moments;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.Session;
import org.oportunidad.workshops.timetable.SessionTable.OfSection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rooms told of who was in them. */
@Component
class RoomTable {

    private final JdbcClient jdbc;

    RoomTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Her place in that section. */
    Optional<UUID> seat(UUID woman, UUID section) {
        return jdbc.sql("""
                        select id from workshops.seat
                        where participant_id = :woman and section_id = :section and state = 'SEATED'
                        """)
                .param("woman", woman)
                .param("section", section)
                .query(UUID.class)
                .optional();
    }

    /** Writes down what the room of a session says of a place of its section; of anybody else, and said again, nothing. */
    void note(UUID session, UUID seat, Event.Kind kind, Instant at) {
        jdbc.sql("""
                insert into workshops.room_event (session_id, seat_id, kind, at)
                select x.id, t.id, :kind, :at
                from workshops.session x join workshops.seat t on t.section_id = x.section_id
                where x.id = :session and t.id = :seat
                on conflict on constraint room_event_pkey do nothing
                """)
                .param("session", session)
                .param("seat", seat)
                .param("kind", kind.name())
                .param("at", Moments.utc(at))
                .update();
    }

    /** What happened with one woman. */
    record Told(UUID woman, Event event) {

        static Told from(ResultSet row, int number) throws SQLException {
            return new Told(
                    row.getObject("participant_id", UUID.class),
                    new Event(Event.Kind.valueOf(row.getString("kind")), Moments.of(row, "at")));
        }
    }

    List<Told> told(UUID session) {
        return jdbc.sql("""
                        select t.participant_id, e.kind, e.at
                        from workshops.room_event e join workshops.seat t on t.id = e.seat_id
                        where e.session_id = :session
                        order by t.participant_id, e.at, e.kind
                        """).param("session", session).query(Told::from).list();
    }

    /** Of one woman, in the order of time. */
    List<Event> of(UUID woman) {
        return jdbc.sql("""
                        select e.kind, e.at from workshops.seat t join workshops.room_event e on e.seat_id = t.id
                        where t.participant_id = :woman order by e.at, e.kind limit 5000
                        """)
                .param("woman", woman)
                .query((row, number) -> new Event(Event.Kind.valueOf(row.getString("kind")), Moments.of(row, "at")))
                .list();
    }

    /** Sessions in our own rooms that are going on. */
    List<OfSection> goingOn(Instant now) {
        return sessions("c.room_kind = 'BBB' and x.starts_at <= :now and x.ends_at > :now", now);
    }

    /** Sessions that ended a while ago, of whose rooms something is known that was not taken yet. */
    List<OfSection> ended(Instant before) {
        return sessions("""
                c.room_kind = 'BBB' and x.ends_at <= :now
                and exists (select 1 from workshops.room_event e where e.session_id = x.id)
                and not exists (select 1 from workshops.room_taken d where d.session_id = x.id)
                """, before);
    }

    private List<OfSection> sessions(String which, Instant moment) {
        return jdbc.sql("select " + Session.COLUMNS + ", " + Section.COLUMNS + ", " + Series.COLUMNS + """
                         from workshops.session x
                        join workshops.section c on c.id = x.section_id
                        join workshops.series s on s.id = c.series_id
                        left join identity.v_staff f on f.account_id = c.facilitator_account
                        where x.cancelled_at is null and s.cancelled_at is null and
                        """
                        + which + " order by x.starts_at, x.id limit 200")
                .param("now", Moments.utc(moment))
                .query((row, number) -> new OfSection(Session.from(row), Section.from(row), Series.from(row)))
                .list();
    }

    /** True for whoever takes the record of that session first. */
    boolean take(UUID session, Instant at) {
        return jdbc.sql("""
                                insert into workshops.room_taken (session_id, taken_at) values (:session, :at)
                                on conflict on constraint room_taken_pkey do nothing
                                """)
                        .param("session", session)
                        .param("at", Moments.utc(at))
                        .update()
                == 1;
    }

    void forget(Instant now, Duration after) {
        jdbc.sql("delete from workshops.room_event where at < :limit")
                .param("limit", Moments.utc(now.minus(after)))
                .update();
    }
}

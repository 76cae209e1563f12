package org.oportunidad.workshops.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of sessions and their changes. */
@Component
public class SessionTable {

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A session with its section and workshop. */
    public record OfSection(Session session, Section section, Series series) {

        static OfSection from(ResultSet row, int number) throws SQLException {
            return new OfSection(Session.from(row), Section.from(row), Series.from(row));
        }

        /** Whether anything happens here at all. */
        public boolean takesPlace() {
            return !session.cancelled() && !series.cancelled();
        }
    }

    /** One change of a session. */
    public record Change(String kind, LocalDate wasOnDay, LocalTime wasAtTime, String reason, Instant at, String by) {

        static Change from(ResultSet row, int number) throws SQLException {
            return new Change(
                    row.getString("kind"),
                    row.getObject("was_on_day", LocalDate.class),
                    row.getObject("was_at_time", LocalTime.class),
                    row.getString("reason"),
                    Moments.of(row, "changed_at"),
                    java.util.Objects.requireNonNullElse(row.getString("by_name"), ""));
        }
    }

    /** A session of the future whose moment may have to follow new rules of its zone. */
    public record Promised(UUID id, WallTime wall, int minutes, Instant startsAt) {

        static Promised from(ResultSet row, int number) throws SQLException {
            var section = java.time.ZoneId.of(row.getString("zone"));
            return new Promised(
                    row.getObject("id", UUID.class),
                    new WallTime(
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("at_time", LocalTime.class),
                            section),
                    row.getInt("minutes"),
                    Moments.of(row, "starts_at"));
        }
    }

    public List<Session> of(UUID section) {
        return jdbc.sql("select " + Session.COLUMNS
                        + " from workshops.session x where x.section_id = :section order by x.number")
                .param("section", section)
                .query((row, number) -> Session.from(row))
                .list();
    }

    public Optional<OfSection> find(Viewer viewer, UUID id) {
        return jdbc.sql("select " + Session.COLUMNS + ", " + Section.COLUMNS + ", " + Series.COLUMNS + """
                         from workshops.session x
                        join workshops.section c on c.id = x.section_id
                        join workshops.series s on s.id = c.series_id
                        left join identity.v_staff f on f.account_id = c.facilitator_account
                        where x.id = :id
                        """
                        + PlanScope.SQL)
                .param("account", PlanScope.account(viewer), Types.OTHER)
                .param("id", id)
                .query(OfSection::from)
                .optional();
    }

    /** Adds sessions, one a wall time, numbered on from those there are. */
    public void insert(UUID section, List<UUID> ids, List<WallTime> walls, int minutes) {
        int last = jdbc.sql("select coalesce(max(number), 0) from workshops.session where section_id = :section")
                .param("section", section)
                .query(Integer.class)
                .single();
        for (int i = 0; i < walls.size(); i++) {
            var wall = walls.get(i);
            jdbc.sql("""
                            insert into workshops.session (id, section_id, number, on_day, at_time, minutes, starts_at, ends_at)
                            values (:id, :section, :number, :day, :time, :minutes, :starts, :ends)
                            """)
                    .param("id", ids.get(i))
                    .param("section", section)
                    .param("number", last + i + 1)
                    .param("minutes", minutes)
                    .param("day", wall.day())
                    .param("time", wall.time())
                    .param("starts", Moments.utc(wall.moment()))
                    .param("ends", Moments.utc(wall.end(minutes)))
                    .update();
        }
    }

    /** Gives it another wall time and length. */
    public void move(UUID id, WallTime wall, int minutes) {
        jdbc.sql("""
                        update workshops.session
                        set on_day = :day, at_time = :time, minutes = :minutes, starts_at = :starts, ends_at = :ends
                        where id = :id
                        """)
                .param("id", id)
                .param("day", wall.day())
                .param("time", wall.time())
                .param("minutes", minutes)
                .param("starts", Moments.utc(wall.moment()))
                .param("ends", Moments.utc(wall.end(minutes)))
                .update();
    }

    public boolean cancel(UUID id, String reason, Instant at) {
        return jdbc.sql("""
                                update workshops.session set cancelled_at = :at, cancel_reason = :reason
                                where id = :id and cancelled_at is null
                                """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("at", Moments.utc(at))
                        .update()
                == 1;
    }

    public boolean restore(UUID id) {
        return jdbc.sql("""
                                update workshops.session set cancelled_at = null, cancel_reason = null
                                where id = :id and cancelled_at is not null
                                """).param("id", id).update() == 1;
    }

    public void note(UUID id, Session was, String kind, String reason, Instant at, @Nullable UUID by) {
        jdbc.sql("""
                        insert into workshops.session_change
                            (session_id, id, kind, was_on_day, was_at_time, reason, changed_at, changed_by)
                        values (:session, :id, :kind, :day, :time, :reason, :at, :by)
                        """)
                .param("session", was.id())
                .param("id", id)
                .param("kind", kind)
                .param("day", was.day())
                .param("time", was.time())
                .param("reason", reason)
                .param("at", Moments.utc(at))
                .param("by", by, Types.OTHER)
                .update();
    }

    public List<Change> changes(UUID session) {
        return jdbc.sql("""
                        select g.kind, g.was_on_day, g.was_at_time, g.reason, g.changed_at, f.name as by_name
                        from workshops.session_change g left join identity.v_staff f on f.account_id = g.changed_by
                        where g.session_id = :session order by g.changed_at desc, g.id desc limit 20
                        """).param("session", session).query(Change::from).list();
    }

    public List<Promised> promised(Instant now) {
        return jdbc.sql("""
                        select x.id, x.on_day, x.at_time, x.minutes, x.starts_at, c.zone
                        from workshops.session x join workshops.section c on c.id = x.section_id
                        where x.starts_at > :now order by x.starts_at, x.id
                        """)
                .param("now", Moments.utc(now))
                .query(Promised::from)
                .list();
    }
}

package org.oportunidad.workshops.seat;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of places and waiting lists. */
@Component
class SeatTable {

    private static final String COLUMNS = "t.id, t.participant_id, t.series_id, t.section_id, t.state";

    private final JdbcClient jdbc;

    SeatTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A section with its room for more; {@code open} until its last session is over. */
    record Room(UUID section, int capacity, int seated, int waiting, boolean open) {

        boolean free() {
            return seated < capacity;
        }
    }

    /**
     * Holds the workshop until the end of the transaction, so that whoever asks for its last place asks one after the other;
     * false where there is none or it was called off.
     */
    boolean hold(UUID series) {
        return jdbc.sql("select id from workshops.series where id = :series and cancelled_at is null for update")
                .param("series", series)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    List<Room> rooms(UUID series, Instant now) {
        return jdbc.sql("""
                        select c.id, c.capacity,
                            (select count(*) from workshops.seat t where t.section_id = c.id and t.state = 'SEATED') as seated,
                            (select count(*) from workshops.seat t where t.section_id = c.id and t.state = 'WAITING') as waiting,
                            not exists (select 1 from workshops.session x where x.section_id = c.id)
                            or exists (select 1 from workshops.session x
                                       where x.section_id = c.id and x.ends_at > :now and x.cancelled_at is null) as open
                        from workshops.section c where c.series_id = :series order by c.number
                        """)
                .param("series", series)
                .param("now", Moments.utc(now))
                .query((row, number) -> new Room(
                        row.getObject("id", UUID.class),
                        row.getInt("capacity"),
                        row.getInt("seated"),
                        row.getInt("waiting"),
                        row.getBoolean("open")))
                .list();
    }

    /** The wall time of a session. */
    record Hours(LocalDate day, LocalTime time, int minutes) {}

    /** The sessions of the sections of a workshop that take place. */
    Map<UUID, List<Hours>> slots(UUID series) {
        var all = new HashMap<UUID, List<Hours>>();
        jdbc.sql("""
                        select x.section_id, x.on_day, x.at_time, x.minutes
                        from workshops.session x join workshops.section c on c.id = x.section_id
                        where c.series_id = :series and x.cancelled_at is null
                        order by x.section_id, x.starts_at
                        """).param("series", series).query(row -> {
            all.computeIfAbsent(row.getObject("section_id", UUID.class), id -> new ArrayList<>())
                    .add(new Hours(
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("at_time", LocalTime.class),
                            row.getInt("minutes")));
        });
        return all;
    }

    /** What she has in a workshop: at most a place and a turn. */
    List<Seat> of(UUID participant, UUID series) {
        return jdbc.sql("select " + COLUMNS + """
                         from workshops.seat t
                        where t.participant_id = :her and t.series_id = :series and t.state <> 'LEFT'
                        order by t.state
                        """)
                .param("her", participant)
                .param("series", series)
                .query(Seat::from)
                .list();
    }

    /** Those in a section who have a place, or wait for one, the first to ask first. */
    List<Seat> in(UUID section) {
        return jdbc.sql("select " + COLUMNS + """
                         from workshops.seat t where t.section_id = :section and t.state <> 'LEFT'
                        order by t.state, t.asked_at, t.id
                        """)
                .param("section", section)
                .query(Seat::from)
                .list();
    }

    Optional<Seat> nextInTurn(UUID section) {
        return jdbc.sql("select " + COLUMNS + """
                         from workshops.seat t where t.section_id = :section and t.state = 'WAITING'
                        order by t.asked_at, t.id limit 1
                        """)
                .param("section", section)
                .query(Seat::from)
                .optional();
    }

    void insert(Seat seat, Instant at) {
        jdbc.sql("""
                        insert into workshops.seat (id, participant_id, series_id, section_id, state, asked_at, seated_at)
                        values (:id, :her, :series, :section, :state, :at, :seated)
                        """)
                .param("id", seat.id())
                .param("her", seat.participant())
                .param("series", seat.series())
                .param("section", seat.section())
                .param("state", seat.state().name())
                .param("at", Moments.utc(at))
                .param("seated", seat.seated() ? Moments.utc(at) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    void leave(UUID seat, Instant at) {
        jdbc.sql("update workshops.seat set state = 'LEFT', left_at = :at where id = :id and state <> 'LEFT'")
                .param("id", seat)
                .param("at", Moments.utc(at))
                .update();
    }

    void promote(UUID seat, Instant at) {
        jdbc.sql("update workshops.seat set state = 'SEATED', seated_at = :at where id = :id and state = 'WAITING'")
                .param("id", seat)
                .param("at", Moments.utc(at))
                .update();
    }

    /** Places and turns, in sections that are not over, of women who left the cohorts that the workshop is for. */
    List<Seat> stale(Collection<String> learning, Instant now, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from workshops.seat t
                        where t.state <> 'LEFT'
                          and (not exists (select 1 from workshops.session x where x.section_id = t.section_id)
                            or exists (select 1 from workshops.session x
                                       where x.section_id = t.section_id and x.ends_at > :now))
                          and not exists (
                            select 1 from workshops.series_cohort k
                            join enrolment.v_enrolment e on e.cohort_id = k.cohort_id
                            where k.series_id = t.series_id and e.participant_id = t.participant_id and e.state = any (:states))
                        order by t.series_id, t.id limit :limit
                        """)
                .param("states", learning.toArray(String[]::new))
                .param("now", Moments.utc(now))
                .param("limit", limit)
                .query(Seat::from)
                .list();
    }

    /** Women of the workshop's cohorts who have no place and no turn in it. */
    List<UUID> withoutPlace(UUID series, Collection<String> learning) {
        return jdbc.sql("""
                        select distinct e.participant_id
                        from workshops.series_cohort k join enrolment.v_enrolment e on e.cohort_id = k.cohort_id
                        where k.series_id = :series and e.state = any (:states)
                          and not exists (select 1 from workshops.seat t
                                          where t.series_id = :series and t.participant_id = e.participant_id
                                            and t.state <> 'LEFT')
                        order by e.participant_id
                        """)
                .param("series", series)
                .param("states", learning.toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Who gives the section and until when what she may see of its women is needed: so many days after its last session. */
    Optional<Carer> carer(UUID section) {
        return jdbc.sql("""
                        select c.facilitator_account, (select max(x.ends_at) from workshops.session x
                                                       where x.section_id = c.id) as ends_at
                        from workshops.section c where c.id = :section and c.facilitator_account is not null
                        """)
                .param("section", section)
                .query((row, number) ->
                        new Carer(row.getObject("facilitator_account", UUID.class), Moments.ifAny(row, "ends_at")))
                .optional();
    }

    /** Who gives a section. */
    record Carer(
            UUID account, @org.jspecify.annotations.Nullable Instant endsAt) {}
}

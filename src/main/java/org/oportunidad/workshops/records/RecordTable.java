package org.oportunidad.workshops.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of everything this module keeps about one woman. */
@Component
class RecordTable {

    private static final List<String> GROWING = List.of("attendance", "catch_up", "evaluation", "excuse");

    private final JdbcClient jdbc;

    RecordTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One thing kept: a place, a fact, a session made up for, an opinion, or how she enters rooms.
     *
     * @param session empty of what is not about one session
     * @param first of her words, still sealed where they are hers, like the two that follow
     */
    record Kept(
            String kind,
            @Nullable UUID session,
            String workshop,
            String state,
            int minutes,
            String first,
            String second,
            String third,
            @Nullable UUID sealedFor,
            @Nullable Instant at) {

        static Kept from(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getString("kind"),
                    row.getObject("session_id", UUID.class),
                    row.getString("title"),
                    text(row, "state"),
                    row.getInt("minutes"),
                    text(row, "first"),
                    text(row, "second"),
                    text(row, "third"),
                    row.getObject("sealed_for", UUID.class),
                    Moments.ifAny(row, "at"));
        }

        private static String text(ResultSet row, String column) throws SQLException {
            return Objects.requireNonNullElse(row.getString(column), "");
        }
    }

    /** Everything, in one statement. */
    List<Kept> of(UUID woman) {
        return jdbc.sql("""
                        select 'seat' as kind, cast(null as uuid) as session_id, s.title, t.state, 0 as minutes, '' as first, '' as second,
                            '' as third, cast(null as uuid) as sealed_for, coalesce(t.seated_at, t.asked_at) as at
                        from workshops.seat t join workshops.series s on s.id = t.series_id where t.participant_id = :her
                        union all
                        select 'attendance', a.session_id, s.title, a.state, a.minutes, a.reason, a.why, '', null, a.recorded_at
                        from workshops.attendance a join workshops.session x on x.id = a.session_id
                        join workshops.section c on c.id = x.section_id join workshops.series s on s.id = c.series_id
                        where a.participant_id = :her
                        union all
                        select 'catchUp', u.session_id, s.title, '', 0, u.answer_1, u.answer_2, u.answer_3, u.sealed_for, u.done_at
                        from workshops.catch_up u join workshops.session x on x.id = u.session_id
                        join workshops.section c on c.id = x.section_id join workshops.series s on s.id = c.series_id
                        where u.participant_id = :her
                        union all
                        select 'evaluation', v.session_id, s.title, v.useful || ', ' || v.clear || ', ' || v.welcome, 0, v.words, '',
                            '', v.sealed_for, v.evaluated_at
                        from workshops.evaluation v join workshops.session x on x.id = v.session_id
                        join workshops.section c on c.id = x.section_id join workshops.series s on s.id = c.series_id
                        where v.participant_id = :her
                        union all
                        select 'excuse', q.session_id, s.title, '', 0, q.reason, '', '', null, q.told_at
                        from workshops.excuse q join workshops.session x on x.id = q.session_id
                        join workshops.section c on c.id = x.section_id join workshops.series s on s.id = c.series_id
                        where q.participant_id = :her
                        union all
                        select 'entrance', null, '', '', 0, h.nickname, h.zone, '', null, h.rules_accepted_at
                        from workshops.attendee h where h.participant_id = :her
                        order by kind, at, session_id
                        """).param("her", woman).query(Kept::from).list();
    }

    void delete(Collection<UUID> women) {
        for (var table : List.of("attendance", "catch_up", "evaluation", "excuse", "seat", "attendee")) {
            jdbc.sql("delete from workshops." + table + " where participant_id = any (?)")
                    .param(women.toArray(UUID[]::new))
                    .update();
        }
    }

    /** A row about a session, by table. */
    record Row(String table, UUID id, UUID session) {}

    List<Row> rows(UUID woman) {
        return GROWING.stream()
                .flatMap(table -> jdbc
                        .sql("select id, session_id from workshops." + table
                                + " where participant_id = :her order by id")
                        .param("her", woman)
                        .query((row, number) -> new Row(
                                table, row.getObject("id", UUID.class), row.getObject("session_id", UUID.class)))
                        .list()
                        .stream())
                .toList();
    }

    /** Gives a row to the other under another id; false where the other has it already. */
    boolean move(String table, UUID from, UUID id, UUID into, UUID fresh) {
        if (!GROWING.contains(table)) {
            throw new IllegalArgumentException("no such table");
        }
        return jdbc.sql("update workshops." + table + """
                                 set participant_id = :into, id = :fresh
                                where participant_id = :from and id = :id
                                  and not exists (select 1 from workshops.""" + table + """
                                 o where o.participant_id = :into and o.id = :fresh)
                                """)
                        .param("from", from)
                        .param("id", id)
                        .param("into", into)
                        .param("fresh", fresh)
                        .update()
                == 1;
    }

    /** Places of workshops in which the other has none; the other's stay with the other. */
    List<UUID> moveSeats(UUID from, UUID into) {
        return jdbc.sql("""
                        update workshops.seat t set participant_id = :into
                        where t.participant_id = :from
                          and not exists (select 1 from workshops.seat o
                                          where o.participant_id = :into and o.series_id = t.series_id)
                        returning t.id
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void moveSeatsBack(UUID from, UUID into, List<UUID> seats) {
        jdbc.sql("update workshops.seat set participant_id = :from where participant_id = :into and id = any (:ids)")
                .param("from", from)
                .param("into", into)
                .param("ids", seats.toArray(UUID[]::new))
                .update();
    }

    boolean moveEntrance(UUID from, UUID into) {
        return jdbc.sql("""
                                update workshops.attendee set participant_id = :into
                                where participant_id = :from
                                  and not exists (select 1 from workshops.attendee o where o.participant_id = :into)
                                """).param("from", from).param("into", into).update() == 1;
    }
}

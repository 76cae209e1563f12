package org.oportunidad.workshops.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.timetable.Moments;
import org.oportunidad.workshops.timetable.Section;
import org.oportunidad.workshops.timetable.Series;
import org.oportunidad.workshops.timetable.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what one woman sees of her workshops. */
@Component
class HerTable {

    private final JdbcClient jdbc;

    HerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All workshops of her cohort with the sessions of her sections, in the order of time; in one statement. */
    List<HerSession> of(UUID participant, UUID cohort) {
        return jdbc.sql("select " + Series.COLUMNS + ", " + Section.COLUMNS + ", " + Session.COLUMNS + """
                        , t.state as seat_state, a.state as presence, d.published_at, u.done_at,
                          (v.id is not null) as evaluated, q.reason as excuse, h.nickname, h.rules_accepted_at, h.zone as own_zone
                        from workshops.series_cohort k
                        join workshops.series s on s.id = k.series_id
                        left join workshops.attendee h on h.participant_id = :her
                        left join workshops.seat t on t.participant_id = :her and t.series_id = s.id and t.state <> 'LEFT'
                        left join workshops.section c on c.id = t.section_id
                        left join identity.v_staff f on f.account_id = c.facilitator_account
                        left join workshops.session x on x.section_id = c.id
                        left join lateral (
                            select b.state from workshops.attendance b
                            where b.participant_id = :her and b.id between :first and :last and b.session_id = x.id
                            order by b.recorded_at desc, b.id desc limit 1) a on true
                        left join workshops.digest d on d.session_id = x.id
                        left join workshops.catch_up u on u.participant_id = :her and u.id between :first and :last
                            and u.session_id = x.id
                        left join workshops.evaluation v on v.participant_id = :her and v.id between :first and :last
                            and v.session_id = x.id
                        left join workshops.excuse q on q.participant_id = :her and q.id between :first and :last
                            and q.session_id = x.id
                        where k.cohort_id = :cohort and (s.cancelled_at is null or t.id is not null)
                        order by x.starts_at nulls last, s.id, x.id
                        limit 300
                        """)
                .param("her", participant)
                .param("cohort", cohort)
                .param("first", OwnIds.first(participant))
                .param("last", OwnIds.last(participant))
                .query(HerSession::from)
                .list();
    }

    /** A section that she may choose, with one of its sessions; a section without sessions has none. */
    record Offered(
            Series series,
            Section section,
            int seated,
            @org.jspecify.annotations.Nullable Session session) {}

    List<Offered> offered(UUID series, UUID cohort) {
        return jdbc.sql("select " + Series.COLUMNS + ", " + Section.COLUMNS + ", " + Session.COLUMNS + """
                        , (select count(*) from workshops.seat t where t.section_id = c.id and t.state = 'SEATED') as seated
                        from workshops.series s
                        join workshops.series_cohort k on k.series_id = s.id and k.cohort_id = :cohort
                        join workshops.section c on c.series_id = s.id
                        left join identity.v_staff f on f.account_id = c.facilitator_account
                        left join workshops.session x on x.section_id = c.id and x.cancelled_at is null
                        where s.id = :series and s.cancelled_at is null
                        order by c.number, x.starts_at
                        """)
                .param("series", series)
                .param("cohort", cohort)
                .query((row, number) -> new Offered(
                        Series.from(row),
                        Section.from(row),
                        row.getInt("seated"),
                        row.getObject("session_id") == null ? null : Session.from(row)))
                .list();
    }

    /** Keeps how she enters rooms. */
    void enters(UUID participant, String nickname, String zone, Instant at) {
        jdbc.sql("""
                        insert into workshops.attendee (participant_id, nickname, rules_accepted_at, zone)
                        values (:her, :nickname, :at, :zone)
                        on conflict (participant_id) do update
                        set nickname = excluded.nickname, zone = excluded.zone, rules_accepted_at = excluded.rules_accepted_at
                        """)
                .param("her", participant)
                .param("nickname", nickname)
                .param("at", Moments.utc(at))
                .param("zone", zone)
                .update();
    }

    /** How she enters rooms, as she said last; empty texts before. */
    RoomForm entrance(UUID participant) {
        return jdbc.sql("select nickname, zone from workshops.attendee where participant_id = :her")
                .param("her", participant)
                .query((row, number) -> new RoomForm(row.getString("nickname"), row.getString("zone"), ""))
                .optional()
                .orElse(RoomForm.EMPTY);
    }
}

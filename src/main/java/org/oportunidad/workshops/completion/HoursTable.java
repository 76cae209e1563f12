package org.oportunidad.workshops.completion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.programme.RouteLevelId;
import org.oportunidad.workshops.Workshops.CohortMinutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what women have of the hours of their workshops. */
@Component
class HoursTable {

    private final JdbcClient jdbc;

    HoursTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One woman's hours of one mandatory workshop of one cohort. */
    record Counted(UUID participant, UUID cohort, Hours hours) {

        static Counted from(ResultSet row, int number) throws SQLException {
            return new Counted(
                    row.getObject("participant_id", UUID.class),
                    row.getObject("cohort_id", UUID.class),
                    new Hours(row.getInt("total"), row.getInt("live"), row.getInt("recovered")));
        }
    }

    /**
     * The hours of each woman in each of her mandatory workshops, in one statement for all: whoever has a section is asked for
     * the minutes of its sessions that take place, whoever has none (or none with sessions) for what was planned. A part of a
     * workshop counts once, in whichever section she had it, and is made up for only as far as she was not there.
     */
    List<Counted> of(List<UUID> women, List<UUID> cohorts) {
        return jdbc.sql("""
                        with recursive asked as (
                            select * from unnest(cast(:women as uuid[]), cast(:cohorts as uuid[])) as a (participant_id, cohort_id)),
                        owed as (
                            select a.participant_id, a.cohort_id, s.id as series_id,
                                coalesce((select sum(x.minutes) from workshops.seat t
                                          join workshops.session x on x.section_id = t.section_id and x.cancelled_at is null
                                          where t.participant_id = a.participant_id and t.series_id = s.id
                                            and t.state = 'SEATED'), s.planned_minutes) as total
                            from asked a
                            join workshops.series_cohort k on k.cohort_id = a.cohort_id
                            join workshops.series s on s.id = k.series_id
                            where s.mandatory and s.cancelled_at is null),
                        former as (
                            select a.participant_id, a.cohort_id, e.previous_id
                            from asked a join enrolment.v_enrolment e
                              on e.participant_id = a.participant_id and e.cohort_id = a.cohort_id
                            where e.previous_id is not null
                            union
                            select f.participant_id, f.cohort_id, e.previous_id
                            from former f join enrolment.v_enrolment e
                              on e.participant_id = f.participant_id and e.enrolment_id = f.previous_id
                            where e.state = 'TRANSFERRED' and e.previous_id is not null),
                        brought as (
                            select f.participant_id, f.cohort_id, k.series_id, 0 as total
                            from former f
                            join enrolment.v_enrolment e
                              on e.participant_id = f.participant_id and e.enrolment_id = f.previous_id
                            join workshops.series_cohort k on k.cohort_id = e.cohort_id
                            join workshops.series s on s.id = k.series_id
                            where e.state = 'TRANSFERRED' and s.mandatory
                              and exists (select 1 from owed o where o.participant_id = f.participant_id)
                            except
                            select o.participant_id, o.cohort_id, o.series_id, 0 from owed o),
                        fact as (
                            select distinct on (f.participant_id, f.session_id) f.participant_id, f.session_id, f.minutes
                            from workshops.attendance f
                            where f.participant_id = any (cast(:women as uuid[])) and f.id between :first and :last
                              and exists (select 1 from owed o where o.participant_id = f.participant_id)
                            order by f.participant_id, f.session_id, f.recorded_at desc, f.id desc),
                        seen as (
                            select f.participant_id, c.series_id, x.number, x.minutes, least(f.minutes, x.minutes) as live, false as recovered
                            from fact f join workshops.session x on x.id = f.session_id
                            join workshops.section c on c.id = x.section_id
                            union all
                            select u.participant_id, c.series_id, x.number, x.minutes, 0, true
                            from workshops.catch_up u join workshops.session x on x.id = u.session_id
                            join workshops.section c on c.id = x.section_id
                            where u.participant_id = any (cast(:women as uuid[])) and u.id between :first and :last
                              and exists (select 1 from owed o where o.participant_id = u.participant_id)),
                        part as (
                            select n.participant_id, n.series_id, n.number, max(n.live) as live,
                                case when bool_or(n.recovered) then max(n.minutes) - max(n.live) else 0 end as recovered
                            from seen n group by n.participant_id, n.series_id, n.number),
                        done as (
                            select p.participant_id, p.series_id, sum(p.live) as live, sum(p.recovered) as recovered
                            from part p group by p.participant_id, p.series_id)
                        select o.participant_id, o.cohort_id, o.total, coalesce(d.live, 0) as live,
                            coalesce(d.recovered, 0) as recovered
                        from (select * from owed union all select * from brought) o
                        left join done d on d.participant_id = o.participant_id and d.series_id = o.series_id
                        order by o.participant_id, o.series_id
                        """)
                .param("women", women.toArray(UUID[]::new))
                .param("cohorts", cohorts.toArray(UUID[]::new))
                // their rows lie in the months in which their records began: without these, every month is planned for
                .param("first", OwnIds.first(women))
                .param("last", OwnIds.last(women))
                .query(Counted::from)
                .list();
    }

    /** The mandatory minutes of each cohort: the longest section of each workshop, what was planned while it has none. */
    List<CohortMinutes> ofCohorts() {
        return jdbc.sql("""
                        select c.cohort_id, c.route, c.level, c.starts_on, coalesce(sum(w.minutes), 0) as minutes
                        from enrolment.v_cohort c
                        left join (
                            select k.cohort_id, coalesce(
                                (select max(t.minutes) from (
                                    select sum(x.minutes) as minutes from workshops.section n
                                    join workshops.session x on x.section_id = n.id and x.cancelled_at is null
                                    where n.series_id = s.id group by n.id) t), s.planned_minutes) as minutes
                            from workshops.series_cohort k join workshops.series s on s.id = k.series_id
                            where s.mandatory and s.cancelled_at is null) w on w.cohort_id = c.cohort_id
                        group by c.cohort_id, c.route, c.level, c.starts_on
                        order by c.starts_on desc, c.cohort_id limit 2000
                        """)
                .query((row, number) -> new CohortMinutes(
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        new RouteLevelId(row.getString("route"), row.getString("level")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getInt("minutes")))
                .list();
    }

    /** Women of the cohorts of that workshop whose training is not complete yet. */
    List<UUID> stillLearning(UUID series) {
        return jdbc.sql("""
                        select distinct e.participant_id
                        from workshops.series_cohort k join enrolment.v_enrolment e on e.cohort_id = k.cohort_id
                        where k.series_id = :series and e.state in ('ACTIVE', 'AT_RISK')
                        order by e.participant_id
                        """)
                .param("series", series)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }
}

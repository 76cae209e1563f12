package org.oportunidad.workshops.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of workshops and the cohorts they are for. */
@Component
public class SeriesTable {

    private final JdbcClient jdbc;

    SeriesTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A workshop in the list.
     *
     * @param next when its next session begins, null when none is left
     */
    public record Listed(
            Series series,
            int sections,
            int seated,
            int waiting,
            @Nullable Instant next) {

        static Listed from(ResultSet row, int number) throws SQLException {
            return new Listed(
                    Series.from(row),
                    row.getInt("sections"),
                    row.getInt("seated"),
                    row.getInt("waiting"),
                    Moments.ifAny(row, "next_at"));
        }
    }

    /** A cohort as it is chosen and named. */
    public record CohortName(UUID id, String name, String route, String level) {

        static CohortName from(ResultSet row, int number) throws SQLException {
            return new CohortName(
                    row.getObject("cohort_id", UUID.class),
                    row.getString("name"),
                    row.getString("route"),
                    row.getString("level"));
        }
    }

    /** The newest first, older than that one. */
    public List<Listed> list(Viewer viewer, @Nullable UUID before, Instant now, int limit) {
        return jdbc.sql("select " + Series.COLUMNS + """
                        , (select count(*) from workshops.section c where c.series_id = s.id) as sections,
                          (select count(*) from workshops.seat t where t.series_id = s.id and t.state = 'SEATED') as seated,
                          (select count(*) from workshops.seat t where t.series_id = s.id and t.state = 'WAITING') as waiting,
                          (select min(x.starts_at) from workshops.session x join workshops.section c on c.id = x.section_id
                           where c.series_id = s.id and x.cancelled_at is null and x.ends_at > :now) as next_at
                        from workshops.series s
                        where (cast(:before as uuid) is null or s.id < :before)
                        """ + PlanScope.SQL + " order by s.id desc limit :limit")
                .param("account", PlanScope.account(viewer), Types.OTHER)
                .param("before", before, Types.OTHER)
                .param("now", Moments.utc(now))
                .param("limit", limit)
                .query(Listed::from)
                .list();
    }

    public Optional<Series> find(Viewer viewer, UUID id) {
        return jdbc.sql("select " + Series.COLUMNS + " from workshops.series s where s.id = :id" + PlanScope.SQL)
                .param("account", PlanScope.account(viewer), Types.OTHER)
                .param("id", id)
                .query((row, number) -> Series.from(row))
                .optional();
    }

    public List<CohortName> cohortsOf(UUID series) {
        return jdbc.sql("""
                        select h.cohort_id, h.name, h.route, h.level
                        from workshops.series_cohort k join enrolment.v_cohort h on h.cohort_id = k.cohort_id
                        where k.series_id = :series order by h.starts_on, h.cohort_id
                        """).param("series", series).query(CohortName::from).list();
    }

    /** The cohorts for which the viewer may plan: those that are not over, and of these a facilitator's own. */
    public List<CohortName> openCohorts(Viewer viewer) {
        return jdbc.sql("""
                        select h.cohort_id, h.name, h.route, h.level from enrolment.v_cohort h
                        where h.state in ('PLANNED', 'ENROLLING', 'RUNNING')
                          and (cast(:account as uuid) is null or h.facilitator_account = :account or exists (
                                select 1 from enrolment.v_enrolment e
                                where e.cohort_id = h.cohort_id and e.facilitator_account = :account))
                        order by h.starts_on desc, h.cohort_id limit 1000
                        """)
                .param("account", PlanScope.account(viewer), Types.OTHER)
                .query(CohortName::from)
                .list();
    }

    public void insert(Series series, Instant at, UUID by) {
        jdbc.sql("""
                        insert into workshops.series (id, title, about, planned_minutes, mandatory, created_at, created_by)
                        values (:id, :title, :about, :minutes, :mandatory, :at, :by)
                        """)
                .param("id", series.id())
                .param("title", series.title())
                .param("about", series.about())
                .param("minutes", series.plannedMinutes())
                .param("mandatory", series.mandatory())
                .param("at", Moments.utc(at))
                .param("by", by)
                .update();
    }

    public void correct(Series series) {
        jdbc.sql("""
                        update workshops.series
                        set title = :title, about = :about, planned_minutes = :minutes, mandatory = :mandatory
                        where id = :id
                        """)
                .param("id", series.id())
                .param("title", series.title())
                .param("about", series.about())
                .param("minutes", series.plannedMinutes())
                .param("mandatory", series.mandatory())
                .update();
    }

    /** Makes it a workshop of these cohorts; of the cohorts that could be chosen, the others are no longer among them. */
    public void setCohorts(UUID series, Collection<UUID> chosen, Collection<UUID> choice) {
        jdbc.sql("""
                        delete from workshops.series_cohort
                        where series_id = :series and cohort_id = any (:choice) and not cohort_id = any (:chosen)
                        """)
                .param("series", series)
                .param("choice", choice.toArray(UUID[]::new))
                .param("chosen", chosen.toArray(UUID[]::new))
                .update();
        jdbc.sql("""
                        insert into workshops.series_cohort (series_id, cohort_id)
                        select :series, c from unnest(:chosen) as c on conflict do nothing
                        """)
                .param("series", series)
                .param("chosen", chosen.toArray(UUID[]::new))
                .update();
    }

    public boolean cancel(UUID id, String reason, Instant at, UUID by) {
        return jdbc.sql("""
                                update workshops.series set cancelled_at = :at, cancelled_by = :by, cancel_reason = :reason
                                where id = :id and cancelled_at is null
                                """)
                        .param("id", id)
                        .param("reason", reason)
                        .param("at", Moments.utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    public boolean restore(UUID id) {
        return jdbc.sql("""
                                update workshops.series set cancelled_at = null, cancelled_by = null, cancel_reason = null
                                where id = :id and cancelled_at is not null
                                """).param("id", id).update() == 1;
    }
}

package org.oportunidad.workshops.timetable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of sections. */
@Component
public class SectionTable {

    private final JdbcClient jdbc;

    SectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A section with how full it is.
     *
     * @param minutes of all its sessions that take place
     * @param first when it begins, null without sessions
     */
    public record Filled(
            Section section,
            int seated,
            int waiting,
            int sessions,
            int minutes,
            @Nullable Instant first) {

        static Filled from(ResultSet row, int number) throws SQLException {
            return new Filled(
                    Section.from(row),
                    row.getInt("seated"),
                    row.getInt("waiting"),
                    row.getInt("sessions"),
                    row.getInt("minutes"),
                    Moments.ifAny(row, "first_at"));
        }
    }

    /** A section with its workshop. */
    public record OfSeries(Section section, Series series) {

        static OfSeries from(ResultSet row, int number) throws SQLException {
            return new OfSeries(Section.from(row), Series.from(row));
        }
    }

    public List<Filled> of(UUID series) {
        return jdbc.sql("select " + Section.COLUMNS + """
                        , (select count(*) from workshops.seat t where t.section_id = c.id and t.state = 'SEATED') as seated,
                          (select count(*) from workshops.seat t where t.section_id = c.id and t.state = 'WAITING') as waiting,
                          coalesce(x.sessions, 0) as sessions, coalesce(x.minutes, 0) as minutes, x.first_at
                        from workshops.section c
                        left join identity.v_staff f on f.account_id = c.facilitator_account
                        left join lateral (
                            select count(*) as sessions, sum(y.minutes) as minutes, min(y.starts_at) as first_at
                            from workshops.session y where y.section_id = c.id and y.cancelled_at is null) x on true
                        where c.series_id = :series
                        order by c.number
                        """)
                .param("series", series)
                .query(Filled::from)
                .list();
    }

    public Optional<OfSeries> find(Viewer viewer, UUID id) {
        return jdbc.sql("select " + Section.COLUMNS + ", " + Series.COLUMNS + """
                         from workshops.section c
                        join workshops.series s on s.id = c.series_id
                        left join identity.v_staff f on f.account_id = c.facilitator_account
                        where c.id = :id
                        """ + PlanScope.SQL)
                .param("account", PlanScope.account(viewer), Types.OTHER)
                .param("id", id)
                .query(OfSeries::from)
                .optional();
    }

    /** Adds a section with the next number of its workshop. */
    public void insert(Section section, Instant at, UUID by) {
        jdbc.sql("""
                        insert into workshops.section (id, series_id, number, capacity, facilitator_account, language, modality,
                            place, zone, room_kind, room, dial_in, site_id, created_at, created_by)
                        select :id, :series, coalesce(max(c.number), 0) + 1, :capacity, :facilitator, :language, :modality,
                            :place, :zone, :kind, :room, :dialIn, cast(:site as uuid), :at, :by
                        from workshops.section c where c.series_id = :series
                        """)
                .param("series", section.series())
                .param("at", Moments.utc(at))
                .param("by", by)
                .params(values(section))
                .update();
    }

    public void correct(Section section) {
        jdbc.sql("""
                        update workshops.section
                        set capacity = :capacity, facilitator_account = :facilitator, language = :language,
                            modality = :modality, place = :place, zone = :zone, room_kind = :kind, room = :room,
                            dial_in = :dialIn, site_id = cast(:site as uuid)
                        where id = :id
                        """).params(values(section)).update();
    }

    private static java.util.Map<String, ?> values(Section section) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("id", section.id());
        values.put("capacity", section.capacity());
        values.put("facilitator", section.facilitatorAccount());
        values.put("language", section.language());
        values.put("modality", section.modality());
        values.put("place", section.place());
        values.put("zone", section.zone().getId());
        values.put("kind", section.room().kind().name());
        values.put("room", section.room().address());
        values.put("dialIn", section.dialIn());
        values.put("site", section.site());
        return values;
    }
}

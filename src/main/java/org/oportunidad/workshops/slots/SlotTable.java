package org.oportunidad.workshops.slots;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose hours count for a workshop, and the times that are planned already. */
@Component
class SlotTable {

    private static final List<String> ON_HER_WAY = List.of(
            EnrolmentState.ENROLLED.name(),
            EnrolmentState.ACTIVE.name(),
            EnrolmentState.AT_RISK.name(),
            EnrolmentState.PAUSED.name());

    private final JdbcClient jdbc;

    SlotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A section by its number with the wall time of a session. */
    record Planned(int section, LocalDate day, LocalTime time, int minutes) {

        static Planned from(ResultSet row, int number) throws SQLException {
            return new Planned(
                    row.getInt("number"),
                    row.getObject("on_day", LocalDate.class),
                    row.getObject("at_time", LocalTime.class),
                    row.getInt("minutes"));
        }
    }

    List<UUID> women(UUID series) {
        return jdbc.sql("""
                        select distinct e.participant_id
                        from workshops.series_cohort k join enrolment.v_enrolment e on e.cohort_id = k.cohort_id
                        where k.series_id = :series and e.state = any (:states)
                        order by e.participant_id
                        """)
                .param("series", series)
                .param("states", ON_HER_WAY.toArray(String[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Planned> planned(UUID series) {
        return jdbc.sql("""
                        select c.number, x.on_day, x.at_time, x.minutes
                        from workshops.section c
                        join workshops.session x on x.section_id = c.id and x.cancelled_at is null
                        where c.series_id = :series
                        order by c.number, x.starts_at, x.id limit 200
                        """).param("series", series).query(Planned::from).list();
    }
}

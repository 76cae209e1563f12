package org.oportunidad.workshops.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sessions are to be reminded of now, and whom. */
@Component
class ReminderTable {

    /** She is still on her way: not in a pause, not done. */
    private static final List<String> ON_HER_WAY =
            List.of(EnrolmentState.ENROLLED.name(), EnrolmentState.ACTIVE.name(), EnrolmentState.AT_RISK.name());

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A woman to remind of a session, by the clock that she reads. */
    record Due(UUID session, UUID woman, Instant startsAt, ZoneId zone) {

        static Due from(ResultSet row, int number) throws SQLException {
            var own = Objects.requireNonNullElse(row.getString("own_zone"), "");
            return new Due(
                    row.getObject("session_id", UUID.class),
                    row.getObject("participant_id", UUID.class),
                    Moments.of(row, "starts_at"),
                    ZoneId.of(own.isEmpty() ? row.getString("zone") : own));
        }
    }

    /** Takes the sessions that begin in that time and were not reminded of yet; nobody else takes them again. */
    List<UUID> take(Remind.Kind kind, Instant after, Instant until, Instant now) {
        return jdbc.sql("""
                        insert into workshops.session_reminder (session_id, kind, for_start_at, sent_at)
                        select x.id, :kind, x.starts_at, :now
                        from workshops.session x
                        join workshops.section c on c.id = x.section_id
                        join workshops.series s on s.id = c.series_id
                        where x.starts_at > :after and x.starts_at <= :until
                          and x.cancelled_at is null and s.cancelled_at is null
                        on conflict on constraint session_reminder_pkey do nothing
                        returning session_id
                        """)
                .param("kind", kind.name())
                .param("after", Moments.utc(after))
                .param("until", Moments.utc(until))
                .param("now", Moments.utc(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    List<Due> women(Collection<UUID> sessions) {
        return jdbc.sql("""
                        select x.id as session_id, t.participant_id, x.starts_at, c.zone, h.zone as own_zone
                        from workshops.session x
                        join workshops.section c on c.id = x.section_id
                        join workshops.seat t on t.section_id = c.id and t.state = 'SEATED'
                        left join workshops.attendee h on h.participant_id = t.participant_id
                        where x.id = any (:sessions)
                          and exists (select 1 from workshops.series_cohort k
                                      join enrolment.v_enrolment e on e.cohort_id = k.cohort_id
                                      where k.series_id = c.series_id and e.participant_id = t.participant_id
                                        and e.state = any (:states))
                        order by x.id, t.participant_id
                        """)
                .param("sessions", sessions.toArray(UUID[]::new))
                .param("states", ON_HER_WAY.toArray(String[]::new))
                .query(Due::from)
                .list();
    }
}

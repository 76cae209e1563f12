package org.oportunidad.learning.poll;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what women tapped on questions to their groups. */
@Component
class PollTable {

    private final JdbcClient jdbc;

    PollTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which question to which group. */
    record Place(UUID cohort, String course, String unit, String poll) {}

    /** What one woman chose. */
    record Vote(UUID participantId, String course, String unit, String option, Instant at) {

        static Vote from(ResultSet row, int number) throws SQLException {
            return new Vote(
                    row.getObject("participant_id", UUID.class),
                    row.getString("course"),
                    row.getString("unit"),
                    row.getString("option"),
                    row.getObject("voted_at", OffsetDateTime.class).toInstant());
        }
    }

    void insert(UUID participantId, UUID id, Place place, String option, Instant at) {
        jdbc.sql("""
                insert into learning.poll_vote (participant_id, id, course, unit, poll, option, cohort_id, voted_at)
                values (:her, :id, :course, :unit, :poll, :option, :cohort, :at)
                """)
                .param("her", participantId)
                .param("id", id)
                .param("course", place.course())
                .param("unit", place.unit())
                .param("poll", place.poll())
                .param("option", option)
                .param("cohort", place.cohort())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest of each woman of the group, in the order in which they came. */
    List<Vote> of(Place place) {
        return jdbc.sql("""
                select n.participant_id, n.course, n.unit, n.option, n.voted_at from (
                    select distinct on (v.participant_id) v.participant_id, v.id, v.course, v.unit, v.option, v.voted_at
                    from learning.poll_vote v
                    where v.cohort_id = :cohort and v.course = :course and v.unit = :unit and v.poll = :poll
                    order by v.participant_id, v.id desc) n
                order by n.id limit 2000
                """)
                .param("cohort", place.cohort())
                .param("course", place.course())
                .param("unit", place.unit())
                .param("poll", place.poll())
                .query(Vote::from)
                .list();
    }

    /** All that one woman ever chose. */
    List<Vote> everything(UUID participantId) {
        return jdbc.sql("""
                select v.participant_id, v.course, v.unit, v.option, v.voted_at from learning.poll_vote v
                where v.participant_id = :her order by v.id limit 10000
                """).param("her", participantId).query(Vote::from).list();
    }

    void delete(Collection<UUID> participantIds) {
        jdbc.sql("delete from learning.poll_vote where participant_id = any(?)")
                .param(participantIds.toArray(UUID[]::new))
                .update();
    }
}

package org.oportunidad.enrolment.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.web.After;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open signs of the women whom somebody may see, and what was decided about them. */
@Repository
class ReviewTable {

    private static final String SIGNS = """
            select r.enrolment_id, r.id, r.kind, r.raised_at, e.participant_id, c.id as cohort_id, c.name,
                coalesce(e.last_activity_at, e.started_at, e.enrolled_at) as seen_at, e.paused_until
            from enrolment.review r
                join enrolment.enrolment e on e.id = r.enrolment_id
                join enrolment.cohort c on c.id = e.cohort_id
            where (cast(:account as uuid) is null or exists (
                select 1 from participants.v_care_grant g
                where g.participant_id = e.participant_id and g.account_id = cast(:account as uuid)
                  and g.from_at <= :now and (g.until_at is null or g.until_at > :now)))
            """;

    /** A sign whose cause is gone is settled by the next review; until then nobody is shown it. */
    private static final String STILL_TRUE = """
             and r.settled_at is null
             and ((r.kind = 'IDLE' and e.state = 'ACTIVE' and (e.last_activity_at is null or e.last_activity_at <= r.raised_at))
               or (r.kind = 'DROPOUT' and e.state = 'AT_RISK' and (e.last_activity_at is null or e.last_activity_at <= r.raised_at))
               or (r.kind = 'PAUSE_OVER' and e.state = 'PAUSED'))
            """;

    private final JdbcClient sql;

    ReviewTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** One sign. */
    record Sign(
            UUID place,
            UUID id,
            String kind,
            Instant raisedAt,
            UUID woman,
            UUID cohort,
            String cohortName,
            Instant seenAt,
            @Nullable LocalDate pausedUntil) {

        static Sign from(ResultSet row, int number) throws SQLException {
            return new Sign(
                    row.getObject("enrolment_id", UUID.class),
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getTimestamp("raised_at").toInstant(),
                    row.getObject("participant_id", UUID.class),
                    row.getObject("cohort_id", UUID.class),
                    row.getString("name"),
                    row.getTimestamp("seen_at").toInstant(),
                    row.getObject("paused_until", LocalDate.class));
        }
    }

    /** The oldest first; {@code account} is null for whoever sees all. */
    List<Sign> open(@Nullable UUID account, @Nullable After after, Instant now, int limit) {
        return sql.sql(SIGNS + STILL_TRUE + """
                         and (cast(:after_id as uuid) is null or (r.raised_at, r.id) > (:after_at, cast(:after_id as uuid)))
                        order by r.raised_at, r.id limit :limit
                        """)
                .param("account", account, Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("after_at", after == null ? null : Timestamp.from(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query(Sign::from)
                .list();
    }

    Optional<Sign> find(@Nullable UUID account, UUID place, UUID id, Instant now) {
        return sql.sql(SIGNS + STILL_TRUE + " and r.enrolment_id = :place and r.id = :id")
                .param("account", account, Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("place", place)
                .param("id", id)
                .query(Sign::from)
                .optional();
    }

    /** What this account put aside since then and may still take back, the newest first. */
    List<Sign> putAside(UUID account, Instant since, Instant now) {
        return sql.sql(SIGNS + """
                         and r.settled_by = :by and r.decision = 'DISMISSED' and r.settled_at >= :since
                        order by r.settled_at desc, r.id limit 20
                        """)
                .param("account", null, Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("by", account)
                .param("since", Timestamp.from(since))
                .query(Sign::from)
                .list();
    }

    void settle(UUID place, UUID id, String decision, UUID by, Instant at) {
        sql.sql("""
                        update enrolment.review set settled_at = :at, settled_by = :by, decision = :decision
                        where enrolment_id = :place and id = :id and settled_at is null
                        """)
                .param("place", place)
                .param("id", id)
                .param("decision", decision)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Opens again what this account put aside; false when it was not she, or another sign was raised meanwhile. */
    boolean takeBack(UUID place, UUID id, UUID by) {
        return sql.sql("""
                        update enrolment.review r set settled_at = null, settled_by = null, decision = null
                        where r.enrolment_id = :place and r.id = :id and r.settled_by = :by and r.decision = 'DISMISSED'
                          and not exists (select 1 from enrolment.review o
                                          where o.enrolment_id = r.enrolment_id and o.kind = r.kind and o.settled_at is null)
                        """)
                        .param("place", place)
                        .param("id", id)
                        .param("by", by)
                        .update()
                == 1;
    }
}

package org.oportunidad.workshops.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of attendance facts: they are added and read, never changed. */
@Component
public class AttendanceTable {

    private final JdbcClient jdbc;

    AttendanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fact to be added. */
    public record NewFact(
            UUID session,
            Mark mark,
            @Nullable String why,
            @Nullable UUID by,
            Instant at) {}

    /** The newest fact of each woman of whom something is recorded. */
    List<Fact> of(UUID session) {
        return jdbc.sql("""
                        select distinct on (a.participant_id) a.participant_id, a.state, a.minutes, a.reason, a.why, a.recorded_at,
                            f.name as by_name, count(*) over (partition by a.participant_id) - 1 as corrected
                        from workshops.attendance a left join identity.v_staff f on f.account_id = a.recorded_by
                        where a.session_id = :session
                        order by a.participant_id, a.recorded_at desc, a.id desc
                        """)
                .param("session", session)
                .query(AttendanceTable::factFrom)
                .list();
    }

    /** Those who made up for the session, and those who said beforehand that they could not come. */
    record Around(Set<UUID> recovered, Map<UUID, Excuse> told) {}

    Around around(UUID session) {
        var recovered = new HashSet<UUID>();
        var told = new HashMap<UUID, Excuse>();
        jdbc.sql("""
                select participant_id, null as reason from workshops.catch_up where session_id = :session
                union all
                select participant_id, reason from workshops.excuse where session_id = :session
                """).param("session", session).query((ResultSet row) -> {
            var woman = row.getObject("participant_id", UUID.class);
            var reason = row.getString("reason");
            if (reason == null) {
                recovered.add(woman);
            } else {
                told.put(woman, Excuse.valueOf(reason));
            }
        });
        return new Around(recovered, told);
    }

    /** Holds the session, so that two lists of it are recorded one after the other. */
    void hold(UUID session) {
        jdbc.sql("select id from workshops.session where id = :session for update")
                .param("session", session)
                .query(UUID.class)
                .single();
    }

    /** Adds facts, in one statement for all. */
    public void add(List<NewFact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var women = new ArrayList<UUID>();
        var ids = new ArrayList<UUID>();
        var sessions = new ArrayList<UUID>();
        var states = new ArrayList<String>();
        var minutes = new ArrayList<Integer>();
        var reasons = new ArrayList<@Nullable String>();
        var whys = new ArrayList<@Nullable String>();
        var by = new ArrayList<@Nullable UUID>();
        var at = new ArrayList<OffsetDateTime>();
        for (var fact : facts) {
            var mark = fact.mark();
            women.add(mark.participant());
            ids.add(OwnIds.next(mark.participant()));
            sessions.add(fact.session());
            states.add(mark.presence().name());
            minutes.add(mark.minutes());
            reasons.add(mark.reason() == null ? null : mark.reason().name());
            whys.add(fact.why());
            by.add(fact.by());
            at.add(Moments.utc(fact.at()));
        }
        jdbc.sql("""
                        insert into workshops.attendance
                            (participant_id, id, session_id, state, minutes, reason, why, recorded_by, recorded_at)
                        select * from unnest(cast(:women as uuid[]), cast(:ids as uuid[]), cast(:sessions as uuid[]),
                            cast(:states as text[]), cast(:minutes as integer[]), cast(:reasons as text[]),
                            cast(:whys as text[]), cast(:by as uuid[]), cast(:at as timestamptz[]))
                        """)
                .param("women", women.toArray(UUID[]::new))
                .param("ids", ids.toArray(UUID[]::new))
                .param("sessions", sessions.toArray(UUID[]::new))
                .param("states", states.toArray(String[]::new))
                .param("minutes", minutes.toArray(Integer[]::new))
                .param("reasons", reasons.toArray(String[]::new))
                .param("whys", whys.toArray(String[]::new))
                .param("by", by.toArray(UUID[]::new))
                .param("at", at.stream().map(OffsetDateTime::toString).toArray(String[]::new))
                .update();
    }

    private static Fact factFrom(ResultSet row, int number) throws SQLException {
        var reason = row.getString("reason");
        return new Fact(
                row.getObject("participant_id", UUID.class),
                Presence.valueOf(row.getString("state")),
                row.getInt("minutes"),
                reason == null ? null : Excuse.valueOf(reason),
                row.getString("why"),
                Objects.requireNonNullElse(row.getString("by_name"), ""),
                Moments.of(row, "recorded_at"),
                row.getInt("corrected"));
    }
}

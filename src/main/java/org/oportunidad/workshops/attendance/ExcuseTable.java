package org.oportunidad.workshops.attendance;

import java.time.Instant;
import java.util.UUID;
import org.oportunidad.platform.OwnIds;
import org.oportunidad.workshops.timetable.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of what women say beforehand: that they cannot come to a session, and why by kind. */
@Component
public class ExcuseTable {

    private final JdbcClient jdbc;

    ExcuseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Says it, or says it with another reason. */
    public void say(UUID her, UUID session, Excuse reason, Instant at) {
        jdbc.sql("""
                insert into workshops.excuse (participant_id, id, session_id, reason, told_at)
                values (:her, :id, :session, :reason, :at)
                on conflict (participant_id, id) do update set reason = excluded.reason, told_at = excluded.told_at
                """)
                .param("her", her)
                .param("id", OwnIds.named(her, session))
                .param("session", session)
                .param("reason", reason.name())
                .param("at", Moments.utc(at))
                .update();
    }

    /** She can come after all. */
    public void takeBack(UUID her, UUID session) {
        jdbc.sql("delete from workshops.excuse where participant_id = :her and id = :id")
                .param("her", her)
                .param("id", OwnIds.named(her, session))
                .update();
    }
}

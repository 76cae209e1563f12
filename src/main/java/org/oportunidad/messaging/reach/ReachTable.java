package org.oportunidad.messaging.reach;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Reach.Standing;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of yes and stop; none is ever overwritten. */
@Component
class ReachTable {

    private final JdbcClient jdbc;

    ReachTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(UUID her) {
        return jdbc.sql("""
                        select
                            exists (select 1 from messaging.stop
                                where participant_id = :her and lifted_at is null) as silent,
                            exists (select 1 from messaging.opt_in where participant_id = :her
                                and channel = 'WHATSAPP' and withdrawn_at is null) as whats_app
                        """)
                .param("her", her)
                .query((row, n) -> new Standing(row.getBoolean("silent"), row.getBoolean("whats_app")))
                .single();
    }

    boolean stop(UUID her, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into messaging.stop (id, participant_id, stopped_at, stopped_by)
                        values (:id, :her, :at, :by)
                        on conflict (participant_id) where lifted_at is null do nothing
                        """)
                        .param("id", Ids.next())
                        .param("her", her)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean lift(UUID her, UUID by, Instant at) {
        return jdbc.sql("""
                        update messaging.stop set lifted_at = :at, lifted_by = :by
                        where participant_id = :her and lifted_at is null
                        """)
                        .param("her", her)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean yes(UUID her, @Nullable UUID recordedBy, Instant at) {
        return jdbc.sql("""
                        insert into messaging.opt_in (id, participant_id, channel, given_at, manner, recorded_by)
                        values (:id, :her, 'WHATSAPP', :at, :manner, :by)
                        on conflict (participant_id, channel) where withdrawn_at is null do nothing
                        """)
                        .param("id", Ids.next())
                        .param("her", her)
                        .param("at", Timestamp.from(at))
                        .param("manner", recordedBy == null ? "SCREEN" : "SAID_TO_STAFF")
                        .param("by", recordedBy)
                        .update()
                == 1;
    }

    boolean no(UUID her, Instant at) {
        return jdbc.sql("""
                        update messaging.opt_in set withdrawn_at = :at
                        where participant_id = :her and channel = 'WHATSAPP' and withdrawn_at is null
                        """).param("her", her).param("at", Timestamp.from(at)).update() == 1;
    }
}

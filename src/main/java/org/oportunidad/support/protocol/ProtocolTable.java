package org.oportunidad.support.protocol;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.protocol.Protocol.Step;
import org.oportunidad.support.protocol.Protocol.Stop;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Protocols that the country changed. */
@Repository
class ProtocolTable {

    private final JdbcClient db;

    ProtocolTable(JdbcClient db) {
        this.db = db;
    }

    List<Protocol> changed() {
        return db.sql("""
                        select step, within_hours, attempts, spacing_hours, channels, stop, active
                        from support.protocol_setting order by step
                        """).query(ProtocolTable::protocol).list();
    }

    void save(Protocol protocol, UUID by, Instant at) {
        db.sql("""
                insert into support.protocol_setting
                    (step, within_hours, attempts, spacing_hours, channels, stop, active, changed_by, changed_at)
                values (:step, :within, :attempts, :spacing, :channels, :stop, :active, :by, :at)
                on conflict (step) do update set within_hours = excluded.within_hours, attempts = excluded.attempts,
                    spacing_hours = excluded.spacing_hours, channels = excluded.channels, stop = excluded.stop,
                    active = excluded.active, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("step", protocol.step().name())
                .param("within", protocol.withinHours())
                .param("attempts", protocol.attempts())
                .param("spacing", protocol.spacingHours())
                .param("channels", protocol.channels().stream().map(Enum::name).toArray(String[]::new))
                .param("stop", protocol.stop().name())
                .param("active", protocol.active())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Protocol protocol(ResultSet row, int number) throws SQLException {
        return new Protocol(
                Step.valueOf(row.getString("step")),
                row.getInt("within_hours"),
                row.getInt("attempts"),
                row.getInt("spacing_hours"),
                Arrays.stream((String[]) row.getArray("channels").getArray())
                        .map(ContactChannel::valueOf)
                        .toList(),
                Stop.valueOf(row.getString("stop")),
                row.getBoolean("active"));
    }
}

package org.oportunidad.messaging.control;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The switches that are thrown; every message looks at them just before it leaves. */
@Component
class SwitchTable {

    private final JdbcClient jdbc;

    SwitchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Instant> thrown() {
        var thrown = new HashMap<String, Instant>();
        jdbc.sql("select channel, thrown_at from messaging.kill_switch order by channel")
                .query((row, n) -> thrown.put(
                        row.getString("channel"), row.getTimestamp("thrown_at").toInstant()))
                .list();
        return thrown;
    }

    boolean stop(String channel, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into messaging.kill_switch (channel, thrown_at, thrown_by) values (:channel, :at, :by)
                        on conflict on constraint kill_switch_pk do nothing
                        """)
                        .param("channel", channel)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean start(String channel) {
        return jdbc.sql("delete from messaging.kill_switch where channel = :channel")
                        .param("channel", channel)
                        .update()
                == 1;
    }

    /** How many messages wait, and how many of them need a person. */
    record Counts(long waiting, long forAPerson, long calls, Phones phones) {}

    /**
     * How it goes with the phones that tell.
     *
     * @param on phones that are on
     * @param takenAt when the last ring was taken
     * @param failedAt when the last one was not
     */
    record Phones(
            long on,
            @Nullable Instant takenAt,
            @Nullable Instant failedAt,
            @Nullable String failedCode) {}

    Counts counts() {
        return jdbc.sql("""
                        select
                            (select count(*) from messaging.outbox where state in ('PENDING', 'CLAIMED', 'ATTEMPTED'))
                                as waiting,
                            (select count(*) from messaging.outbox
                                where state in ('UNKNOWN', 'DEAD') and closed_at is null and purpose <> 'SIGN_IN')
                                as for_a_person,
                            (select count(*) from messaging.call_task where done_at is null) as calls,
                            (select count(*) from messaging.push_phone) as phones,
                            (select last_at from messaging.push_result where code = 'TAKEN') as taken_at,
                            bad.last_at as failed_at, bad.code as failed_code
                        from (select 1) one
                        left join lateral (select code, last_at from messaging.push_result where code <> 'TAKEN'
                            order by last_at desc, code limit 1) bad on true
                        """)
                .query((row, n) -> new Counts(
                        row.getLong("waiting"),
                        row.getLong("for_a_person"),
                        row.getLong("calls"),
                        new Phones(
                                row.getLong("phones"),
                                moment(row.getTimestamp("taken_at")),
                                moment(row.getTimestamp("failed_at")),
                                row.getString("failed_code"))))
                .single();
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

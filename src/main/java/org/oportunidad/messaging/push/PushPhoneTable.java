package org.oportunidad.messaging.push;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phones that are on. */
@Component
class PushPhoneTable {

    private static final int MOST_PHONES = 10;

    /** What may ring now as far as the rows tell: asked when phones are looked for, and again in the statement that takes one. */
    private static final String MAY_RING = """
            p.wanted_for is not null
            and (p.rang_at is null or p.rang_at <= :anHourAgo)
            and (p.not_before is null or p.not_before <= :now)
            and exists (select 1 from identity.v_own_session s where s.id = p.session_id and s.expires_at > :now)
            and not exists (select 1 from messaging.kill_switch k where k.channel in ('ALL', 'PUSH'))
            and not exists (select 1 from messaging.stop h
                where h.participant_id = p.participant_id and h.lifted_at is null)
            """;

    private static final String DUE = """
            select p.id, p.participant_id, p.address_print, p.sealed_address, p.wanted_for, p.wanted_at
            from messaging.push_phone p
            where""" + " " + MAY_RING + """
            order by p.wanted_at, p.id
            limit :limit
            """;

    private static final String TAKE = """
            update messaging.push_phone p
            set rang_at = :now, wanted_for = null, wanted_at = null, not_before = null
            where p.id = :id and""" + " " + MAY_RING;

    private final JdbcClient jdbc;
    private final Envelope envelope;
    private final BlindIndex prints;

    PushPhoneTable(JdbcClient jdbc, Envelope envelope, BlindIndex prints) {
        this.jdbc = jdbc;
        this.envelope = envelope;
        this.prints = prints;
    }

    /** One phone that is on, as she sees it. */
    record On(UUID id, UUID session, Instant since) {}

    List<On> of(UUID her, Instant now) {
        return jdbc.sql("""
                        select p.id, p.session_id, p.turned_on_at from messaging.push_phone p
                        join identity.v_own_session s on s.id = p.session_id and s.expires_at > :now
                        where p.participant_id = :her
                        order by p.turned_on_at desc, p.id desc
                        limit 10
                        """)
                .param("her", her)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new On(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("session_id", UUID.class)),
                        row.getTimestamp("turned_on_at").toInstant()))
                .list();
    }

    /** One row an address and one a session; false when it was there as it is. */
    boolean turnOn(UUID her, UUID session, String address, Instant now) {
        var print = prints.of("push address", address);
        jdbc.sql("delete from messaging.push_phone where session_id = :session and address_print <> :print")
                .param("session", session)
                .param("print", print)
                .update();
        return jdbc.sql("""
                        insert into messaging.push_phone as p
                            (id, participant_id, session_id, address_print, sealed_address, turned_on_at)
                        values (:id, :her, :session, :print, :sealed, :now)
                        on conflict on constraint push_phone_one_an_address do update
                        set participant_id = excluded.participant_id, session_id = excluded.session_id,
                            turned_on_at = excluded.turned_on_at, wanted_for = null, wanted_at = null
                        where p.session_id <> excluded.session_id or p.participant_id <> excluded.participant_id
                        """)
                        .param("id", Ids.next())
                        .param("her", her)
                        .param("session", session)
                        .param("print", print)
                        .param("sealed", envelope.sealPassing(address, place(print)))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Who turns on more than anybody has loses the oldest. */
    void keepTheNewest(UUID her) {
        jdbc.sql("""
                        delete from messaging.push_phone where participant_id = :her and id not in (
                            select id from messaging.push_phone where participant_id = :her
                            order by turned_on_at desc, id desc limit :most)
                        """).param("her", her).param("most", MOST_PHONES).update();
    }

    boolean turnOff(UUID her, UUID id) {
        return jdbc.sql("delete from messaging.push_phone where id = :id and participant_id = :her")
                        .param("id", id)
                        .param("her", her)
                        .update()
                == 1;
    }

    List<PushPhone> due(Instant now, Instant anHourAgo, int limit) {
        return jdbc.sql(DUE)
                .param("now", Timestamp.from(now))
                .param("anHourAgo", Timestamp.from(anHourAgo))
                .param("limit", limit)
                .query((row, n) -> {
                    var print = row.getBytes("address_print");
                    return new PushPhone(
                            Objects.requireNonNull(row.getObject("id", UUID.class)),
                            Objects.requireNonNull(row.getObject("participant_id", UUID.class)),
                            envelope.openPassing(row.getBytes("sealed_address"), place(print)),
                            Purpose.valueOf(row.getString("wanted_for")),
                            row.getTimestamp("wanted_at").toInstant());
                })
                .list();
    }

    /** Writes the attempt down; false when another node has it, or when it may not ring any more. */
    boolean take(UUID id, Instant now, Instant anHourAgo) {
        return jdbc.sql(TAKE)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .param("anHourAgo", Timestamp.from(anHourAgo))
                        .update()
                == 1;
    }

    void wait(UUID id, Instant until) {
        jdbc.sql("update messaging.push_phone set not_before = :until where id = :id and wanted_for is not null")
                .param("id", id)
                .param("until", Timestamp.from(until))
                .update();
    }

    /** There is nothing to tell, unless something newer came meanwhile. */
    void drop(PushPhone phone) {
        jdbc.sql("""
                        update messaging.push_phone set wanted_for = null, wanted_at = null, not_before = null
                        where id = :id and wanted_at <= :wanted
                        """)
                .param("id", phone.id())
                .param("wanted", Timestamp.from(phone.wantedAt()))
                .update();
    }

    /** It did not ring and shall, together with what came meanwhile. */
    void again(PushPhone phone, Instant notBefore) {
        jdbc.sql("""
                        update messaging.push_phone
                        set not_before = :until, wanted_for = coalesce(wanted_for, :purpose),
                            wanted_at = coalesce(wanted_at, :wanted)
                        where id = :id
                        """)
                .param("id", phone.id())
                .param("until", Timestamp.from(notBefore))
                .param("purpose", phone.wantedFor().name())
                .param("wanted", Timestamp.from(phone.wantedAt()))
                .update();
    }

    void end(UUID id) {
        jdbc.sql("delete from messaging.push_phone where id = :id")
                .param("id", id)
                .update();
    }

    void count(String code, Instant at) {
        jdbc.sql("""
                        insert into messaging.push_result as r (code, times, last_at) values (:code, 1, :at)
                        on conflict on constraint push_result_pk do update
                        set times = r.times + 1, last_at = greatest(r.last_at, excluded.last_at)
                        """).param("code", code).param("at", Timestamp.from(at)).update();
    }

    /** Phones on which nobody is signed in any more, and what is no news any more. */
    void forget(Instant now, Instant oldNews) {
        jdbc.sql("""
                        delete from messaging.push_phone p where not exists (
                            select 1 from identity.v_own_session s where s.id = p.session_id and s.expires_at > :now)
                        """).param("now", Timestamp.from(now)).update();
        jdbc.sql("""
                        update messaging.push_phone set wanted_for = null, wanted_at = null, not_before = null
                        where wanted_at < :old
                        """).param("old", Timestamp.from(oldNews)).update();
    }

    private static String place(byte[] print) {
        return "messaging.push_phone|sealed_address|" + HexFormat.of().formatHex(print);
    }
}

package org.oportunidad.messaging.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.text.SealedValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads, moves and deletes what messaging holds about a woman. */
@Component
class HerRowsTable {

    private static final String MOVED = """
            with moved as (
                update messaging.contact set participant_id = :into
                where participant_id = :from and (:all or id = any(:ids)) returning id),
            tries as (
                update messaging.delivery set participant_id = :into
                where participant_id = :from and (:all or id = any(:ids)) returning id),
            yes as (
                update messaging.opt_in o set participant_id = :into
                where o.participant_id = :from and (:all or o.id = any(:ids))
                  and (o.withdrawn_at is not null or not exists (
                    select 1 from messaging.opt_in other where other.participant_id = :into
                      and other.channel = o.channel and other.withdrawn_at is null))
                returning id),
            stops as (
                update messaging.stop s set participant_id = :into
                where s.participant_id = :from and (:all or s.id = any(:ids))
                  and (s.lifted_at is not null or not exists (
                    select 1 from messaging.stop other where other.participant_id = :into and other.lifted_at is null))
                returning id),
            calls as (
                update messaging.call_task c set participant_id = :into
                where c.participant_id = :from and (:all or c.id = any(:ids))
                  and (c.done_at is not null or not exists (
                    select 1 from messaging.call_task other where other.participant_id = :into and other.done_at is null))
                returning id),
            phones as (
                update messaging.push_phone set participant_id = :into
                where participant_id = :from and (:all or id = any(:ids)) returning id)
            select 'contact:' || id as row from moved
            union all select 'delivery:' || id from tries
            union all select 'opt_in:' || id from yes
            union all select 'stop:' || id from stops
            union all select 'call_task:' || id from calls
            union all select 'push_phone:' || id from phones
            order by row
            """;

    private final JdbcClient jdbc;
    private final SealedValues values;

    HerRowsTable(JdbcClient jdbc, SealedValues values) {
        this.jdbc = jdbc;
        this.values = values;
    }

    List<String> move(UUID from, UUID into) {
        return moved(from, into, true, List.of());
    }

    void moveBack(UUID from, UUID into, List<UUID> ids) {
        moved(/* from= */ into, /* into= */ from, false, ids);
    }

    private List<String> moved(UUID from, UUID into, boolean all, List<UUID> ids) {
        return new ArrayList<>(jdbc.sql(MOVED)
                .param("from", from)
                .param("into", into)
                .param("all", all)
                .param("ids", ids.toArray(UUID[]::new))
                .query(String.class)
                .list());
    }

    /**
     * One thing to tell her in her export: a message, or a phone that tells her, of which the address is left out, since who has it wakes the
     * phone.
     *
     * @param template which text; empty for a phone
     */
    record Told(Instant at, @Nullable String template, Map<String, String> values) {}

    List<Told> toldTo(UUID her, int most) {
        return jdbc.sql("""
                        (select id, template, values_sealed, sent_at as at from messaging.message
                            where participant_id = :her order by sent_at desc, id desc limit :most)
                        union all
                        select id, null, null, turned_on_at from messaging.push_phone where participant_id = :her
                        order by at desc, id desc
                        """)
                .param("her", her)
                .param("most", most)
                .query((row, n) -> {
                    var sealed = row.getBytes("values_sealed");
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    return new Told(
                            row.getTimestamp("at").toInstant(),
                            row.getString("template"),
                            sealed == null ? Map.of() : values.open(id, sealed));
                })
                .list();
    }

    void erase(Collection<UUID> women) {
        var ids = women.toArray(UUID[]::new);
        for (var statement : List.of(
                """
                delete from messaging.said where owner_id in (
                    select id from messaging.contact where participant_id = any(:women))
                """,
                "delete from messaging.contact where participant_id = any(:women)",
                "delete from messaging.delivery where participant_id = any(:women)",
                "delete from messaging.opt_in where participant_id = any(:women)",
                "delete from messaging.stop where participant_id = any(:women)",
                "delete from messaging.call_task where participant_id = any(:women)",
                "delete from messaging.push_phone where participant_id = any(:women)")) {
            jdbc.sql(statement).param("women", ids).update();
        }
    }
}

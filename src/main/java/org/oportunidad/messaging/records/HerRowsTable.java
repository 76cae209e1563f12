package org.oportunidad.messaging.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves and deletes what messaging holds about a woman. */
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

    HerRowsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** Since when each phone tells her; its address is no fact about her and opens it to whoever has it. */
    List<Instant> phonesSince(UUID her) {
        return jdbc.sql(
                        "select turned_on_at from messaging.push_phone where participant_id = :her order by turned_on_at, id")
                .param("her", her)
                .query((row, n) -> row.getTimestamp("turned_on_at").toInstant())
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

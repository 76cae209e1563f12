package org.oportunidad.audit.seal;

import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change that somebody with all rights on the database makes to sealed rows, and its reversal. */
enum Mutation {
    EVENT_TIME(
            "update audit.event set happened_at = happened_at + interval '1 microsecond' where id = :event",
            "update audit.event set happened_at = happened_at - interval '1 microsecond' where id = :event"),
    EVENT_ACTOR(flip("audit.event", "actor_id"), flip("audit.event", "actor_id")),
    EVENT_OWNER(flip("audit.event", "owner_id"), flip("audit.event", "owner_id")),
    EVENT_ROLE(
            "update audit.event set actor_role = 'FACILITATOr' where id = :event",
            "update audit.event set actor_role = 'FACILITATOR' where id = :event"),
    EVENT_SUBJECT(
            "update audit.event set subject_id = actor_id where id = :event",
            "update audit.event set subject_id = null where id = :event"),
    EVENT_ACTION(
            "update audit.event set action = 'participant.viewee' where id = :event",
            "update audit.event set action = 'participant.viewed' where id = :event"),
    EVENT_DETAIL(
            "update audit.event set detail = 'x' where id = :event",
            "update audit.event set detail = '' where id = :event"),
    SEAL_OWNER(flip("audit.sealed_event", "owner_id"), flip("audit.sealed_event", "owner_id")),
    SEAL_PLACE(
            "update audit.sealed_event set place = place + 7 where id = :event",
            "update audit.sealed_event set place = place - 7 where id = :event"),
    SEAL_BATCH(
            "update audit.sealed_event set batch_number = batch_number + 10 where id = :event",
            "update audit.sealed_event set batch_number = batch_number - 10 where id = :event"),
    SEAL_ORDER(reverse(), reverse()),
    BATCH_ROOT(flipByte("root"), flipByte("root")),
    BATCH_PREVIOUS(flipByte("previous"), flipByte("previous")),
    BATCH_SIGNATURE(flipByte("signature"), flipByte("signature")),
    BATCH_SIZE(
            "update audit.batch set events = events + 1 where number = :batch",
            "update audit.batch set events = events - 1 where number = :batch"),
    BATCH_TIME(
            "update audit.batch set sealed_at = sealed_at + interval '1 microsecond' where number = :batch",
            "update audit.batch set sealed_at = sealed_at - interval '1 microsecond' where number = :batch");

    private final String change;
    private final String reversal;

    Mutation(String change, String reversal) {
        this.change = change;
        this.reversal = reversal;
    }

    static Mutation any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    void doIt(JdbcClient jdbc, long batch, UUID event) {
        jdbc.sql(change).param("batch", batch).param("event", event).update();
    }

    void undo(JdbcClient jdbc, long batch, UUID event) {
        jdbc.sql(reversal).param("batch", batch).param("event", event).update();
    }

    private static String flip(String table, String column) {
        return """
                update %1$s set %2$s = (translate(left(%2$s::text, 1), '0123456789abcdef', '1032547698badcfe')
                    || substr(%2$s::text, 2))::uuid
                where id = :event""".formatted(table, column);
    }

    private static String reverse() {
        return """
                update audit.sealed_event s set place = events - 1 - place
                from audit.batch b where b.number = s.batch_number and b.number = :batch""";
    }

    private static String flipByte(String column) {
        return "update audit.batch set %1$s = set_byte(%1$s, 11, get_byte(%1$s, 11) # 1) where number = :batch"
                .formatted(column);
    }
}

package org.oportunidad.identity.entry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.ClassEntered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of the codes of classes. */
@Repository
class ClassCodeTable {

    private final JdbcClient jdbc;

    ClassCodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, byte[] code, AccountId by, @Nullable UUID place, Instant now, Instant expires) {
        jdbc.sql("""
                insert into identity.class_code (id, code_index, opened_by, place_id, opened_at, expires_at)
                values (:id, :code, :by, :place, :now, :expires)
                """)
                .param("id", id)
                .param("code", code)
                .param("by", by.value())
                .param("place", place)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    void letIn(UUID id, Collection<UUID> participants) {
        jdbc.sql("""
                insert into identity.class_code_member (class_code_id, account_id)
                select :id, a.id from identity.account a where a.participant_id = any(:participants)
                """)
                .param("id", id)
                .param("participants", participants.toArray(UUID[]::new))
                .update();
    }

    /** Counts a try on a live class; empty when there is none or it was tried too often. */
    Optional<UUID> countTry(byte[] code, Instant now) {
        return jdbc.sql("""
                        update identity.class_code
                        set tries = tries + 1
                        where code_index = :code and expires_at > :now and tries < 60
                        returning id
                        """)
                .param("code", code)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row.getObject("id", UUID.class))
                .optional();
    }

    /** A right PIN is no try. */
    void uncount(UUID id) {
        jdbc.sql("update identity.class_code set tries = tries - 1 where id = :id and tries > 0")
                .param("id", id)
                .update();
    }

    /** What is told of whoever enters a class that is at a place. */
    Optional<ClassEntered> arrival(UUID id, AccountId account, Instant at) {
        return jdbc.sql("""
                        select a.participant_id, c.place_id
                        from identity.class_code c, identity.account a
                        where c.id = :id and c.place_id is not null and a.id = :account and a.participant_id is not null
                        """)
                .param("id", id)
                .param("account", account.value())
                .query((row, number) -> new ClassEntered(
                        row.getObject("participant_id", UUID.class), row.getObject("place_id", UUID.class), at))
                .optional();
    }

    List<CodeTable.Kept> pins(UUID id) {
        var pins = new ArrayList<CodeTable.Kept>();
        jdbc.sql("""
                        select a.id, a.pin_index
                        from identity.class_code_member m
                        join identity.account a on a.id = m.account_id
                        where m.class_code_id = :id and a.pin_index is not null and a.pin_tries < 5
                          and a.closed_at is null and a.blocked_at is null
                        order by a.id
                        """).param("id", id).query(row -> {
            pins.add(new CodeTable.Kept(new AccountId(row.getObject("id", UUID.class)), row.getBytes("pin_index")));
        });
        return pins;
    }
}

package org.oportunidad.participants.rights;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hides, erases, joins and parts records. */
@Repository
class RightsTable {

    /** Stands in {@code blocked_by} when the block came through the port that names no account. */
    static final UUID AT_HER_REQUEST = new UUID(0, 0);

    private final JdbcClient db;

    RightsTable(JdbcClient db) {
        this.db = db;
    }

    void block(UUID participant, UUID by, Instant at) {
        db.sql("""
                update participants.participant set blocked_at = :at, blocked_by = :by
                where (id = :id or merged_into = :id) and blocked_at is null
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("id", participant)
                .update();
    }

    void unblock(UUID participant) {
        db.sql("""
                update participants.participant set blocked_at = null, blocked_by = null
                where id = :id or merged_into = :id
                """).param("id", participant).update();
    }

    /** Destroys their keys and everything that leads from an id to a woman; answers the ids, with those joined to them. */
    List<UUID> erase(Collection<UUID> participants, Instant at) {
        var erased = db.sql("""
                        select p.id from participants.participant p where p.id = any(:women)
                        union
                        select p.id from participants.participant p where p.merged_into = any(:women)
                        order by 1
                        """)
                .param("women", participants.toArray(UUID[]::new))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        var ids = erased.stream().map(UUID::toString).toArray(String[]::new);
        List.of(
                        "delete from participants.person_key where participant_id = any(cast(:ids as uuid[]))",
                        "delete from participants.contact_point where participant_id = any(cast(:ids as uuid[]))",
                        "delete from participants.identity_document where participant_id = any(cast(:ids as uuid[]))",
                        "delete from participants.safe_contact where participant_id = any(cast(:ids as uuid[]))",
                        "delete from participants.care_grant where participant_id = any(cast(:ids as uuid[]))",
                        "delete from participants.duplicate"
                                + " where left_id = any(cast(:ids as uuid[])) or right_id = any(cast(:ids as uuid[]))")
                .forEach(sql -> db.sql(sql).param("ids", ids).update());
        db.sql("""
                update participants.participant
                set sealed = null, name_words = '{}', likeness = null, birth_year = null, commune_cut = null,
                    rural = null, erased_at = :at, changed_at = :at
                where id = any(cast(:ids as uuid[]))
                """).param("at", at.atOffset(ZoneOffset.UTC)).param("ids", ids).update();
        return erased;
    }

    /** Which of these are here and readable. */
    List<UUID> notErased(Collection<UUID> participants) {
        return participants.isEmpty()
                ? List.of()
                : db.sql("""
                        select p.id from participants.participant p
                        where p.id = any(cast(:ids as uuid[])) and p.erased_at is null
                        order by 1
                        """)
                        .param("ids", participants.stream().map(UUID::toString).toArray(String[]::new))
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list();
    }

    List<UUID> erased() {
        return db.sql("select p.id from participants.participant p where p.erased_at is not null order by 1")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Joins the record and those already joined to it; answers what moved. */
    List<String> join(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        moved.addAll(db.sql("""
                update participants.participant set merged_into = :into
                where id = :from or merged_into = :from
                returning 'participant:' || id
                """)
                .param("into", into)
                .param("from", from)
                .query((row, n) -> row.getString(1))
                .list());
        moved.addAll(db.sql("""
                update participants.care_grant g set participant_id = :into
                where g.participant_id = :from and not exists (
                    select 1 from participants.care_grant o
                    where o.participant_id = :into and o.account_id = g.account_id and o.basis = g.basis)
                returning 'care_grant:' || id
                """)
                .param("into", into)
                .param("from", from)
                .query((row, n) -> row.getString(1))
                .list());
        return moved;
    }

    void part(UUID from, List<String> moved) {
        db.sql("""
                update participants.participant
                set merged_into = case when id = :from then null else cast(:from as uuid) end
                where 'participant:' || id = any(:moved)
                """)
                .param("from", from)
                .param("moved", moved.toArray(String[]::new))
                .update();
        db.sql("""
                update participants.care_grant set participant_id = :from where 'care_grant:' || id = any(:moved)
                """)
                .param("from", from)
                .param("moved", moved.toArray(String[]::new))
                .update();
    }
}

package org.oportunidad.participants.duplicate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code participants.duplicate} and {@code participants.merge}. */
@Repository
class DuplicateTable {

    private static final String PAIRS = """
            select d.left_id, d.right_id, d.reasons, d.found_at, d.decided_at
            from participants.duplicate d
            join participants.participant l on l.id = d.left_id
            join participants.participant r on r.id = d.right_id
            where l.merged_into is null and r.merged_into is null and l.erased_at is null and r.erased_at is null
            """;

    private final JdbcClient db;

    DuplicateTable(JdbcClient db) {
        this.db = db;
    }

    /** Pairs that wait for a decision and pairs found to be two women, the newest of each; those of joined or erased records are left out. */
    List<DuplicatePair> pairs(int limit) {
        return db.sql("(" + PAIRS + """
                 and d.decision is null order by d.found_at desc, d.left_id, d.right_id limit :limit)
                union all (""" + PAIRS + """
                 and d.decision = 'DIFFERENT' order by d.decided_at desc, d.left_id, d.right_id limit :limit)
                """)
                .param("limit", limit)
                .query(DuplicatePair::from)
                .list();
    }

    boolean openFor(UUID participant) {
        return db.sql("""
                select exists (
                    select 1 from participants.duplicate d
                    join participants.participant l on l.id = d.left_id
                    join participants.participant r on r.id = d.right_id
                    where d.decision is null and :id in (d.left_id, d.right_id)
                      and l.merged_into is null and r.merged_into is null) as waits
                """)
                .param("id", participant)
                .query((row, n) -> row.getBoolean("waits"))
                .single();
    }

    /** True when this decision was the first. */
    boolean decide(UUID left, UUID right, String decision, UUID by, Instant at) {
        return db.sql("""
                        update participants.duplicate
                        set decision = :decision, decided_by = :by, decided_at = :at
                        where left_id = :left and right_id = :right and decision is null
                        """)
                        .param("decision", decision)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("left", left)
                        .param("right", right)
                        .update()
                == 1;
    }

    /** Lets a pair wait for a decision again, if the last one was that. */
    void reopen(UUID one, UUID other, String decision) {
        db.sql("""
                update participants.duplicate
                set decision = null, decided_by = null, decided_at = null
                where left_id = least(cast(:one as uuid), cast(:other as uuid))
                  and right_id = greatest(cast(:one as uuid), cast(:other as uuid))
                  and decision = :decision
                """)
                .param("decision", decision)
                .param("one", one.toString())
                .param("other", other.toString())
                .update();
    }

    /** Both records, held in one order until the transaction ends; true when both live on their own. */
    boolean hold(UUID one, UUID other) {
        return db.sql("""
                        select p.id from participants.participant p
                        where p.id in (:one, :other) and p.merged_into is null and p.erased_at is null
                        order by p.id for update
                        """)
                        .param("one", one)
                        .param("other", other)
                        .query((row, n) -> row.getObject("id", UUID.class))
                        .list()
                        .size()
                == 2;
    }

    /** A merge that can be undone. */
    record Merge(UUID id, UUID from, UUID into, String moved, UUID by, Instant at) {

        static Merge of(ResultSet row, int number) throws SQLException {
            return new Merge(
                    row.getObject("id", UUID.class),
                    row.getObject("from_id", UUID.class),
                    row.getObject("into_id", UUID.class),
                    row.getString("moved"),
                    row.getObject("merged_by", UUID.class),
                    row.getObject("merged_at", OffsetDateTime.class).toInstant());
        }
    }

    void addMerge(Merge merge) {
        db.sql("""
                insert into participants.merge (id, from_id, into_id, moved, merged_by, merged_at)
                values (:id, :from, :into, cast(:moved as jsonb), :by, :at)
                """)
                .param("id", merge.id())
                .param("from", merge.from())
                .param("into", merge.into())
                .param("moved", merge.moved())
                .param("by", merge.by())
                .param("at", merge.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Merge> merges(int limit) {
        return db.sql("""
                select id, from_id, into_id, moved, merged_by, merged_at
                from participants.merge where undone_at is null
                order by merged_at desc, id desc limit :limit
                """).param("limit", limit).query(Merge::of).list();
    }

    /** Marks it undone; empty when somebody did before, or when what it made was joined to a third record. */
    Optional<Merge> undo(UUID id, UUID by, Instant at) {
        return db.sql("""
                update participants.merge m set undone_by = :by, undone_at = :at
                where m.id = :id and m.undone_at is null
                  and exists (select 1 from participants.participant p
                    where p.id = m.from_id and p.merged_into = m.into_id and p.erased_at is null)
                returning m.id, m.from_id, m.into_id, m.moved, m.merged_by, m.merged_at
                """)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .query(Merge::of)
                .optional();
    }
}

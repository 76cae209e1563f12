package org.oportunidad.support.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads for her export, moves and deletes a woman's rows of this schema. */
@Repository
class RecordsTable {

    private static final List<String> OWN_IDS = List.of("contact", "work_item", "handover");
    private static final String OBJECTION = "objection:";
    private static final String NEED = "need:";
    private static final String BROADCAST = "broadcast_woman:";

    private final JdbcClient db;

    RecordsTable(JdbcClient db) {
        this.db = db;
    }

    /** What the next facilitator should know, sealed. */
    record Handover(
            UUID id,
            String at,
            @Nullable String words,
            @Nullable UUID sealedFor) {}

    List<Handover> handovers(UUID participant) {
        return db.sql(
                        "select h.id, h.at, h.words, h.sealed_for from support.handover h where h.participant_id = :her order by h.at")
                .param("her", participant)
                .query((row, n) -> new Handover(
                        row.getObject("id", UUID.class),
                        row.getObject("at", OffsetDateTime.class).toInstant().toString(),
                        row.getString("words"),
                        row.getObject("sealed_for", UUID.class)))
                .list();
    }

    /** One row in codes, but for contacts, whose words are read elsewhere. */
    record Fact(String kind, String code, String state, String at) {

        static Fact from(ResultSet row, int number) throws SQLException {
            return new Fact(
                    row.getString("kind"),
                    row.getString("code"),
                    row.getString("state"),
                    row.getObject("at", OffsetDateTime.class).toInstant().toString());
        }
    }

    List<Fact> of(UUID participant) {
        return db.sql("""
                        select w.kind, w.code, coalesce(w.outcome, 'OPEN') as state, w.raised_at as at
                        from support.work_item w where w.participant_id = :her
                        union all
                        select 'GIVEN', n.kind, n.state, n.asked_at from support.need n where n.participant_id = :her
                        union all
                        select 'OBJECTION', 'OBJECTION', 'OPEN', o.since from support.objection o where o.participant_id = :her
                        order by at
                        """).param("her", participant).query(Fact::from).list();
    }

    void delete(Collection<UUID> participants) {
        for (var table : List.of("contact", "work_item", "handover", "need", "objection", "broadcast_woman")) {
            db.sql("delete from support." + table + " where participant_id = any(?)")
                    .param(participants.toArray(UUID[]::new))
                    .update();
        }
    }

    /** Her rows carry the time of her own id; those of the other keep the rest of theirs. */
    List<String> move(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        for (var table : OWN_IDS) {
            moveIds(table, from, into).forEach(id -> moved.add(table + ":" + id));
        }
        db.sql("update support.need set participant_id = :into where participant_id = :from returning id")
                .param("from", from)
                .param("into", into)
                .query((row, n) -> NEED + row.getObject("id", UUID.class))
                .list()
                .forEach(moved::add);
        db.sql("update support.broadcast_woman set participant_id = :into where participant_id = :from returning id")
                .param("from", from)
                .param("into", into)
                .query((row, n) -> BROADCAST + row.getObject("id", UUID.class))
                .list()
                .forEach(moved::add);
        db.sql("""
                update support.objection o set participant_id = :into
                where o.participant_id = :from and not exists (select 1 from support.objection x where x.participant_id = :into)
                returning o.participant_id
                """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> OBJECTION + into)
                .list()
                .forEach(moved::add);
        return moved;
    }

    private List<UUID> moveIds(String table, UUID from, UUID into) {
        return db.sql("update support." + table + """
                         set participant_id = :into,
                            id = cast(substr(cast(:into as text), 1, 13) || substr(cast(id as text), 14) as uuid)
                        where participant_id = :from returning id
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    void moveBack(UUID from, UUID into, List<String> moved) {
        for (var table : OWN_IDS) {
            db.sql("update support." + table + """
                             set participant_id = :from,
                                id = cast(substr(cast(:from as text), 1, 13) || substr(cast(id as text), 14) as uuid)
                            where participant_id = :into and id = any (cast(:ids as uuid[]))
                            """)
                    .param("from", from)
                    .param("into", into)
                    .param("ids", ids(moved, table + ":"))
                    .update();
        }
        db.sql(
                        "update support.need set participant_id = :from where participant_id = :into and id = any (cast(:ids as uuid[]))")
                .param("from", from)
                .param("into", into)
                .param("ids", ids(moved, NEED))
                .update();
        db.sql(
                        "update support.broadcast_woman set participant_id = :from where participant_id = :into and id = any (cast(:ids as uuid[]))")
                .param("from", from)
                .param("into", into)
                .param("ids", ids(moved, BROADCAST))
                .update();
        if (moved.stream().anyMatch(row -> row.startsWith(OBJECTION))) {
            db.sql("update support.objection set participant_id = :from where participant_id = :into")
                    .param("from", from)
                    .param("into", into)
                    .update();
        }
    }

    private static String[] ids(List<String> moved, String prefix) {
        return moved.stream()
                .filter(row -> row.startsWith(prefix))
                .map(row -> row.substring(prefix.length()))
                .toArray(String[]::new);
    }
}

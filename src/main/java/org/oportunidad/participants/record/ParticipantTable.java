package org.oportunidad.participants.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code participants.participant} and of her key. */
@Repository
class ParticipantTable {

    private static final String STORED = """
            select p.id, p.handle, p.sealed, k.wrapped, p.commune_cut, p.rural, p.language,
                p.via, p.blocked_at is not null as blocked, p.merged_into, s.participant_id, s.phone, s.channel,
                s.from_time, s.until_time, s.discreet, s.sealed_code_word, s.changed_at
            from participants.participant p
            join participants.person_key k on k.participant_id = p.id
            left join participants.safe_contact s on s.participant_id = p.id
            """;
    private static final int MOST_FOUND = 200;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    ParticipantTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(db.sql("""
                        select p.id from participants.participant p
                        where p.id = any(cast(:ids as uuid[])) order by p.id
                        """)
                .param("ids", strings(ids))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list());
    }

    void add(List<ParticipantRow> rows) {
        batches.batchUpdate("""
                insert into participants.participant (id, handle, sealed, name_words, likeness, birth_year, commune_cut,
                    rural, language, via, opened_at, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, 500, (statement, row) -> {
            var at = row.at().atOffset(ZoneOffset.UTC);
            statement.setObject(1, row.id());
            statement.setString(2, Ids.handle());
            statement.setBytes(3, row.sealed());
            statement.setObject(4, row.nameWords());
            statement.setBytes(5, row.likeness());
            statement.setObject(6, row.birthYear());
            statement.setString(7, row.communeCut());
            statement.setObject(8, row.rural());
            statement.setString(9, row.language());
            statement.setString(10, row.via());
            statement.setObject(11, at);
            statement.setObject(12, at);
        });
        batches.batchUpdate("""
                insert into participants.person_key (participant_id, wrapped) values (?, ?)
                """, rows, 500, (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setBytes(2, row.key());
        });
    }

    /** Her record, held until the transaction ends. */
    Optional<StoredRecord> hold(UUID id) {
        return db.sql(STORED + "where p.id = :id for update of p")
                .param("id", id)
                .query(StoredRecord::from)
                .optional();
    }

    void change(ParticipantRow row) {
        db.sql("""
                update participants.participant
                set sealed = :sealed, name_words = :words, likeness = :likeness, birth_year = :year,
                    commune_cut = :commune, rural = :rural, language = :language, changed_at = :at
                where id = :id
                """)
                .param("sealed", row.sealed())
                .param("words", row.nameWords())
                .param("likeness", row.likeness())
                .param("year", row.birthYear())
                .param("commune", row.communeCut())
                .param("rural", row.rural())
                .param("language", row.language())
                .param("at", row.at().atOffset(ZoneOffset.UTC))
                .param("id", row.id())
                .update();
    }

    /** Her own record first, then those merged into it, in the order in which they were opened. */
    List<StoredRecord> ofWoman(UUID id) {
        return db.sql(STORED + "where p.id = :id or p.merged_into = :id order by (p.id = :id) desc, p.opened_at, p.id")
                .param("id", id)
                .query(StoredRecord::from)
                .list();
    }

    /** The same of many women, each woman's own record before those merged into it. */
    List<StoredRecord> ofWomen(Collection<UUID> ids) {
        return db.sql(STORED + """
                        where p.id = any(cast(:ids as uuid[])) or p.merged_into = any(cast(:ids as uuid[]))
                        order by p.merged_into is not null, p.opened_at, p.id
                        """)
                .param("ids", strings(ids))
                .query(StoredRecord::from)
                .list();
    }

    Optional<StoredRecord> find(Viewer viewer, String handle, Instant now) {
        return db.sql(STORED + "where p.id = (select coalesce(h.merged_into, h.id) from participants.participant h"
                        + " where h.handle = :handle) and " + ViewerScope.SQL)
                .param("handle", handle)
                .params(ViewerScope.of(viewer, now))
                .query(StoredRecord::from)
                .optional();
    }

    List<StoredRecord> visible(Viewer viewer, Collection<UUID> ids, Instant now) {
        return db.sql(STORED + "where p.id = any(cast(:ids as uuid[])) and " + ViewerScope.SQL + "order by p.id")
                .param("ids", strings(ids))
                .params(ViewerScope.of(viewer, now))
                .query(StoredRecord::from)
                .list();
    }

    List<UUID> named(Viewer viewer, byte[][] words, Instant now) {
        return db.sql("""
                select distinct coalesce(m.merged_into, m.id) as id
                from participants.participant m
                join participants.participant p on p.id = coalesce(m.merged_into, m.id)
                where m.name_words @> :words and
                """ + ViewerScope.SQL + " order by 1 limit " + MOST_FOUND)
                .param("words", words)
                .params(ViewerScope.of(viewer, now))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static String[] strings(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}

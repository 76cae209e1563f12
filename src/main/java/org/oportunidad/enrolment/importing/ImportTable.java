package org.oportunidad.enrolment.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of imports. */
@Repository
class ImportTable {

    private static final String SELECT = """
            select id, call_id, created_at, format, columns, mapping, state, total, good, done, leaving from enrolment.import_batch
            """;

    private final JdbcClient sql;

    ImportTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(ImportBatch batch, UUID by, String content, String keyHex) {
        sql.sql("""
                        insert into enrolment.import_batch (id, created_at, created_by, call_id, format, content, key, columns,
                            mapping, state, total, good, done, changed_at)
                        values (?, ?, ?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?, ?, 0, 0, ?)
                        """)
                .param(batch.id())
                .param(Timestamp.from(batch.createdAt()))
                .param(by)
                .param(batch.call())
                .param(batch.format())
                .param(content)
                .param(keyHex)
                .param(Columns.of(batch.columns(), column -> column))
                .param(Columns.of(batch.mapping(), field -> field))
                .param(batch.state().name())
                .param(batch.total())
                .param(Timestamp.from(batch.createdAt()))
                .update();
    }

    Optional<ImportBatch> find(UUID id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(ImportTable::batch)
                .optional();
    }

    List<ImportBatch> newest() {
        return sql.sql(SELECT + " order by created_at desc, id desc limit 50")
                .query(ImportTable::batch)
                .list();
    }

    /** The sealed file with its wrapped key. */
    record Sealed(String content, String keyHex) {}

    Optional<Sealed> content(UUID id) {
        return sql.sql("""
                        select content, encode(key, 'hex') as key from enrolment.import_batch
                        where id = :id and content is not null and key is not null
                        """)
                .param("id", id)
                .query((row, n) -> new Sealed(row.getString("content"), row.getString("key")))
                .optional();
    }

    void checked(UUID id, List<String> mapping, CheckedRows rows, Instant at) {
        sql.sql("delete from enrolment.import_error where batch_id = :id")
                .param("id", id)
                .update();
        sql.sql("""
                        insert into enrolment.import_error (batch_id, row_number, field, reason)
                        select ?::uuid, n.row, n.field, n.reason
                        from unnest(?::integer[], ?::text[], ?::text[]) as n(row, field, reason)
                        on conflict do nothing
                        """)
                .param(id)
                .param(Columns.of(rows.problems(), RowProblem::row))
                .param(Columns.of(rows.problems(), RowProblem::field))
                .param(Columns.of(rows.problems(), RowProblem::reason))
                .update();
        sql.sql("""
                        update enrolment.import_batch
                        set mapping = ?, state = 'CHECKED', total = ?, good = ?, done = 0, changed_at = ?
                        where id = ? and state in ('UPLOADED', 'CHECKED')
                        """)
                .param(Columns.of(mapping, field -> field))
                .param(rows.total())
                .param(rows.good().size())
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    /** Moves the import on when it stands where the caller saw it; 0 otherwise. */
    int move(UUID id, ImportBatch.State from, ImportBatch.State to, Instant at) {
        return sql.sql("""
                        update enrolment.import_batch
                        set state = :to, changed_at = :at,
                            content = case when :to in ('DONE', 'UNDONE') then null else content end,
                            key = case when :to in ('DONE', 'UNDONE') then null else key end
                        where id = :id and state = :from
                        """)
                .param("id", id)
                .param("from", from.name())
                .param("to", to.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    void progress(UUID id, int done, Instant at) {
        sql.sql("update enrolment.import_batch set done = :done, changed_at = :at where id = :id")
                .param("id", id)
                .param("done", done)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Begins the undo of an import that is done; 0 when it is not. */
    int beginUndo(UUID id, int leaving, UUID by, Instant at) {
        return sql.sql("""
                        update enrolment.import_batch
                        set state = 'UNDOING', done = 0, leaving = :leaving, undone_by = :by, changed_at = :at
                        where id = :id and state = 'DONE'
                        """)
                .param("id", id)
                .param("leaving", leaving)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void takenOut(UUID id, int more, Instant at) {
        sql.sql("update enrolment.import_batch set done = done + :more, changed_at = :at where id = :id")
                .param("id", id)
                .param("more", more)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** An undo that nobody goes on with, and who asked for it. */
    record Silent(UUID id, UUID by) {}

    /** Takes over undos whose program died on the way. */
    List<Silent> takeOverUndos(Instant silentSince, Instant at) {
        return sql.sql("""
                        update enrolment.import_batch set changed_at = :at
                        where state = 'UNDOING' and changed_at < :silent
                        returning id, undone_by
                        """)
                .param("at", Timestamp.from(at))
                .param("silent", Timestamp.from(silentSince))
                .query((row, n) -> new Silent(row.getObject("id", UUID.class), row.getObject("undone_by", UUID.class)))
                .list();
    }

    void giveUp(Instant silentSince, Instant at) {
        sql.sql("""
                        update enrolment.import_batch set state = 'FAILED', changed_at = :at
                        where state = 'RUNNING' and changed_at < :silent
                        """)
                .param("at", Timestamp.from(at))
                .param("silent", Timestamp.from(silentSince))
                .update();
    }

    List<RowProblem> problems(UUID id, int limit) {
        return sql.sql("""
                        select row_number, field, reason from enrolment.import_error
                        where batch_id = :id order by row_number, field limit :limit
                        """)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) ->
                        new RowProblem(row.getInt("row_number"), row.getString("field"), row.getString("reason")))
                .list();
    }

    void brought(UUID id, List<UUID> applications) {
        sql.sql("update enrolment.application set batch_id = ? where id = any (?::uuid[])")
                .param(id)
                .param(Columns.of(applications, application -> application))
                .update();
    }

    /** Holds the batch for one step of its undo; false when another is at it, or it is undone. */
    boolean holdUndo(UUID id) {
        return sql.sql(
                        "select id from enrolment.import_batch where id = :id and state = 'UNDOING' for update skip locked")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Women of the import with whom nothing happened since; a record that was joined to another is never among them. */
    List<UUID> untouched(UUID id, int limit) {
        return sql.sql("""
                        select a.participant_id from enrolment.application a
                            join enrolment.import_batch b on b.id = a.batch_id
                            join participants.v_participant p on p.participant_id = a.participant_id
                        where a.batch_id = :id and a.state in ('SUBMITTED', 'ELIGIBLE', 'INELIGIBLE') and a.baseline_response is null
                          and p.via = 'IMPORT' and p.opened_at >= b.created_at and not p.joined
                          and not exists (select 1 from participants.v_consent c where c.participant_id = a.participant_id)
                          and not exists (select 1 from enrolment.application o
                                          where o.participant_id = a.participant_id and o.id <> a.id)
                        order by a.participant_id limit :limit
                        """)
                .param("id", id)
                .param("limit", limit)
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list();
    }

    private static ImportBatch batch(ResultSet row, int number) throws SQLException {
        return new ImportBatch(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("format"),
                Arrays.asList((String[]) row.getArray("columns").getArray()),
                Arrays.asList((String[]) row.getArray("mapping").getArray()),
                ImportBatch.State.valueOf(row.getString("state")),
                row.getInt("total"),
                row.getInt("good"),
                row.getInt("done"),
                row.getInt("leaving"));
    }
}

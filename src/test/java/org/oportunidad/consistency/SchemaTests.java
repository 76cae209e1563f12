package org.oportunidad.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schema can leave one machine and can be explained: read from the catalogue of a migrated database. */
@SuppressWarnings("NullAway.Init")
class SchemaTests {

    /** Schemas of libraries, whose tables follow their own rules. */
    private static final String OURS =
            "n.nspname not like 'pg\\_%' and n.nspname not in ('information_schema', 'public')";

    /** The tables that grow with use; each has the woman first in its key and a partition a month. */
    private static final List<String> GROWING = List.of(
            "forms.answer",
            "workshops.attendance",
            "workshops.catch_up",
            "workshops.evaluation",
            "workshops.excuse",
            "learning.unit_progress",
            "learning.quiz_answer",
            "learning.task",
            "learning.task_version",
            "learning.task_mark",
            "learning.task_file",
            "learning.peer_review",
            "learning.learner_question",
            "learning.poll_vote",
            "learning.quiz_attempt",
            "learning.offline_op",
            "learning.statement",
            "learning.statement_reference",
            "learning.statement_attachment",
            "audit.sealed_event",
            "messaging.delivery",
            "support.broadcast_woman",
            "support.contact",
            "support.work_item",
            "messaging.message",
            "messaging.said",
            "messaging.sent_medium",
            "audit.event");

    private static JdbcClient db;

    @BeforeAll
    static void migratedDatabase() {
        db = JdbcClient.create(TestDatabase.copy().owner().dataSource());
    }

    @Test
    void everyColumnSaysItsClassAndPurpose() {
        assertThat(list("""
                select n.nspname || '.' || c.relname || '.' || a.attname
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
                  and %s
                  and coalesce(col_description(c.oid, a.attnum), '') !~ '^P[0-4]: .{3,}'
                order by 1
                """)).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndex() {
        assertThat(list("""
                select n.nspname || '.' || c.relname || ' ' || k.conname
                from pg_constraint k
                join pg_class c on c.oid = k.conrelid
                join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and not c.relispartition and k.conparentid = 0 and %s
                  and not exists (
                    select 1 from pg_index i
                    where i.indrelid = k.conrelid
                      and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                order by 1
                """)).isEmpty();
    }

    @Test
    void typesAreThoseThatEveryServerHas() {
        assertThat(list("""
                select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                from pg_attribute a
                join pg_class c on c.oid = a.attrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_type t on t.oid = a.atttypid
                where c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped and %s
                  and (t.typtype = 'e'
                       or format_type(a.atttypid, null) in
                          ('timestamp without time zone', 'money', 'real', 'character', 'json', 'xml', 'serial'))
                order by 1
                """)).isEmpty();
    }

    @Test
    void identifiersComeFromTheApplication() {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and %s order by 1
                """)).isEmpty();
        assertThat(list("""
                select n.nspname || '.' || c.relname || ' ' || t.tgname
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and %s order by 1
                """)).isEmpty();
    }

    @Test
    void growingTablesBelongToTheirOwnerAndAreSplitByMonth() {
        assertThat(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'p' and %s order by 1
                """)).containsExactlyInAnyOrderElementsOf(GROWING);
        assertThat(list("""
                select n.nspname || '.' || c.relname || ' ' || pg_get_constraintdef(k.oid)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u')
                where c.relkind = 'p' and %s
                  and pg_get_constraintdef(k.oid) not like 'PRIMARY KEY (participant\\_id, id)'
                  and pg_get_constraintdef(k.oid) not like 'PRIMARY KEY (owner\\_id, id)'
                order by 1
                """)).isEmpty();
    }

    @Test
    void noIndexSortsByAForeignCollation() {
        assertThat(list("""
                select n.nspname || '.' || c.relname
                from pg_index i
                join pg_class c on c.oid = i.indexrelid
                join pg_namespace n on n.oid = c.relnamespace
                join pg_collation l on l.oid = any (i.indcollation::oid[])
                where l.collprovider = 'i' and %s order by 1
                """)).isEmpty();
    }

    private static List<String> list(String sql) {
        return db.sql(sql.formatted(OURS)).query((row, n) -> row.getString(1)).list();
    }
}

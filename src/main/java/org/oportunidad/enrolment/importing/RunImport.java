package org.oportunidad.enrolment.importing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.PersonalRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the good rows in as one transaction, the progress written beside it; takes them out again in steps, each of
 * which is for good, so that an undo that was interrupted goes on where it stood.
 */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int STEP = 500;

    /** A step of a living import takes seconds. */
    private static final Duration STALE = Duration.ofMinutes(10);

    /** Of two undoing the same import one holds it, the other leaves. */
    private static final Duration SILENT = Duration.ofMinutes(1);

    private final ImportTable table;
    private final Imports imports;
    private final BringWomen women;
    private final List<PersonalRecords> records;
    private final Audit audit;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;
    private final Clock clock;

    RunImport(
            ImportTable table,
            Imports imports,
            BringWomen women,
            List<PersonalRecords> records,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.imports = imports;
        this.women = women;
        this.records = records;
        this.audit = audit;
        this.whole = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** Starts it in the background when nobody else has; the page shows how far it is. */
    boolean start(ImportBatch batch, UUID by) {
        if (!claim(batch)) {
            return false;
        }
        Thread.ofVirtual().name("import").start(() -> run(batch, by));
        return true;
    }

    /** Whether it is ours to run. */
    boolean claim(ImportBatch batch) {
        var claimed = beside.execute(status ->
                table.move(batch.id(), ImportBatch.State.CHECKED, ImportBatch.State.RUNNING, clock.instant()));
        return claimed != null && claimed == 1;
    }

    /** Brings the rows in; afterwards the import is done, or failed with nothing changed. */
    void run(ImportBatch batch, UUID by) {
        try {
            whole.executeWithoutResult(status -> {
                var rows = imports.rows(batch).orElseThrow();
                bring(batch, rows.good());
                audit.record(new AuditEvent(
                        by,
                        "COORDINATOR",
                        null,
                        "import.done",
                        "rows " + rows.good().size()));
                if (table.move(batch.id(), ImportBatch.State.RUNNING, ImportBatch.State.DONE, clock.instant()) == 0) {
                    throw new IllegalStateException("the import was given up meanwhile");
                }
            });
        } catch (RuntimeException e) {
            log.error("Import failed: {}", e.getClass().getName());
            beside.executeWithoutResult(status ->
                    table.move(batch.id(), ImportBatch.State.RUNNING, ImportBatch.State.FAILED, clock.instant()));
        }
    }

    private void bring(ImportBatch batch, List<CheckedRows.Person> good) {
        for (var from = 0; from < good.size(); from += STEP) {
            var step = good.subList(from, Math.min(good.size(), from + STEP));
            var people = step.stream().map(CheckedRows.Person::details).toList();
            table.brought(batch.id(), women.bring(batch.call(), people));
            progress(batch.id(), from + step.size());
        }
    }

    private void progress(UUID batch, int done) {
        beside.executeWithoutResult(status -> table.progress(batch, done, clock.instant()));
    }

    /** Says of imports whose program died on the way that they failed; nothing of theirs was stored. */
    void giveUpStale() {
        beside.executeWithoutResult(status -> table.giveUp(clock.instant().minus(STALE), clock.instant()));
    }

    /** Starts to take out, in the background, the women with whom nothing happened since. */
    boolean startUndo(ImportBatch batch, UUID by) {
        if (!claimUndo(batch, by)) {
            return false;
        }
        Thread.ofVirtual().name("import-undo").start(() -> undo(batch.id(), by));
        return true;
    }

    /** Whether its undo is ours to run. */
    boolean claimUndo(ImportBatch batch, UUID by) {
        var claimed = beside.execute(status -> table.beginUndo(
                batch.id(), table.untouched(batch.id(), batch.good()).size(), by, clock.instant()));
        return claimed != null && claimed == 1;
    }

    /** Takes them out until nobody is left; what stops it on the way, {@link #goOnUndoing} makes up for. */
    void undo(UUID batch, UUID by) {
        try {
            boolean more;
            do {
                more = takeOutSome(batch, by);
            } while (more);
        } catch (RuntimeException e) {
            log.error(
                    "The undo of an import stopped on the way and is tried again: {}",
                    e.getClass().getName());
        }
    }

    /** One step; false after the last. */
    boolean takeOutSome(UUID batch, UUID by) {
        return Boolean.TRUE.equals(whole.execute(status -> {
            if (!table.holdUndo(batch)) {
                return false;
            }
            var women = table.untouched(batch, STEP);
            if (women.isEmpty()) {
                if (table.move(batch, ImportBatch.State.UNDOING, ImportBatch.State.UNDONE, clock.instant()) == 1) {
                    var out = imports.find(batch).orElseThrow().done();
                    audit.record(new AuditEvent(by, "COORDINATOR", null, "import.undone", "rows " + out));
                }
                return false;
            }
            records.forEach(module -> module.eraseAll(women));
            table.takenOut(batch, women.size(), clock.instant());
            return true;
        }));
    }

    /** Goes on with undos whose program died on the way. */
    void goOnUndoing() {
        var now = clock.instant();
        var silent = beside.execute(status -> table.takeOverUndos(now.minus(SILENT), now));
        if (silent != null) {
            silent.forEach(one -> undo(one.id(), one.by()));
        }
    }
}

package org.oportunidad.enrolment.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.enrolment.ApplicationId;
import org.oportunidad.enrolment.CallId;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewDraft;
import org.oportunidad.enrolment.bulk.BulkEnrolments.Submission;
import org.oportunidad.enrolment.enrol.SubmitApplications;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.Registration;
import org.oportunidad.platform.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the good rows in as one transaction, or takes them out again; the progress is written beside it. */
@Component
class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int STEP = 500;

    private static final String TEMPLATE = "enrolment.importing.consent";

    private final ImportTable table;
    private final Imports imports;
    private final Participants participants;
    private final SubmitApplications applications;
    private final Messages messages;
    private final List<PersonalRecords> records;
    private final Audit audit;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;
    private final Clock clock;

    RunImport(
            ImportTable table,
            Imports imports,
            Participants participants,
            SubmitApplications applications,
            Messages messages,
            List<PersonalRecords> records,
            Audit audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.imports = imports;
        this.participants = participants;
        this.applications = applications;
        this.messages = messages;
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
                bring(batch, rows.good(), by);
                audit.record(new AuditEvent(
                        by,
                        "COORDINATOR",
                        null,
                        "import.done",
                        "rows " + rows.good().size()));
                table.move(batch.id(), ImportBatch.State.RUNNING, ImportBatch.State.DONE, clock.instant());
            });
        } catch (RuntimeException e) {
            log.error("Import failed: {}", e.getClass().getName());
            beside.executeWithoutResult(status ->
                    table.move(batch.id(), ImportBatch.State.RUNNING, ImportBatch.State.FAILED, clock.instant()));
        }
    }

    private void bring(ImportBatch batch, List<CheckedRows.Person> people, UUID by) {
        for (var from = 0; from < people.size(); from += STEP) {
            var step = people.subList(from, Math.min(people.size(), from + STEP));
            bringStep(batch, step, by);
            progress(batch.id(), from + step.size());
        }
    }

    private void bringStep(ImportBatch batch, List<CheckedRows.Person> step, UUID by) {
        var now = clock.instant();
        var registrations = new ArrayList<Registration>(step.size());
        var drafts = new ArrayList<NewDraft>(step.size());
        var languages = new ArrayList<String>(step.size());
        var submissions = new ArrayList<Submission>(step.size());
        for (var person : step) {
            var woman = Ids.next();
            var application = new ApplicationId(Ids.next());
            var details = person.details();
            registrations.add(
                    new Registration(new ParticipantId(woman), details, Registration.Via.IMPORT, Map.of(), null, now));
            drafts.add(new NewDraft(application, woman, new CallId(batch.call()), "IMPORT", now, by));
            languages.add(Objects.requireNonNullElse(details.language(), "es"));
            submissions.add(new Submission(
                    application, Objects.requireNonNull(details.birthDate()), details.communeCut(), null, now));
        }
        var refused = participants.openAll(registrations);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("a checked row was refused");
        }
        applications.draftAll(drafts, languages);
        table.brought(batch.id(), drafts.stream().map(d -> d.id().value()).toList());
        applications.submitAll(submissions);
        messages.sendAll(drafts.stream()
                .map(d -> new OutgoingMessage(
                        Ids.next(), d.participantId(), TEMPLATE, new HashMap<>(), Purpose.CONSENT_REQUEST))
                .toList());
    }

    private void progress(UUID batch, int done) {
        beside.executeWithoutResult(status -> table.progress(batch, done, clock.instant()));
    }

    /** Takes out the women with whom nothing happened since; gives how many, or -1 when it cannot be undone. */
    int undo(ImportBatch batch, UUID by) {
        var undone = whole.execute(status -> {
            if (table.move(batch.id(), ImportBatch.State.DONE, ImportBatch.State.UNDONE, clock.instant()) == 0) {
                return -1;
            }
            var women = table.untouched(batch.id());
            for (var woman : women) {
                records.forEach(module -> module.erase(woman));
            }
            audit.record(new AuditEvent(by, "COORDINATOR", null, "import.undone", "rows " + women.size()));
            return women.size();
        });
        return undone == null ? -1 : undone;
    }
}

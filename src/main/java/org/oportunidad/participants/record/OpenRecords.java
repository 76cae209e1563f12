package org.oportunidad.participants.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.consent.ConsentLedger;
import org.oportunidad.participants.consent.ConsentLedger.Answer;
import org.oportunidad.participants.duplicate.SimilarRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens records, one or thousands, each with her decisions on consent. */
@Component
class OpenRecords {

    private final DetailRules rules;
    private final Sealing sealing;
    private final RecordRows rows;
    private final ParticipantTable table;
    private final ConsentLedger consents;
    private final After after;

    OpenRecords(
            DetailRules rules,
            Sealing sealing,
            RecordRows rows,
            ParticipantTable table,
            ConsentLedger consents,
            After after) {
        this.rules = rules;
        this.sealing = sealing;
        this.rows = rows;
        this.table = table;
        this.consents = consents;
        this.after = after;
    }

    /** What follows when records were opened. */
    @Component
    static class After {

        private final SimilarRecords similar;
        private final Audit audit;

        After(SimilarRecords similar, Audit audit) {
            this.similar = similar;
            this.audit = audit;
        }

        void opened(List<Registration> opened) {
            similar.notice(
                    opened.stream().map(r -> r.id().value()).toList(),
                    opened.getFirst().at());
            audit.recordAll(opened.stream().map(After::event).toList());
        }

        private static AuditEvent event(Registration opened) {
            var evidence = opened.evidence();
            var by = evidence == null ? null : evidence.recordedBy();
            var id = opened.id().value();
            return new AuditEvent(
                    by == null ? id : by.value(),
                    by == null ? "PARTICIPANT" : "STAFF",
                    id,
                    "participant.opened",
                    opened.via().name());
        }
    }

    @Transactional
    Map<ParticipantId, List<DetailRefusal>> openAll(List<Registration> registrations) {
        var refused = new HashMap<ParticipantId, List<DetailRefusal>>();
        var known = new HashSet<>(
                table.known(registrations.stream().map(r -> r.id().value()).toList()));
        var opened = new ArrayList<Registration>();
        var records = new ArrayList<RecordRows.NewRecord>();
        for (var registration : registrations) {
            var checked = rules.check(registration.details());
            if (checked.refused()) {
                refused.put(registration.id(), checked.refusals());
            } else if (known.add(registration.id().value())) {
                opened.add(registration);
                records.add(new RecordRows.NewRecord(
                        registration.id().value(),
                        sealing.newKey(),
                        checked.clean(),
                        registration.via().name(),
                        registration.at()));
            }
        }
        if (!opened.isEmpty()) {
            rows.add(records);
            consents.write(answers(opened, records), false);
            after.opened(opened);
        }
        return refused;
    }

    private List<Answer> answers(List<Registration> opened, List<RecordRows.NewRecord> records) {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < opened.size(); i++) {
            var evidence = opened.get(i).evidence();
            if (evidence != null) {
                var record = records.get(i);
                opened.get(i)
                        .consents()
                        .forEach((purpose, yes) -> answers.add(new Answer(
                                record.id(),
                                purpose,
                                yes,
                                evidence,
                                row -> EvidenceText.seal(sealing, record.key(), evidence, row))));
            }
        }
        return answers;
    }
}

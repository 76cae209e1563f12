package org.oportunidad.participants.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.LoginKind;
import org.oportunidad.participants.DetailRefusal;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.duplicate.SimilarRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to or corrects what is known of a woman. */
@Component
class ChangeRecord {

    private final DetailRules rules;
    private final RecordRows rows;
    private final ParticipantTable table;
    private final After after;
    private final Audit audit;
    private final Clock clock;

    ChangeRecord(DetailRules rules, RecordRows rows, ParticipantTable table, After after, Audit audit, Clock clock) {
        this.rules = rules;
        this.rows = rows;
        this.table = table;
        this.after = after;
        this.audit = audit;
        this.clock = clock;
    }

    /** What follows a change: another record may be hers, and another contact signs her in. */
    @Component
    static class After {

        private final SimilarRecords similar;
        private final Accounts accounts;

        After(SimilarRecords similar, Accounts accounts) {
            this.similar = similar;
            this.accounts = accounts;
        }

        void changed(UUID participant, List<RecordRows.ContactChange> contacts, Instant at) {
            similar.notice(List.of(participant), at);
            if (contacts.isEmpty() || accounts.ofParticipant(participant).isEmpty()) {
                return;
            }
            for (var contact : contacts) {
                var kind = LoginKind.valueOf(contact.kind());
                if (contact.came()) {
                    accounts.addLogin(participant, kind, contact.contact());
                } else {
                    accounts.removeLogin(participant, kind, contact.contact());
                }
            }
        }
    }

    @Transactional
    List<DetailRefusal> change(@Nullable AccountId by, ParticipantId participant, PersonalDetails told) {
        var checked = rules.check(told);
        if (checked.refused()) {
            return checked.refusals();
        }
        var stored = table.hold(participant.value())
                .orElseThrow(() -> new IllegalArgumentException("there is no record to change"));
        var key = stored.key();
        if (key == null) {
            throw new IllegalStateException("the record was erased");
        }
        var now = clock.instant();
        after.changed(participant.value(), rows.change(stored, key, checked.clean(), now), now);
        audit.record(new AuditEvent(
                by == null ? participant.value() : by.value(),
                by == null ? "PARTICIPANT" : "ACCOUNT",
                participant.value(),
                "participant.changed",
                fields(told)));
        return List.of();
    }

    /** Which details were told, never what. */
    private static String fields(PersonalDetails told) {
        var fields = new ArrayList<String>();
        note(fields, "names", told.names());
        note(fields, "preferredName", told.preferredName());
        note(fields, "birthDate", told.birthDate());
        note(fields, "commune", told.communeCut());
        note(fields, "rural", told.rural());
        note(fields, "language", told.language());
        note(fields, "phone", told.phone());
        note(fields, "email", told.email());
        note(fields, "document", told.document());
        note(fields, "safeContact", told.safeContact());
        return String.join(",", fields);
    }

    private static void note(List<String> fields, String name, @Nullable Object told) {
        if (told != null) {
            fields.add(name);
        }
    }
}

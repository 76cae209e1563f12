package org.oportunidad.participants.rights;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.record.ReadRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What this module holds about her, and what can be done with it. */
@Component
class OwnRecords implements PersonalRecords {

    private final RightsTable table;
    private final ReadRecords records;
    private final ErasuresFile tombstones;
    private final Clock clock;

    OwnRecords(RightsTable table, ReadRecords records, ErasuresFile tombstones, Clock clock) {
        this.table = table;
        this.records = records;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @Override
    public String schema() {
        return "participants";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var whole = records.whole(participantId);
        if (whole.isEmpty()) {
            return List.of();
        }
        var details = whole.get().details();
        var export = new ArrayList<PersonalRecord>();
        export.add(new PersonalRecord("participants.export.details", details(details), detailsInWords(details)));
        var rule = details.safeContact();
        if (rule != null) {
            export.add(new PersonalRecord(
                    "participants.export.safe-contact",
                    safeContact(rule),
                    Map.of(
                            "participants.field.whose-phone", List.of(key("participants.phone.", rule.phone())),
                            "participants.field.channel", List.of(key("participants.channel.", rule.channel())))));
        }
        whole.get()
                .consents()
                .forEach(entry -> export.add(new PersonalRecord(
                        "participants.export.consent",
                        values(
                                "participants.export.purpose", entry.purpose().name(),
                                "participants.export.decision", entry.decision().name(),
                                "participants.export.notice-version", entry.noticeVersion(),
                                "participants.export.medium", entry.medium().name(),
                                "participants.export.at", entry.at().toString()),
                        Map.of(
                                "participants.export.purpose",
                                        List.of(entry.purpose().nameKey()),
                                "participants.export.decision",
                                        List.of(entry.decision().textKey()),
                                "participants.export.medium", List.of(key("participants.medium.", entry.medium()))))));
        return export;
    }

    private static Map<String, String> details(PersonalDetails details) {
        var birthDate = details.birthDate();
        var rural = details.rural();
        var document = details.document();
        return values(
                "participants.field.names", details.names(),
                "participants.field.preferred-name", details.preferredName(),
                "participants.field.birth-date", birthDate == null ? null : birthDate.toString(),
                "participants.field.commune", details.communeCut(),
                "participants.field.rural", rural == null ? null : rural.toString(),
                "participants.field.language", details.language(),
                "participants.field.phone", details.phone(),
                "participants.field.email", details.email(),
                "participants.field.document", document == null ? null : document.document() + " " + document.number());
    }

    private static Map<String, List<String>> detailsInWords(PersonalDetails details) {
        var rural = details.rural();
        return rural == null
                ? Map.of()
                : Map.of(
                        "participants.field.rural",
                        List.of(rural ? "participants.details.country" : "participants.details.town"));
    }

    private static String key(String prefix, Enum<?> code) {
        return prefix + code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, String> safeContact(SafeContact rule) {
        return values(
                "participants.field.whose-phone", rule.phone().name(),
                "participants.field.channel", rule.channel().name(),
                "participants.field.from", time(rule.from()),
                "participants.field.until", time(rule.until()),
                "participants.field.discreet", Boolean.toString(rule.discreet()),
                "participants.field.code-word", rule.codeWord());
    }

    private static @Nullable String time(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static Map<String, String> values(@Nullable String... keysAndValues) {
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            var key = keysAndValues[i];
            var value = keysAndValues[i + 1];
            if (key != null && value != null && !value.isEmpty()) {
                values.put(key, value);
            }
        }
        return values;
    }

    /** The tombstones follow when the erasure is sure; those that a crash swallows are written at the next start. */
    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        var erased = table.erase(participantIds, clock.instant());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tombstones.add(erased);
            }
        });
    }

    @Override
    public void block(UUID participantId, boolean blocked) {
        if (blocked) {
            table.block(participantId, RightsTable.AT_HER_REQUEST, clock.instant());
        } else {
            table.unblock(participantId);
        }
    }

    @Override
    public List<String> merge(UUID from, UUID into) {
        return table.join(from, into);
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        table.part(from, moved);
    }
}

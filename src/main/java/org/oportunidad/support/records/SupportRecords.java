package org.oportunidad.support.records;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.forms.SealedText;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.support.contact.ReadContacts;
import org.oportunidad.support.contact.ReadContacts.Contact;
import org.oportunidad.support.handover.HandoverWords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with her and what was owed to her: exported to her, erased, and moved when two records are one woman. */
@Component
class SupportRecords implements PersonalRecords {

    private final RecordsTable table;
    private final ReadContacts contacts;
    private final SealedText seals;

    SupportRecords(RecordsTable table, ReadContacts contacts, SealedText seals) {
        this.table = table;
        this.contacts = contacts;
        this.seals = seals;
    }

    @Override
    public String schema() {
        return "support";
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> export(UUID participantId) {
        return Stream.of(
                        contacts.of(participantId, null, Integer.MAX_VALUE).stream()
                                .map(SupportRecords::contact),
                        handovers(participantId),
                        table.of(participantId).stream().map(SupportRecords::fact))
                .flatMap(rows -> rows)
                .toList();
    }

    private Stream<PersonalRecord> handovers(UUID participantId) {
        return table.handovers(participantId).stream().map(one -> {
            var values = new LinkedHashMap<String, String>();
            values.put("support.records.at", one.at());
            if (one.words() != null && one.sealedFor() != null) {
                values.put(
                        "support.records.words",
                        seals.open(List.of(HandoverWords.of(one.sealedFor(), one.words(), one.id())))
                                .getFirst());
            }
            return new PersonalRecord("support.records.handover", values);
        });
    }

    private static PersonalRecord contact(Contact one) {
        var values = new LinkedHashMap<String, String>();
        values.put("support.records.at", one.at().toString());
        values.put("support.records.channel", one.channel());
        values.put("support.records.reason", one.reason());
        values.put("support.records.result", one.result());
        if (!one.words().isEmpty()) {
            values.put("support.records.words", one.words());
        }
        return new PersonalRecord(
                "support.records.contact",
                values,
                Map.of(
                        "support.records.channel", List.of("support.contact.channel." + one.channel()),
                        "support.records.reason", List.of("support.contact.reason." + one.reason()),
                        "support.records.result", List.of("support.contact.result." + one.result())));
    }

    private static PersonalRecord fact(RecordsTable.Fact fact) {
        return new PersonalRecord(
                "support.records." + fact.kind().toLowerCase(Locale.ROOT),
                Map.of(
                        "support.records.at", fact.at(),
                        "support.records.code", fact.code(),
                        "support.records.outcome", fact.state()),
                Map.of(
                        "support.records.code",
                                List.of("support.rule." + fact.code().toLowerCase(Locale.ROOT)),
                        "support.records.outcome",
                                List.of((fact.kind().equals("GIVEN") ? "support.need.state." : "support.work.outcome.")
                                        + fact.state().toLowerCase(Locale.ROOT))));
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    /** A blocked record is hidden by participants’ facade, through which every name and list here goes. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // nothing of hers is shown here without her record
    }

    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        return table.move(from, into);
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        table.moveBack(from, into, moved);
    }
}

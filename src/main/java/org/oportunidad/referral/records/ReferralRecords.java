package org.oportunidad.referral.records;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.springframework.stereotype.Component;

/** What she asked, exported to her alone, erased with her, and moved when two records are one woman. */
@Component
class ReferralRecords implements PersonalRecords {

    private final RecordsTable table;

    ReferralRecords(RecordsTable table) {
        this.table = table;
    }

    @Override
    public String schema() {
        return "referral";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return table.of(participantId).stream().map(ReferralRecords::record).toList();
    }

    @Override
    public boolean isForHerAlone() {
        return true;
    }

    private static PersonalRecord record(RecordsTable.Asked one) {
        var values = new LinkedHashMap<String, String>();
        values.put("referral.records.at", one.at());
        values.put("referral.records.state", one.state());
        add(values, "referral.records.words", one.words());
        add(values, "referral.records.phone", one.phone());
        add(values, "referral.records.hours", one.hours());
        var taken = one.takenAt();
        add(values, "referral.records.taken", taken == null ? "" : taken);
        return new PersonalRecord(
                "referral.records.talk",
                values,
                Map.of(
                        "referral.records.state",
                        List.of("referral.records.state." + one.state().toLowerCase(Locale.ROOT))));
    }

    private static void add(Map<String, String> values, String key, String value) {
        if (!value.isEmpty()) {
            values.put(key, value);
        }
    }

    @Override
    public void eraseAll(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    @Override
    public void block(UUID participantId, boolean blocked) {
        table.block(participantId, blocked);
    }

    /** Says of nothing that it was moved: what says so would lie outside of what is sealed. */
    @Override
    public List<String> merge(UUID from, UUID into) {
        table.move(from, into);
        return List.of();
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        table.moveBack(from, into);
    }
}

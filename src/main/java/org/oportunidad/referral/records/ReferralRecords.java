package org.oportunidad.referral.records;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.springframework.stereotype.Component;

/** What she asked, exported to her alone, erased with her, and moved when two records are one woman. */
@Component
class ReferralRecords implements PersonalRecords {

    private final RecordsTable table;
    private final Accounts accounts;

    ReferralRecords(RecordsTable table, Accounts accounts) {
        this.table = table;
        this.accounts = accounts;
    }

    @Override
    public String schema() {
        return "referral";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var asked = table.of(participantId);
        var names = asked.isEmpty()
                ? Map.<AccountId, String>of()
                : accounts.staffNames(asked.stream()
                        .map(RecordsTable.Asked::takenBy)
                        .filter(Objects::nonNull)
                        .map(AccountId::new)
                        .distinct()
                        .toList());
        return asked.stream().map(one -> record(one, names)).toList();
    }

    @Override
    public boolean isForHerAlone() {
        return true;
    }

    private static PersonalRecord record(RecordsTable.Asked one, Map<AccountId, String> names) {
        var values = new LinkedHashMap<String, String>();
        values.put("referral.records.at", one.at());
        values.put("referral.records.state", one.state());
        add(values, "referral.records.words", one.words());
        add(values, "referral.records.phone", one.phone());
        add(values, "referral.records.hours", one.hours());
        var by = one.takenBy();
        add(values, "referral.records.by", by == null ? "" : names.getOrDefault(new AccountId(by), ""));
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

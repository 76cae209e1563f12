package org.oportunidad.identity.records;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her account under her rights: told, erased, blocked, and joined with the account of a second record of hers. */
@Component
class AccountRecords implements PersonalRecords {

    private static final String OWNER = "account:";
    private static final String LOGIN = "login:";

    private final RecordsTable table;
    private final Clock clock;

    AccountRecords(RecordsTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String schema() {
        return "identity";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        return table
                .find(participantId)
                .map(held -> new PersonalRecord(
                        "identity.records.account",
                        Map.of(
                                "identity.records.opened", held.openedAt().toString(),
                                "identity.records.language", held.language(),
                                "identity.records.pin", Boolean.toString(held.pin()),
                                "identity.records.logins", Integer.toString(held.logins()))))
                .stream()
                .toList();
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        table.delete(participantIds);
    }

    @Override
    @Transactional
    public void block(UUID participantId, boolean blocked) {
        table.block(participantId, blocked, clock.instant());
    }

    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        var leaving = table.find(from);
        if (leaving.isEmpty()) {
            return moved;
        }
        var account = leaving.get().account();
        table.endSessions(from);
        var staying = table.find(into);
        if (staying.isEmpty()) {
            table.give(account, into);
            moved.add(OWNER + account);
            return moved;
        }
        table.moveLogins(account, staying.get().account()).forEach(login -> moved.add(LOGIN + login));
        table.setClosed(account, true, clock.instant());
        return moved;
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        for (var what : moved) {
            if (what.startsWith(OWNER)) {
                table.give(UUID.fromString(what.substring(OWNER.length())), from);
            }
        }
        var back = table.find(from);
        var stayed = table.find(into);
        if (back.isEmpty() || stayed.isEmpty()) {
            return;
        }
        moved.stream()
                .filter(what -> what.startsWith(LOGIN))
                .forEach(what -> table.moveLoginBack(
                        back.get().account(), stayed.get().account(), what.substring(LOGIN.length())));
        table.setClosed(back.get().account(), false, clock.instant());
    }
}

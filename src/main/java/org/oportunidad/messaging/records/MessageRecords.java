package org.oportunidad.messaging.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.text.Language;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What messaging holds about a person: the messages she got, and since when which phones tell her of them. */
@Component
class MessageRecords implements PersonalRecords {

    private static final int ALL_OF_HERS = 10_000;

    private final InboxTable inbox;
    private final HerRowsTable rows;
    private final Letters letters;

    MessageRecords(InboxTable inbox, HerRowsTable rows, Letters letters) {
        this.inbox = inbox;
        this.rows = rows;
        this.letters = letters;
    }

    @Override
    public String schema() {
        return "messaging";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var language =
                Language.of(LocaleContextHolder.getLocale().getLanguage()).orElse(Language.ES);
        var phones = rows.phonesSince(participantId).stream()
                .map(since -> new PersonalRecord(
                        "messaging.record.phone", Map.of("messaging.record.sent", since.toString())));
        return Stream.concat(phones, messages(participantId, language)).toList();
    }

    private Stream<PersonalRecord> messages(UUID participantId, Language language) {
        return inbox.of(participantId, ALL_OF_HERS).stream()
                .map(message -> new PersonalRecord(
                        "messaging.record.message",
                        Map.of(
                                "messaging.record.sent",
                                message.sentAt().toString(),
                                "messaging.record.text",
                                letters.subject(language, message.template(), message.values()) + "\n"
                                        + letters.body(language, message.template(), message.values()))));
    }

    @Override
    public void eraseAll(Collection<UUID> participantIds) {
        inbox.erase(participantIds);
        rows.erase(participantIds);
    }

    /** Nothing to do: a blocked person gets no message, since every sending asks first. */
    @Override
    public void block(UUID participantId, boolean blocked) {}

    @Override
    public List<String> merge(UUID from, UUID into) {
        List<UUID> ids = inbox.idsOf(from);
        inbox.move(from, into, ids);
        var moved = rows.move(from, into);
        ids.forEach(id -> moved.add("message:" + id));
        return moved;
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        inbox.move(
                /* from= */ into,
                /* into= */ from,
                moved.stream()
                        .filter(row -> row.startsWith("message:"))
                        .map(row -> UUID.fromString(row.substring("message:".length())))
                        .toList());
        rows.moveBack(
                from,
                into,
                moved.stream()
                        .filter(row -> !row.startsWith("message:"))
                        .map(row -> UUID.fromString(row.substring(row.indexOf(':') + 1)))
                        .toList());
    }
}

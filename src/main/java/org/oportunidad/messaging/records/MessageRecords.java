package org.oportunidad.messaging.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.messaging.inbox.InboxTable;
import org.oportunidad.messaging.sent.SentMedia;
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
    private final SentMedia media;

    MessageRecords(InboxTable inbox, HerRowsTable rows, Letters letters, SentMedia media) {
        this.inbox = inbox;
        this.rows = rows;
        this.letters = letters;
        this.media = media;
    }

    @Override
    public String schema() {
        return "messaging";
    }

    @Override
    public List<PersonalRecord> export(UUID participantId) {
        var language =
                Language.of(LocaleContextHolder.getLocale().getLanguage()).orElse(Language.ES);
        return rows.toldTo(participantId, ALL_OF_HERS).stream()
                .map(told -> record(told, language))
                .toList();
    }

    private PersonalRecord record(HerRowsTable.Told told, Language language) {
        var at = told.at().toString();
        var template = told.template();
        return template == null
                ? new PersonalRecord("messaging.record.phone", Map.of("messaging.record.sent", at))
                : new PersonalRecord(
                        "messaging.record.message",
                        Map.of(
                                "messaging.record.sent",
                                at,
                                "messaging.record.text",
                                letters.subject(language, template, told.values()) + "\n"
                                        + letters.body(language, template, told.values())));
    }

    @Override
    public void eraseAll(Collection<UUID> participantIds) {
        inbox.erase(participantIds);
        media.erase(participantIds);
        rows.erase(participantIds);
    }

    /** Nothing to do: a blocked person gets no message, since every sending asks first. */
    @Override
    public void block(UUID participantId, boolean blocked) {}

    @Override
    public List<String> merge(UUID from, UUID into) {
        List<UUID> ids = inbox.idsOf(from);
        inbox.move(from, into, ids);
        media.move(from, into, ids);
        var moved = rows.move(from, into);
        ids.forEach(id -> moved.add("message:" + id));
        return moved;
    }

    @Override
    public void unmerge(UUID from, UUID into, List<String> moved) {
        var messages = moved.stream()
                .filter(row -> row.startsWith("message:"))
                .map(row -> UUID.fromString(row.substring("message:".length())))
                .toList();
        inbox.move(/* from= */ into, /* into= */ from, messages);
        media.move(/* from= */ into, /* into= */ from, messages);
        rows.moveBack(
                from,
                into,
                moved.stream()
                        .filter(row -> !row.startsWith("message:"))
                        .map(row -> UUID.fromString(row.substring(row.indexOf(':') + 1)))
                        .toList());
    }
}

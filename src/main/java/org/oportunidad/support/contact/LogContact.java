package org.oportunidad.support.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.programme.Country;
import org.oportunidad.support.ContactHistory;
import org.oportunidad.support.LoggedContact;
import org.oportunidad.support.work.OpenWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a contact once, closes what it answers, and opens the next one with its owner and day. */
@Component
class LogContact implements ContactHistory {

    /** So soon whoever had a hard conversation is offered a talk. */
    private static final Duration DEBRIEF = Duration.ofHours(24);

    private final ContactTable table;
    private final OpenWork work;
    private final SealedText seals;
    private final Country country;
    private final Audit audit;
    private final Clock clock;

    LogContact(ContactTable table, OpenWork work, SealedText seals, Country country, Audit audit, Clock clock) {
        this.table = table;
        this.work = work;
        this.seals = seals;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param next days until the next contact, as the form says it
     * @param toHers whether whoever accompanies her owns the next contact, and not whoever logs this one
     */
    @Transactional
    public void log(Viewer by, LoggedContact contact, @Nullable String next, boolean toHers) {
        var now = clock.instant();
        var her = contact.participantId();
        table.hold(her);
        var id = ContactTable.id(contact);
        var words = contact.words();
        if (!table.insert(id, contact, words == null ? null : sealed(her, words, id), now)) {
            return;
        }
        work.contacted(contact);
        var today = LocalDate.ofInstant(now, country.zone());
        NextContact.day(contact.result(), next, today, country.weekend())
                .ifPresent(day -> work.nextContact(
                        contact,
                        id,
                        toHers ? null : by.account().value(),
                        start(day),
                        NextContact.channel(contact.channel(), contact.result())));
        if (contact.hard()) {
            work.debrief(contact, id, now.plus(DEBRIEF));
        }
        audit.record(new AuditEvent(
                by.account().value(),
                by.actorRole(),
                her,
                "support.contact_logged",
                contact.channel() + "/" + contact.reason() + "/" + contact.result()));
    }

    @Override
    @Transactional
    public void keepAll(List<LoggedContact> contacts) {
        var ids = contacts.stream().map(ContactTable::id).toList();
        var words = new ArrayList<Words>();
        for (int i = 0; i < contacts.size(); i++) {
            var said = contacts.get(i).words();
            if (said != null) {
                words.add(new Words(contacts.get(i).participantId(), said, context(ids.get(i))));
            }
        }
        var sealed = (words.isEmpty() ? List.<String>of() : seals.seal(words)).iterator();
        var rows = new ArrayList<ContactTable.Old>();
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            rows.add(new ContactTable.Old(ids.get(i), contact, contact.words() == null ? null : sealed.next()));
        }
        table.insertAll(rows);
    }

    private String sealed(UUID her, String words, UUID id) {
        return seals.seal(List.of(new Words(her, words, context(id)))).getFirst();
    }

    /** When the working day begins. */
    private Instant start(LocalDate day) {
        return day.atTime(country.parameter("quiet-until-hour"), 0)
                .atZone(country.zone())
                .toInstant();
    }

    static String context(UUID id) {
        return "support.contact|words|" + (id.getLeastSignificantBits() & Long.MAX_VALUE);
    }
}

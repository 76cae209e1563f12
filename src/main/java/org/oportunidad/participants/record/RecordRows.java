package org.oportunidad.participants.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;

/** Writes checked details as rows: sealed under her key, with their fingerprints. */
@Component
class RecordRows {

    private static final String CONTACT = "contact_point|sealed";
    private static final String DOCUMENT = "identity_document|sealed";
    private static final String CODE_WORD = "safe_contact|sealed_code_word";

    private final Sealing sealing;
    private final ParticipantTable participants;
    private final ContactTable contacts;
    private final SafeContactTable safeContacts;

    RecordRows(Sealing sealing, ParticipantTable participants, ContactTable contacts, SafeContactTable safeContacts) {
        this.sealing = sealing;
        this.participants = participants;
        this.contacts = contacts;
        this.safeContacts = safeContacts;
    }

    /** A record to be made, with the key that was made for it. */
    record NewRecord(UUID id, byte[] key, PersonalDetails details, String via, Instant at) {}

    void add(List<NewRecord> records) {
        participants.add(records.stream()
                .map(r -> row(
                        new StoredRecord(r.id, "", null, r.key, null, null, "es", r.via, false, null, null),
                        r.key,
                        r.details,
                        r.at))
                .toList());
        var phonesAndMails = new ArrayList<ContactRow>();
        var documents = new ArrayList<ContactRow>();
        var rules = new ArrayList<SafeContactRow>();
        for (var record : records) {
            var details = record.details;
            contact(record.id, record.key, "PHONE", details.phone(), phonesAndMails);
            contact(record.id, record.key, "EMAIL", details.email(), phonesAndMails);
            document(record.id, record.key, details, documents);
            safeContact(record.id, record.key, details, rules);
        }
        var since = records.getFirst().at;
        contacts.addContacts(phonesAndMails, since);
        contacts.addDocuments(documents, since);
        safeContacts.keep(rules, since);
    }

    /** A contact that came or went. */
    record ContactChange(String kind, String contact, boolean came) {

        @Override
        public String toString() {
            return "ContactChange[]";
        }
    }

    /** Writes what was told and leaves the rest as it was; answers the contacts that came and went. */
    List<ContactChange> change(StoredRecord stored, byte[] key, PersonalDetails told, Instant at) {
        participants.change(row(stored, key, told, at));
        var own = List.of(stored.id());
        var changes = new ArrayList<ContactChange>();
        replaceContact(own, key, "PHONE", told.phone(), at, changes);
        replaceContact(own, key, "EMAIL", told.email(), at, changes);
        if (told.document() != null) {
            var fresh = new ArrayList<ContactRow>();
            document(stored.id(), key, told, fresh);
            for (var old : contacts.documents(own)) {
                if (!fresh.removeIf(row -> same(row, old))) {
                    contacts.endDocument(old.id(), at);
                }
            }
            contacts.addDocuments(fresh, at);
        }
        var rules = new ArrayList<SafeContactRow>();
        safeContact(stored.id(), key, told, rules);
        safeContacts.keep(rules, at);
        return changes;
    }

    private void replaceContact(
            List<UUID> own, byte[] key, String kind, @Nullable String told, Instant at, List<ContactChange> changes) {
        if (told == null) {
            return;
        }
        var fresh = new ArrayList<ContactRow>();
        contact(own.getFirst(), key, kind, told, fresh);
        for (var old : contacts.contacts(own)) {
            if (old.kind().equals(kind) && !fresh.removeIf(row -> same(row, old))) {
                contacts.endContact(old.id(), at);
                changes.add(new ContactChange(kind, sealing.open(key, old.sealed(), CONTACT, old.id()), false));
            }
        }
        fresh.forEach(row -> changes.add(new ContactChange(kind, told, true)));
        contacts.addContacts(fresh, at);
    }

    private static boolean same(ContactRow one, ContactRow other) {
        return one.kind().equals(other.kind()) && java.util.Arrays.equals(one.fingerprint(), other.fingerprint());
    }

    private ParticipantRow row(StoredRecord stored, byte[] key, PersonalDetails told, Instant at) {
        var called = sealing.open(key, stored.sealed(), stored.id())
                .with(told.names(), told.preferredName(), told.birthDate());
        var birthDate = called.birthDate();
        return new ParticipantRow(
                stored.id(),
                key,
                sealing.seal(key, called, stored.id()),
                sealing.words(called.names(), called.preferredName()),
                sealing.likeness(called),
                birthDate == null ? null : birthDate.getYear(),
                told.communeCut() == null ? stored.communeCut() : told.communeCut(),
                told.rural() == null ? stored.rural() : told.rural(),
                told.language() == null ? stored.language() : told.language(),
                stored.via(),
                at);
    }

    private void contact(UUID participant, byte[] key, String kind, @Nullable String told, List<ContactRow> rows) {
        if (told != null && !told.isEmpty()) {
            var id = Ids.next();
            rows.add(new ContactRow(
                    id, participant, kind, sealing.seal(key, told, CONTACT, id), sealing.contact(kind, told)));
        }
    }

    private void document(UUID participant, byte[] key, PersonalDetails told, List<ContactRow> rows) {
        var document = told.document();
        if (document != null && !document.number().isEmpty()) {
            var id = Ids.next();
            rows.add(new ContactRow(
                    id,
                    participant,
                    document.document(),
                    sealing.seal(key, document.number(), DOCUMENT, id),
                    sealing.document(document.document(), document.number())));
        }
    }

    private void safeContact(UUID participant, byte[] key, PersonalDetails told, List<SafeContactRow> rows) {
        var rule = told.safeContact();
        if (rule != null) {
            var word = rule.codeWord();
            rows.add(new SafeContactRow(
                    participant, rule, word == null ? null : sealing.seal(key, word, CODE_WORD, participant), null));
        }
    }
}

package org.oportunidad.participants.record;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.IdentityNumber;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.ParticipantId;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.Registration;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.consent.ConsentEntry;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.stereotype.Component;

/** Opens what was sealed, for those who may read it. */
@Component
public class ReadRecords {

    private static final Set<String> CONTACTS = Set.of("PHONE", "EMAIL");
    private static final String CARD = "participants.card";
    private static final String STORED = "participants.stored";
    private static final Comparator<ConsentEntry> NEWEST_FIRST = Comparator.comparing(ConsentEntry::at)
            .thenComparing(ConsentEntry::id)
            .reversed();

    private final ParticipantTable table;
    private final ContactTable contacts;
    private final Sealing sealing;
    private final Clock clock;
    private final WholeRecordTable wholes;
    private final WhileLooking looking;

    ReadRecords(
            ParticipantTable table,
            ContactTable contacts,
            Sealing sealing,
            Clock clock,
            WholeRecordTable wholes,
            WhileLooking looking) {
        this.table = table;
        this.contacts = contacts;
        this.sealing = sealing;
        this.clock = clock;
        this.wholes = wholes;
        this.looking = looking;
    }

    Optional<ParticipantCard> find(Viewer viewer, String handle) {
        return table.find(viewer, handle, clock.instant()).map(this::card);
    }

    /** The page of one woman: what this module knows of her, if the viewer may see her. */
    public Optional<WholeRecord> whole(Viewer viewer, String handle) {
        var found = wholes.find(viewer, handle, clock.instant()).map(this::whole);
        found.ifPresent(whole -> looking.keep(
                CARD,
                viewer.account().value() + " " + whole.card().id().value(),
                Map.of(whole.card().id().value(), whole.card())));
        return found;
    }

    /** Her own record, whoever asks. */
    public Optional<WholeRecord> whole(UUID participant) {
        return wholes.find(participant, clock.instant()).map(this::whole);
    }

    private WholeRecord whole(WholeRecordTable.Whole whole) {
        var records = List.copyOf(whole.records.values());
        return new WholeRecord(
                card(records.getFirst()),
                details(records, whole.contacts),
                whole.consents.stream().sorted(NEWEST_FIRST).toList(),
                whole.caring.stream().sorted().toList(),
                whole.doubted,
                whole.openedAt,
                records.getFirst().via());
    }

    Map<UUID, ParticipantCard> cards(Viewer viewer, Collection<UUID> ids) {
        return ids.size() == 1
                ? looking.once(
                        CARD, viewer.account().value() + " " + ids.iterator().next(), () -> visible(viewer, ids))
                : visible(viewer, ids);
    }

    private Map<UUID, ParticipantCard> visible(Viewer viewer, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : table.visible(viewer, ids, clock.instant()).stream()
                        .map(this::card)
                        .collect(Collectors.toMap(card -> card.id().value(), Function.identity()));
    }

    List<UUID> named(Viewer viewer, String typed) {
        var words = typed.length() > 200 ? new byte[0][] : sealing.words(typed, "");
        return words.length == 0 ? List.of() : table.named(viewer, words, clock.instant());
    }

    private ParticipantCard card(StoredRecord stored) {
        var called = sealing.open(stored.key(), stored.sealed(), stored.id());
        return new ParticipantCard(
                new ParticipantId(stored.id()),
                stored.handle(),
                called.name(),
                called.fullNames(),
                stored.communeCut(),
                stored.language(),
                stored.blocked());
    }

    /** Everything known; where her own record says nothing, what a record merged into hers says. */
    public PersonalDetails details(UUID participant) {
        var records = ofWoman(participant);
        return records.isEmpty()
                ? PersonalDetails.NOTHING
                : details(
                        records,
                        contacts.all(records.stream().map(StoredRecord::id).toList()));
    }

    /** The same of many women, in two statements for all. */
    public Map<UUID, PersonalDetails> detailsOf(Collection<UUID> participants) {
        var records = table.ofWomen(participants).stream().collect(Collectors.groupingBy(stored -> {
            var into = stored.mergedInto();
            return into == null ? stored.id() : into;
        }));
        var reached =
                contacts
                        .all(records.values().stream()
                                .flatMap(List::stream)
                                .map(StoredRecord::id)
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(ContactRow::participant));
        var details = new HashMap<UUID, PersonalDetails>();
        records.forEach((id, own) -> details.put(
                id,
                details(
                        own,
                        own.stream()
                                .flatMap(stored -> reached.getOrDefault(stored.id(), List.of()).stream())
                                .toList())));
        return details;
    }

    private PersonalDetails details(List<StoredRecord> records, List<ContactRow> reached) {
        var ids = records.stream().map(StoredRecord::id).toList();
        var keys = keys(records);
        var called = records.stream()
                .map(r -> sealing.open(r.key(), r.sealed(), r.id()))
                .toList();
        return new PersonalDetails(
                first(called.stream().map(Called::names)),
                first(called.stream().map(Called::preferredName)),
                called.stream()
                        .map(Called::birthDate)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                first(records.stream().map(StoredRecord::communeCut)),
                records.stream()
                        .map(StoredRecord::rural)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                records.getFirst().language(),
                contact(reached, "PHONE", ids, keys),
                contact(reached, "EMAIL", ids, keys),
                document(reached, ids, keys),
                safeContact(records, keys));
    }

    /** Her own record first, then those joined to it. */
    List<StoredRecord> ofWoman(UUID participant) {
        return looking.once(STORED, participant, () -> table.ofWoman(participant));
    }

    /** Whether her record came with a spreadsheet and not from her. */
    public boolean broughtByOthers(UUID participant) {
        return ofWoman(participant).stream()
                .findFirst()
                .filter(stored -> stored.via().equals(Registration.Via.IMPORT.name()))
                .isPresent();
    }

    private static Map<UUID, byte[]> keys(List<StoredRecord> records) {
        var keys = new HashMap<UUID, byte[]>();
        for (var stored : records) {
            var key = stored.key();
            if (key != null) {
                keys.put(stored.id(), key);
            }
        }
        return keys;
    }

    private static @Nullable String first(Stream<@Nullable String> texts) {
        return texts.filter(text -> text != null && !text.isEmpty()).findFirst().orElse(null);
    }

    private @Nullable String contact(List<ContactRow> rows, String kind, List<UUID> order, Map<UUID, byte[]> keys) {
        for (var id : order) {
            for (var row : rows) {
                var key = keys.get(id);
                if (key != null && row.participant().equals(id) && row.kind().equals(kind)) {
                    return sealing.open(key, row.sealed(), "contact_point|sealed", row.id());
                }
            }
        }
        return null;
    }

    private @Nullable IdentityNumber document(List<ContactRow> rows, List<UUID> order, Map<UUID, byte[]> keys) {
        for (var id : order) {
            for (var row : rows) {
                var key = keys.get(id);
                if (key != null && row.participant().equals(id) && !CONTACTS.contains(row.kind())) {
                    return new IdentityNumber(
                            row.kind(), sealing.open(key, row.sealed(), "identity_document|sealed", row.id()));
                }
            }
        }
        return null;
    }

    /** Of several rules the one that was told last. */
    private @Nullable SafeContact safeContact(List<StoredRecord> records, Map<UUID, byte[]> keys) {
        var row = records.stream()
                .map(StoredRecord::safeContact)
                .filter(Objects::nonNull)
                .max(Comparator.comparing(r -> Objects.requireNonNullElse(r.changedAt(), Instant.EPOCH)))
                .orElse(null);
        if (row == null) {
            return null;
        }
        var key = keys.get(row.participant());
        var sealed = row.sealedCodeWord();
        var rule = row.rule();
        return new SafeContact(
                rule.phone(),
                rule.channel(),
                rule.from(),
                rule.until(),
                rule.discreet(),
                key == null || sealed == null
                        ? null
                        : sealing.open(key, sealed, "safe_contact|sealed_code_word", row.participant()));
    }
}

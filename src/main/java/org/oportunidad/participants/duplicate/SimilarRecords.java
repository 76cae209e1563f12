package org.oportunidad.participants.duplicate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.participants.ParticipantId;
import org.springframework.stereotype.Component;

/** Notices records that may be the same woman, for a human to decide. */
@Component
public class SimilarRecords {

    private final SimilarTable table;

    SimilarRecords(SimilarTable table) {
        this.table = table;
    }

    /** Compares these new or changed records with all others. */
    public void notice(Collection<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            table.noteDocuments(ids, at);
            table.noteContacts(ids, at);
            table.noteLikeness(ids, at);
        }
    }

    /** The fingerprints of a person who has no record yet. */
    public record Prints(List<byte[]> documents, List<byte[]> contacts, List<byte[]> likenesses) {}

    /** For each person the records that share one of her fingerprints. */
    public List<Set<ParticipantId>> alike(List<Prints> people) {
        var documents = people.stream().flatMap(p -> p.documents.stream()).toArray(byte[][]::new);
        var contacts = people.stream().flatMap(p -> p.contacts.stream()).toArray(byte[][]::new);
        var likenesses = people.stream().flatMap(p -> p.likenesses.stream()).toArray(byte[][]::new);
        Map<String, Set<ParticipantId>> owners = new HashMap<>();
        table.having(documents, contacts, likenesses)
                .forEach(match -> owners.computeIfAbsent(hex(match.fingerprint()), f -> new HashSet<>())
                        .add(new ParticipantId(match.participant())));
        var alike = new ArrayList<Set<ParticipantId>>();
        for (var person : people) {
            var found = new HashSet<ParticipantId>();
            List.of(person.documents, person.contacts, person.likenesses)
                    .forEach(prints -> prints.forEach(p -> found.addAll(owners.getOrDefault(hex(p), Set.of()))));
            alike.add(Set.copyOf(found));
        }
        return alike;
    }

    private static String hex(byte[] fingerprint) {
        return HexFormat.of().formatHex(fingerprint);
    }
}

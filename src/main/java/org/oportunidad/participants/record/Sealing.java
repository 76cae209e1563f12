package org.oportunidad.participants.record;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.keys.BlindIndex;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;

/** Seals what is told under her own key and makes the fingerprints by which it is found again. */
@Component
public class Sealing {

    private final Envelope envelope;
    private final BlindIndex blindIndex;

    Sealing(Envelope envelope, BlindIndex blindIndex) {
        this.envelope = envelope;
        this.blindIndex = blindIndex;
    }

    byte[] newKey() {
        return envelope.newKey();
    }

    byte[] seal(byte[] key, Called called, UUID participant) {
        return envelope.seal(key, called.plain(), "participants.participant|sealed|" + participant);
    }

    Called open(byte @Nullable [] key, byte @Nullable [] sealed, UUID participant) {
        return key == null || sealed == null
                ? Called.NOTHING
                : Called.parse(envelope.open(key, sealed, "participants.participant|sealed|" + participant));
    }

    /**
     * Seals one field of a row.
     *
     * @param place {@code table|column}
     */
    public byte[] seal(byte[] key, String plain, String place, UUID row) {
        return envelope.seal(key, plain, "participants." + place + "|" + row);
    }

    public String open(byte[] key, byte[] sealed, String place, UUID row) {
        return envelope.open(key, sealed, "participants." + place + "|" + row);
    }

    byte[][] words(String names, String preferredName) {
        return NameWords.of(names + " " + preferredName).stream()
                .map(word -> blindIndex.of("participants.name-word", word))
                .toArray(byte[][]::new);
    }

    byte @Nullable [] likeness(Called called) {
        return called.names().isEmpty() || called.birthDate() == null
                ? null
                : blindIndex.of(
                        "participants.likeness",
                        String.join(" ", NameWords.of(called.names())) + " " + called.birthDate());
    }

    public byte[] contact(String kind, String normalised) {
        return blindIndex.of("participants.contact." + kind, normalised);
    }

    byte[] document(String document, String normalised) {
        return blindIndex.of("participants.document." + document, normalised);
    }

    List<byte[]> eachWord(String typed) {
        return List.of(words(typed, ""));
    }
}

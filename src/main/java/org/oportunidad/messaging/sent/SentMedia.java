package org.oportunidad.messaging.sent;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.carrier.KeptMedia;
import org.oportunidad.messaging.sent.SentMediumTable.Sealed;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Component;

/** Keeps what goes to her besides words, and opens it for the channel, for her and for whoever cares for her. */
@Component
public class SentMedia implements KeptMedia, SentFiles {

    private static final Pattern PLACE = Pattern.compile("sent-([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final SentMediumTable table;
    private final Correspondents women;
    private final Envelope envelope;

    SentMedia(SentMediumTable table, Correspondents women, Envelope envelope) {
        this.table = table;
        this.women = women;
        this.envelope = envelope;
    }

    /** What is said of a file before it is loaded. */
    public record Weight(String kind, long bytes) {}

    /** Where the file of a message lies, as {@link KeptMedia} finds it. */
    public static String place(UUID message) {
        return "sent-" + message;
    }

    /** Keeps it in the transaction that queues its message. */
    public void keep(UUID message, UUID her, Medium medium) {
        var key = Optional.ofNullable(women.keys(List.of(her)).get(her)).orElseThrow();
        table.add(her, message, medium, envelope.sealBytes(key, medium.content(), context(message)));
    }

    @Override
    public Optional<Medium> of(UUID message) {
        return table.one(message).flatMap(this::opened);
    }

    /** Only what was sent to her. */
    public Optional<Medium> hers(UUID her, UUID message) {
        return table.one(message).filter(one -> one.participantId().equals(her)).flatMap(this::opened);
    }

    /** Kind and weight of those of her messages that bring a file. */
    public Map<UUID, Weight> weights(UUID her) {
        return table.weights(her);
    }

    public void move(UUID from, UUID into, List<UUID> messages) {
        table.move(from, into, messages);
    }

    public void erase(Collection<UUID> women) {
        table.erase(women);
    }

    @Override
    public boolean keeps(String medium) {
        return PLACE.matcher(medium).matches();
    }

    @Override
    public Optional<byte[]> medium(String medium) {
        var named = PLACE.matcher(medium);
        return named.matches() ? of(UUID.fromString(named.group(1))).map(Medium::content) : Optional.empty();
    }

    private Optional<Medium> opened(Sealed sealed) {
        return Optional.ofNullable(women.keys(List.of(sealed.sealedFor())).get(sealed.sealedFor()))
                .map(key -> envelope.openBytes(key, sealed.content(), context(sealed.id())))
                .map(content -> new Medium(MediumKind.valueOf(sealed.kind()), sealed.type(), content, hash(content)));
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String context(UUID message) {
        return "messaging.sent_medium|content|" + message;
    }
}

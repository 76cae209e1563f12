package org.oportunidad.audit.seal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sealed batch as the roots file and the database both tell it; hashes and signature in hexadecimal.
 *
 * @param previous hash of the batch before, or zeros for the first
 */
public record Batch(long number, Instant sealedAt, int events, String root, String previous, String signature) {

    static final String NONE_BEFORE = "0".repeat(64);

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern LINE = Pattern.compile(
            "(\\d{1,18}) (\\d{1,18}) (\\d{1,9}) ([0-9a-f]{64}) ([0-9a-f]{64}) ((?:[0-9a-f]{2}){1,256})");

    /** What the signature covers. */
    byte[] signedContent() {
        return ("oportunidad audit batch 1\n" + content()).getBytes(StandardCharsets.US_ASCII);
    }

    /** What the next batch calls its previous one. */
    String hash() {
        return HEX.formatHex(MerkleTree.sha256().digest(signedContent()));
    }

    Batch signed(String with) {
        return new Batch(number, sealedAt, events, root, previous, with);
    }

    String line() {
        return content() + " " + signature;
    }

    private String content() {
        return String.join(
                " ",
                Long.toString(number),
                Long.toString(microseconds(sealedAt)),
                Integer.toString(events),
                root,
                previous);
    }

    static Optional<Batch> ofLine(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(parts.group(2));
        return Optional.of(new Batch(
                Long.parseLong(parts.group(1)),
                Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000),
                Integer.parseInt(parts.group(3)),
                parts.group(4),
                parts.group(5),
                parts.group(6)));
    }

    private static long microseconds(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1000;
    }
}

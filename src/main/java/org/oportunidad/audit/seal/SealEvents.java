package org.oportunidad.audit.seal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.keys.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals what was recorded since the last time: first in the database, then in the file beside the keys. */
@Component
public class SealEvents {

    static final int LARGEST_BATCH = 4096;

    private static final Logger log = LoggerFactory.getLogger(SealEvents.class);
    private static final HexFormat HEX = HexFormat.of();
    private static final int LINES_AT_ONCE = 1000;

    private final BatchTable batches;
    private final Signer signer;
    private final RootsFile roots;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealEvents(BatchTable batches, Keys keys, TransactionTemplate transaction, Clock clock) {
        this.batches = batches;
        this.signer = keys.signer();
        this.roots = new RootsFile(keys.auditRoots());
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals everything that is not sealed yet.
     *
     * @param everywhere looks through all of history instead of its newest part
     * @return how many events were sealed
     */
    public int sealAll(boolean everywhere) {
        int sealed = 0;
        int last;
        do {
            repeatInFile();
            last = Objects.requireNonNull(transaction.execute(status -> sealOne(everywhere)));
            sealed += last;
        } while (last == LARGEST_BATCH);
        if (sealed > 0) {
            repeatInFile();
        }
        return sealed;
    }

    private int sealOne(boolean everywhere) {
        if (!batches.lock()) {
            return 0;
        }
        List<SealableEvent> events = batches.unsealed(everywhere, LARGEST_BATCH);
        if (!events.isEmpty()) {
            batches.add(next(events), events);
        }
        return events.size();
    }

    /** After a restored backup the file knows batches that the database has lost; the count goes on behind them. */
    private Batch next(List<SealableEvent> events) {
        Optional<Batch> before = Stream.of(roots.last(), batches.last())
                .flatMap(Optional::stream)
                .max((one, other) -> Long.compare(one.number(), other.number()));
        Batch unsigned = new Batch(
                before.map(Batch::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                events.size(),
                HEX.formatHex(
                        MerkleTree.root(events.stream().map(SealableEvent::leaf).toList())),
                before.map(Batch::hash).orElse(Batch.NONE_BEFORE),
                "");
        return unsigned.signed(HEX.formatHex(signer.sign(unsigned.signedContent())));
    }

    /** Appends what the file lacks (another node sealed it, or we died in between), if we signed it. */
    private void repeatInFile() {
        Optional<Batch> last = roots.last();
        List<Batch> missing = batches.after(last.map(Batch::number).orElse(0L), LINES_AT_ONCE);
        List<Batch> ours = missing.stream()
                .takeWhile(batch -> signer.isSignedBy(batch.signedContent(), HEX.parseHex(batch.signature())))
                .toList();
        if (!ours.isEmpty()) {
            roots.append(ours);
        }
        if (ours.size() < missing.size()) {
            log.error(
                    "Audit batch {} in the database was not signed with our key",
                    missing.get(ours.size()).number());
        }
    }
}

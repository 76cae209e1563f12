package org.oportunidad.audit.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.seal.Finding.Kind;
import org.oportunidad.platform.keys.Keys;
import org.oportunidad.platform.keys.Signer;

/** Recomputes every seal from the rows of the database and compares it with the roots file. */
public final class CheckSeals {

    private static final HexFormat HEX = HexFormat.of();
    private static final int BATCHES_AT_ONCE = 1000;

    private final BatchTable batches;
    private final Signer signer;
    private final RootsFile roots;

    public CheckSeals(DataSource database, Keys keys) {
        this.batches = BatchTable.of(database);
        this.signer = keys.signer();
        this.roots = new RootsFile(keys.auditRoots());
    }

    /** What was checked and what was found; no findings means that nothing sealed was touched. */
    public record Result(long batches, long events, long unsealed, List<Finding> findings) {}

    public Result check() {
        List<Finding> findings = new ArrayList<>();
        Map<Long, Batch> inFile = readFile(findings);
        long checked = 0;
        long events = 0;
        long number = 0;
        List<Batch> some;
        do {
            some = batches.after(number, BATCHES_AT_ONCE);
            for (Batch batch : some) {
                compare(batch, inFile.remove(batch.number()), findings);
                checked++;
                events += batch.events();
                number = batch.number();
            }
        } while (some.size() == BATCHES_AT_ONCE);
        inFile.keySet().stream().sorted().forEach(lost -> findings.add(new Finding(lost, Kind.NOT_IN_DATABASE)));
        return new Result(checked, events, batches.unsealedCount(), List.copyOf(findings));
    }

    private Map<Long, Batch> readFile(List<Finding> findings) {
        Map<Long, Batch> inFile = new HashMap<>();
        long number = 0;
        String previous = Batch.NONE_BEFORE;
        for (String line : roots.lines()) {
            Optional<Batch> read = Batch.ofLine(line);
            if (read.isEmpty()) {
                findings.add(new Finding(number + 1, Kind.LINE_UNREADABLE));
                continue;
            }
            Batch batch = read.get();
            if (!signer.isSignedBy(batch.signedContent(), HEX.parseHex(batch.signature()))) {
                findings.add(new Finding(batch.number(), Kind.SIGNATURE_WRONG));
            }
            if (batch.number() != number + 1 || !batch.previous().equals(previous)) {
                findings.add(new Finding(batch.number(), Kind.CHAIN_BROKEN));
            }
            number = batch.number();
            previous = batch.hash();
            inFile.put(number, batch);
        }
        return inFile;
    }

    private void compare(Batch batch, @Nullable Batch inFile, List<Finding> findings) {
        if (inFile == null) {
            findings.add(new Finding(batch.number(), Kind.NOT_IN_FILE));
        } else if (!inFile.equals(batch)) {
            findings.add(new Finding(batch.number(), Kind.DIFFERS_FROM_FILE));
        }
        Batch sealed = inFile == null ? batch : inFile;
        List<byte[]> leaves = batches.eventsOf(batch.number()).stream()
                .map(SealableEvent::leaf)
                .toList();
        if (leaves.size() != sealed.events()) {
            findings.add(new Finding(batch.number(), Kind.EVENTS_MISSING));
        } else if (!HEX.formatHex(MerkleTree.root(leaves)).equals(sealed.root())) {
            findings.add(new Finding(batch.number(), Kind.ROOT_DIFFERS));
        }
    }
}

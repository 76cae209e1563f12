package org.oportunidad.learning.sync;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Media;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumFile;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.sync.Batch.SealedOp;
import org.oportunidad.platform.keys.BrokenSeal;
import org.oportunidad.platform.keys.Letterbox;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Breaks the seals of a batch and reads what came with it to its end. That takes a while for a voice, so it is done before the
 * transaction begins, and not again for what arrived before.
 */
@Component
class OpenOps {

    /** A fortnight of diligent work in a day; each costs up to a second of CPU. */
    private static final Limit A_DAY = new Limit("learning.offline.files", 200, Duration.ofDays(1));

    private final Letterbox letterbox;
    private final OwnerOfPhone owners;
    private final Media media;
    private final RateLimits limits;
    private final OpTable table;

    OpenOps(Letterbox letterbox, OwnerOfPhone owners, Media media, RateLimits limits, OpTable table) {
        this.letterbox = letterbox;
        this.owners = owners;
        this.media = media;
        this.limits = limits;
        this.table = table;
    }

    /** One op of a batch, opened as far as it goes. */
    @SuppressWarnings("ArrayRecordComponent") // compared by content in the rules
    record Opened(SealedOp sealed, byte[] fingerprint, Inside inside) {}

    /** What is in it. */
    sealed interface Inside {}

    /** It does not open, or what came with it is not what it should be: it stays on the phone. */
    record Broken() implements Inside {}

    /** Not read now. */
    record Unread() implements Inside {}

    /**
     * It opens.
     *
     * @param json as her phone wrote it
     * @param op nothing where it is none of ours
     * @param media what came with it, written anew
     */
    record Whole(String json, Optional<Op> op, List<Medium> media) implements Inside {}

    List<Opened> open(Viewer viewer, List<SealedOp> ops) {
        var owner = owners.of(viewer);
        var opened = new ArrayList<Opened>();
        for (var op : ops) {
            opened.add(new Opened(op, sha256(op.sealed()), inside(viewer, op, owner)));
        }
        return opened;
    }

    private Inside inside(Viewer viewer, SealedOp sealed, String owner) {
        var clear = unsealed(sealed, owner);
        if (clear == null) {
            return new Broken();
        }
        var op = Op.read(clear.json());
        if (op.map(Op::attempt).filter(one -> !one.owner().equals(owner)).isPresent()) {
            return new Broken();
        }
        if (clear.files().length == 0 && op.map(Op::parts).orElse(List.of()).isEmpty()) {
            return new Whole(clear.json(), op, List.of());
        }
        if (op.isEmpty() || !op.get().wholeWith(clear.files())) {
            return new Broken();
        }
        var her = OpenCourses.participantOf(viewer);
        if (!table.find(her, List.of(ProgressIds.op(her, sealed.id()))).isEmpty()
                || !limits.take(A_DAY, viewer.account().value().toString())) {
            // what is known has its answer already, which needs no content
            return new Unread();
        }
        return taken(clear, op.get());
    }

    private Inside taken(Unsealed clear, Op op) {
        var taken = new ArrayList<Medium>();
        int at = 0;
        for (var part : op.parts()) {
            var content = Arrays.copyOfRange(clear.files(), at, at + part.bytes());
            if (!(media.take(part.kind(), content) instanceof MediumFile.Taken(Medium medium))) {
                return new Broken();
            }
            taken.add(medium);
            at += part.bytes();
        }
        return new Whole(clear.json(), Optional.of(op), List.copyOf(taken));
    }

    private @Nullable Unsealed unsealed(SealedOp op, String owner) {
        try {
            return Unsealed.of(letterbox.open(op.sealed(), "offline op|" + owner + "|" + op.id()));
        } catch (BrokenSeal e) {
            return null;
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

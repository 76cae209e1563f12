package org.oportunidad.learning.sync;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.sync.Batch.SealedOp;
import org.oportunidad.learning.sync.TakeBatch.Answer;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes what waited on a phone from the file that she saved there: the same batches under the same rules as from the phone
 * itself, each in its own transaction, so that what arrived stays when a later one has to wait.
 */
@Component
class BringFile {

    private final TakeBatch batches;
    private final OwnerOfPhone owners;

    BringFile(TakeBatch batches, OwnerOfPhone owners) {
        this.batches = batches;
        this.owners = owners;
    }

    /**
     * How many became what.
     *
     * @param before had arrived before
     * @param kept arrived and does not count yet
     * @param refused damaged
     * @param others of somebody else who uses that phone
     * @param left could not be taken now
     */
    record Brought(int received, int before, int kept, int refused, int others, int left) {

        private static final Pattern WRITTEN = Pattern.compile("\\d{1,4}(-\\d{1,4}){5}");

        /** As an address carries it: numbers, and nothing of what was in the file. */
        String written() {
            return IntStream.of(received, before, kept, refused, others, left)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining("-"));
        }

        static Optional<Brought> read(String written) {
            if (!WRITTEN.matcher(written).matches()) {
                return Optional.empty();
            }
            var n = Pattern.compile("-")
                    .splitAsStream(written)
                    .mapToInt(Integer::parseInt)
                    .toArray();
            return Optional.of(new Brought(n[0], n[1], n[2], n[3], n[4], n[5]));
        }

        /** Whether the file has done its work. */
        boolean whole() {
            return refused + others + left == 0;
        }
    }

    Brought bring(Viewer viewer, Batch file) {
        var owner = owners.of(viewer);
        var counts = new int[6];
        for (int from = 0; from < file.ops().size(); from += Batch.MOST_OPS) {
            var part = file.ops().subList(from, Math.min(file.ops().size(), from + Batch.MOST_OPS));
            try {
                var answers = batches.take(viewer, new Batch(file.sentAt(), part, true));
                for (int number = 0; number < part.size(); number++) {
                    counts[place(part.get(number), answers.get(number), owner)]++;
                }
            } catch (PessimisticLockingFailureException e) {
                counts[5] += part.size();
            }
        }
        return new Brought(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private static int place(SealedOp op, Answer answer, String owner) {
        return switch (answer.outcome()) {
            case RECEIVED, OLDER -> answer.again() ? 1 : 0;
            case KEPT -> 2;
            case REFUSED -> op.owner().isEmpty() || op.owner().equals(owner) ? 3 : 4;
            case LATER -> 5;
        };
    }
}

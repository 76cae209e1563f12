package org.oportunidad.learning.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.LearningPlace;
import org.oportunidad.files.Medium;
import org.oportunidad.forms.SealedText;
import org.oportunidad.forms.SealedText.Words;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.progress.OpenCourses;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.record.Fact;
import org.oportunidad.learning.sync.OpRules.Claim;
import org.oportunidad.learning.sync.OpTable.Row;
import org.oportunidad.learning.sync.OpenOps.Opened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a batch in one transaction: every op is applied once, kept aside or refused, and remembered with what became of it.
 * One that fails takes nothing of the others with it.
 */
@Component
class TakeBatch {

    private static final Logger log = LoggerFactory.getLogger(TakeBatch.class);
    private static final int TRIES = 3;

    private final OpTable table;
    private final ApplyOp apply;
    private final OpenCourses open;
    private final OpenOps opener;
    private final SealedText seals;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;
    private final Clock clock;

    TakeBatch(
            OpTable table,
            ApplyOp apply,
            OpenCourses open,
            OpenOps opener,
            SealedText seals,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.table = table;
        this.apply = apply;
        this.open = open;
        this.opener = opener;
        this.seals = seals;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /**
     * What became of one op.
     *
     * @param again whether it had its answer before
     */
    record Answer(UUID id, Outcome outcome, @Nullable Reason reason, boolean again, boolean skewed) {}

    /**
     * Takes it, also again after somebody else held a row for too long.
     *
     * @throws PessimisticLockingFailureException when that happened too often
     */
    List<Answer> take(Viewer viewer, Batch batch) {
        var opened = opener.open(viewer, batch.ops());
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(whole.execute(status -> taken(viewer, batch, opened)));
            } catch (PessimisticLockingFailureException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private List<Answer> taken(Viewer viewer, Batch batch, List<Opened> opened) {
        var her = OpenCourses.participantOf(viewer);
        table.oneAtATime(her);
        var now = Fact.moment(clock.instant());
        var place = open.placeOf(viewer);
        var known = new HashMap<>(table.find(
                her,
                batch.ops().stream().map(op -> ProgressIds.op(her, op.id())).toList()));
        var sentAt = batch.saved() ? OpRules.sentOfFile(now, batch.sentAt()) : batch.sentAt();
        var answers = new ArrayList<Answer>();
        var fresh = new ArrayList<Row>();
        if (batch.ops().stream().anyMatch(op -> !known.containsKey(ProgressIds.op(her, op.id())))) {
            place.ifPresent(found -> apply.begins(found, now));
        }
        for (var op : opened) {
            answers.add(one(op, her, place, sentAt, now, known, fresh));
        }
        if (!fresh.isEmpty()) {
            table.insert(her, fresh);
            keepFiles(her, opened, fresh);
            place.ifPresent(found -> apply.ends(found, now));
        }
        return answers;
    }

    private Answer one(
            Opened op,
            UUID her,
            Optional<LearningPlace> place,
            Instant sentAt,
            Instant now,
            Map<UUID, Row> known,
            List<Row> fresh) {
        var number = op.sealed().id();
        var id = ProgressIds.op(her, number);
        var before = known.get(id);
        var repeated = OpRules.repeated(before == null ? null : before.before(), op.fingerprint());
        if (repeated != null) {
            return new Answer(
                    number,
                    Objects.requireNonNull(repeated.outcome()),
                    repeated.reason(),
                    true,
                    before != null && before.skewed());
        }
        return switch (op.inside()) {
            case OpenOps.Broken() -> {
                var refused = OpRules.unreadable();
                yield new Answer(number, Objects.requireNonNull(refused.outcome()), refused.reason(), false, false);
            }
            case OpenOps.Unread() -> new Answer(number, Outcome.LATER, null, false, false);
            case OpenOps.Whole inside -> {
                var row = row(op, inside, her, place, sentAt, now);
                known.put(id, row);
                fresh.add(row);
                yield new Answer(number, row.outcome(), row.reason(), false, row.skewed());
            }
        };
    }

    private Row row(
            Opened opened, OpenOps.Whole inside, UUID her, Optional<LearningPlace> place, Instant sentAt, Instant now) {
        var number = opened.sealed().id();
        var id = ProgressIds.op(her, number);
        var read = inside.op();
        var claim = read.map(op -> OpRules.claim(now, sentAt, op.at())).orElse(new Claim(now, false));
        var result = read.map(op -> done(op, inside.media(), place, number, claim.at()))
                .orElse(new Result(Outcome.KEPT, Reason.UNFIT));
        var kept = result.outcome() == Outcome.KEPT
                ? seals.seal(List.of(new Words(her, inside.json(), context(id))))
                        .getFirst()
                : null;
        return new Row(
                id,
                number,
                read.map(op -> op.kind().name()).orElse("UNKNOWN"),
                result.outcome(),
                result.reason(),
                claim.skewed(),
                claim.at(),
                now,
                opened.fingerprint(),
                kept,
                her);
    }

    /** What came with ops that are kept aside is kept beside them. */
    private void keepFiles(UUID her, List<Opened> opened, List<Row> fresh) {
        for (var op : opened) {
            if (op.inside() instanceof OpenOps.Whole inside && !inside.media().isEmpty()) {
                fresh.stream()
                        .filter(row -> row.op().equals(op.sealed().id()) && row.kept() != null)
                        .forEach(row -> table.keepFiles(
                                her,
                                row.id(),
                                seals.sealFile(her, KeptFiles.written(inside.media()), fileContext(row.id()))));
            }
        }
    }

    private record Result(Outcome outcome, @Nullable Reason reason) {}

    private Result done(Op op, List<Medium> media, Optional<LearningPlace> place, UUID id, Instant at) {
        var verdict = OpRules.judged(apply.standing(op, place));
        if (verdict.step() != OpRules.Step.APPLY) {
            return new Result(Outcome.KEPT, verdict.reason());
        }
        try {
            return new Result(
                    Objects.requireNonNull(each.execute(status -> apply.apply(op, media, place.orElseThrow(), id, at))),
                    null);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn(
                    "An op of kind {} is kept aside: {}",
                    op.kind(),
                    e.getClass().getName());
            return new Result(Outcome.KEPT, Reason.FAILED);
        }
    }

    /**
     * Tries again what of hers is kept aside; answers how many of them count now.
     *
     * @param byHerself whether she asks for it: what staff do is no sign of life of hers
     */
    int release(UUID her, boolean byHerself) {
        return Objects.requireNonNull(whole.execute(status -> {
            table.oneAtATime(her);
            var place = open.placeOf(her);
            var now = clock.instant();
            int applied = 0;
            if (byHerself) {
                place.ifPresent(found -> apply.begins(found, now));
            }
            var rows = table.kept(her);
            var texts = opened(rows);
            for (var row : rows) {
                var result = Op.read(texts.getOrDefault(row.id(), ""))
                        .map(op -> done(op, files(her, row, op), place, row.op(), row.madeAt()))
                        .orElse(new Result(Outcome.KEPT, Reason.UNFIT));
                table.settle(her, row.id(), result.outcome(), result.reason(), now);
                applied += result.outcome() == Outcome.KEPT ? 0 : 1;
            }
            place.ifPresent(found -> apply.ends(found, now));
            return applied;
        }));
    }

    private List<Medium> files(UUID her, Row row, Op op) {
        return op.parts().isEmpty()
                ? List.of()
                : table.files(her, row.id())
                        .map(closed -> KeptFiles.read(seals.openFile(row.sealedFor(), closed, fileContext(row.id()))))
                        .orElse(List.of());
    }

    /** What is kept aside of these, in the words of her phone, by id; empty once her key is gone. */
    Map<UUID, String> opened(List<Row> rows) {
        var sealed = new ArrayList<Words>();
        var ids = new ArrayList<UUID>();
        for (var row : rows) {
            if (row.kept() != null) {
                sealed.add(new Words(row.sealedFor(), row.kept(), context(row.id())));
                ids.add(row.id());
            }
        }
        var texts = new HashMap<UUID, String>();
        var opened = sealed.isEmpty() ? List.<String>of() : seals.open(sealed);
        for (int number = 0; number < ids.size(); number++) {
            texts.put(ids.get(number), opened.get(number));
        }
        return texts;
    }

    private static String context(UUID id) {
        return "learning.offline_op|kept|" + id;
    }

    private static String fileContext(UUID id) {
        return "learning.offline_op|kept_files|" + id;
    }
}

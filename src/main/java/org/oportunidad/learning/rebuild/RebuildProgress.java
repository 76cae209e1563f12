package org.oportunidad.learning.rebuild;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Derives what women have learned from the log, and says where the tables differ or puts it in their place. */
@Component
public class RebuildProgress {

    private static final int PART = 200;

    private final RebuildTable table;

    RebuildProgress(RebuildTable table) {
        this.table = table;
    }

    /**
     * What came of it.
     *
     * @param different those whose rows were not what follows from the log
     */
    public record Outcome(int women, List<UUID> different) {

        public Outcome {
            different = List.copyOf(different);
        }
    }

    /** Goes through all women, so many a transaction; each transaction sees log and tables at one moment. */
    public static Outcome all(DataSource database, boolean replace) {
        var table = RebuildTable.of(database);
        var rebuild = new RebuildProgress(table);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        var different = new ArrayList<UUID>();
        int women = 0;
        @Nullable UUID last = null;
        do {
            var after = last;
            var part = table.women(after, PART);
            transaction.executeWithoutResult(status -> different.addAll(rebuild.of(part, replace)));
            women += part.size();
            last = part.isEmpty() ? null : part.getLast();
        } while (last != null);
        return new Outcome(women, different);
    }

    /** Those of these women whose rows differ from what the log says, in the caller's transaction. */
    public List<UUID> of(Collection<UUID> women, boolean replace) {
        var different = new ArrayList<UUID>();
        if (women.isEmpty()) {
            return different;
        }
        var log = table.log(women).stream()
                .flatMap(told -> Stream.of(told.of(), told.madeFor()).distinct().map(whose -> Map.entry(whose, told)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        for (var woman : women) {
            var rows = table.rows(woman);
            var follows = Fold.of(woman, log.getOrDefault(woman, List.of()), rows);
            if (!rows.follows(follows)) {
                different.add(woman);
                if (replace && !rows.sameProgress(follows)) {
                    table.replace(woman, follows);
                }
            }
        }
        return different;
    }

    /** Rebuilds both of two records that exchanged what the log says of them; her own words stay with their answers. */
    void both(UUID one, UUID other) {
        var log = table.log(List.of(one, other));
        var words = table.rows(one);
        var more = table.rows(other);
        words.answers().putAll(more.answers());
        words.attempts().putAll(more.attempts());
        var learned = Map.of(
                one, Fold.of(one, log, words),
                other, Fold.of(other, log, words));
        learned.forEach(table::replace);
    }
}

package org.oportunidad.learning.xapi.statement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads the log: one statement, or a page of those asked for. */
@Component
class FindStatements {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final long MOST_CHARACTERS = 4_000_000;

    private final StatementTable table;
    private final AttachmentTable files;
    private final Definitions definitions;
    private final Clock clock;
    private volatile @Nullable Instant beginning;

    FindStatements(StatementTable table, AttachmentTable files, Definitions definitions, Clock clock) {
        this.table = table;
        this.files = files;
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * A page as it is given back.
     *
     * @param last the place after which the rest begins, if there is a rest
     */
    record Found(List<StoredStatement> statements, Optional<UUID> last) {}

    Optional<StoredStatement> one(XapiCall call, UUID id, boolean takenBack) {
        return table.one(
                id,
                takenBack,
                call.client().may(ClientScope.READ) ? null : call.client().id());
    }

    /** A page ends early when it would grow too large; the rest begins after it. */
    Found page(StatementSearch search, XapiCall call) {
        var client = call.client().may(ClientScope.READ) ? null : call.client().id();
        int wanted = search.limit() + 1;
        var read = new ArrayList<StoredStatement>();
        var after = atLeast(search.after());
        var before = atMost(search.before());
        while (read.size() < wanted) {
            var places = table.places(search.keys(), after, before, search.ascending(), wanted);
            if (!places.isEmpty()) {
                read.addAll(table.at(places, search.ascending(), client));
                after = search.ascending() ? places.getLast() : after;
                before = search.ascending() ? before : places.getLast();
            }
            if (places.size() < wanted) {
                break;
            }
        }
        var shown = read.subList(0, Math.min(search.limit(), fitting(read)));
        return new Found(
                shown,
                shown.size() == read.size()
                        ? Optional.empty()
                        : Optional.of(shown.getLast().id()));
    }

    /** How many of them fit into one answer; at least one does. */
    private static int fitting(List<StoredStatement> read) {
        long characters = 0;
        int number = 0;
        while (number < read.size() && (number == 0 || characters < MOST_CHARACTERS)) {
            characters += read.get(number++).body().length();
        }
        return number;
    }

    /** Not before the log began, whose months need not be looked at; a day for clocks that do not agree. */
    private UUID atLeast(UUID after) {
        var start = beginning;
        if (start == null) {
            start = table.first().map(LogPlace::timeOf).orElse(null);
            beginning = start;
        }
        return start == null ? after : LogPlace.later(after, LogPlace.before(start.minus(A_DAY)));
    }

    /** Not after tomorrow, for the same reason. */
    private UUID atMost(UUID before) {
        var tomorrow = LogPlace.after(clock.instant().plus(A_DAY));
        return LogPlace.later(before, tomorrow).equals(tomorrow) ? before : tomorrow;
    }

    /** Up to when everything that was stored can be seen. */
    Instant consistentThrough() {
        return clock.instant().minusMillis(table.unseenForMillis()).truncatedTo(ChronoUnit.MILLIS);
    }

    Collection<AttachmentTable.Attachment> files(Collection<StoredStatement> statements) {
        return files.of(statements);
    }

    /** The statements as JSON texts in a row. */
    String written(List<StoredStatement> statements, StatementFormat format, XapiCall call) {
        if (format == StatementFormat.EXACT) {
            return statements.stream().map(StoredStatement::body).collect(Collectors.joining(","));
        }
        var bodies = statements.stream()
                .map(statement -> (ObjectNode) Json.read(statement.body()))
                .toList();
        if (format == StatementFormat.IDS) {
            bodies.forEach(StatementFormat::toIds);
        } else {
            var known = definitions.of(bodies);
            bodies.forEach(body -> StatementFormat.toCanonical(body, known, call.header("Accept-Language")));
        }
        return bodies.stream().map(Json::text).collect(Collectors.joining(","));
    }
}

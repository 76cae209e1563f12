package org.oportunidad.learning.xapi.statement;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.learning.xapi.client.ClientScope;
import org.oportunidad.learning.xapi.http.XapiCall;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.StatementForm;
import org.oportunidad.learning.xapi.rules.StatementKeys;
import org.oportunidad.learning.xapi.rules.StatementRules;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import org.oportunidad.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Stores the statements of a request, all or none; one that is there already and says the same is stored already. */
@Component
class StoreStatements {

    /** As far as statements about statements about statements are followed. */
    private static final int FARTHEST = 20;

    private final StatementTable table;
    private final AttachmentTable files;
    private final Definitions definitions;
    private final Clock clock;

    StoreStatements(StatementTable table, AttachmentTable files, Definitions definitions, Clock clock) {
        this.table = table;
        this.files = files;
        this.definitions = definitions;
        this.clock = clock;
    }

    /** Answers the ids in the order of the statements. */
    @Transactional
    public List<String> store(XapiCall call, Received received) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var authority = authority(call);
        var batch = new LinkedHashMap<UUID, StoredStatement>();
        var bodies = new LinkedHashMap<UUID, ObjectNode>();
        for (var statement : received.statements()) {
            var stored = completed(call, statement, LogPlace.of(now, batch.size()), authority);
            batch.put(stored.statementId(), stored);
            bodies.put(stored.statementId(), statement);
        }
        var taken = batch.isEmpty() ? Set.<UUID>of() : table.take(batch.values());
        if (taken.size() < batch.size()) {
            sameAsBefore(bodies, taken);
            batch.keySet().retainAll(taken);
        }
        if (!batch.isEmpty()) {
            add(call, received, batch, bodies, now);
        }
        return bodies.values().stream()
                .map(statement -> statement.path("id").stringValue(""))
                .toList();
    }

    private void add(
            XapiCall call,
            Received received,
            Map<UUID, StoredStatement> batch,
            Map<UUID, ObjectNode> bodies,
            Instant now) {
        table.add(batch.values(), call.client().id());
        var keys = new LinkedHashMap<UUID, Set<UUID>>();
        for (var stored : batch.values()) {
            var statement = bodies.getOrDefault(stored.statementId(), JsonNodeFactory.instance.objectNode());
            var found = new HashSet<>(StatementKeys.of(statement));
            if (isAboutStatement(statement)) {
                point(stored, statement);
                found.addAll(keysOfTarget(statement, FARTHEST));
            }
            keys.put(stored.id(), found);
            keepFiles(stored, statement, received, now);
        }
        passOn(batch, keys);
        table.refer(keys);
        definitions.keep(
                batch.keySet().stream()
                        .map(id -> bodies.getOrDefault(id, JsonNodeFactory.instance.objectNode()))
                        .toList(),
                call.client().may(ClientScope.DEFINE));
    }

    private static StoredStatement completed(XapiCall call, ObjectNode statement, UUID place, JsonNode authority) {
        var id = statement.path("id").stringValue(Ids.next().toString());
        StatementForm.complete(statement, id, LogPlace.timeOf(place), authority, call.version());
        return new StoredStatement(
                ReferenceKey.ownerOf(statement.path("actor")), place, UUID.fromString(id), Json.text(statement));
    }

    /** Who vouches for what this program sends: its account here. */
    private static JsonNode authority(XapiCall call) {
        var authority = JsonNodeFactory.instance.objectNode();
        authority.put("objectType", "Agent");
        authority
                .putObject("account")
                .put("homePage", call.site())
                .put("name", call.client().key());
        return authority;
    }

    private void sameAsBefore(Map<UUID, ObjectNode> bodies, Set<UUID> taken) {
        var there = bodies.keySet().stream().filter(id -> !taken.contains(id)).toList();
        for (var before : table.byId(there)) {
            var again = bodies.get(before.statementId());
            if (again == null || !StatementForm.same(Json.read(before.body()), again)) {
                throw new XapiRefused(409, "Another statement with this id is here");
            }
        }
    }

    private static boolean isAboutStatement(JsonNode statement) {
        return statement.path("object").path("objectType").stringValue("").equals("StatementRef");
    }

    private static UUID targetOf(JsonNode statement) {
        return UUID.fromString(
                statement.path("object").path("id").stringValue("").toLowerCase(Locale.ROOT));
    }

    private void point(StoredStatement stored, JsonNode statement) {
        var target = targetOf(statement);
        table.point(target, stored);
        if (takesBack(statement)) {
            table.keep(stored.statementId());
            var there = table.byId(List.of(target));
            if (there.isEmpty() || !takesBack(Json.read(there.getFirst().body()))) {
                table.takeBack(target, stored.statementId());
            }
        }
    }

    private static boolean takesBack(JsonNode statement) {
        return statement.path("verb").path("id").stringValue("").equals(StatementRules.VOIDED);
    }

    /** A statement about another is found by what the other is found by (1.0.3 part 3 §2.1.3). */
    private Set<UUID> keysOfTarget(JsonNode statement, int farther) {
        var keys = new HashSet<UUID>();
        for (var target : table.byId(List.of(targetOf(statement)))) {
            var body = Json.read(target.body());
            keys.addAll(StatementKeys.of(body));
            if (farther > 0 && isAboutStatement(body)) {
                keys.addAll(keysOfTarget(body, farther - 1));
            }
        }
        return keys;
    }

    /** Those that came before what they are about get its keys now. */
    private void passOn(Map<UUID, StoredStatement> arrived, Map<UUID, Set<UUID>> keys) {
        var places = new HashMap<UUID, UUID>();
        arrived.forEach((id, stored) -> places.put(id, stored.id()));
        var next = List.copyOf(arrived.keySet());
        for (int step = 0; step < FARTHEST && !next.isEmpty(); step++) {
            var following = new ArrayList<UUID>();
            for (var pointer : table.pointersAt(next)) {
                var passed = keys.getOrDefault(places.get(pointer.target()), Set.of());
                keys.computeIfAbsent(pointer.place(), place -> new HashSet<>()).addAll(passed);
                places.put(pointer.statementId(), pointer.place());
                following.add(pointer.statementId());
            }
            next = following;
        }
    }

    private void keepFiles(StoredStatement stored, JsonNode statement, Received received, Instant now) {
        var kept = new HashSet<String>();
        for (var attachment : Received.attachments(statement)) {
            var hash = attachment.path("sha2").stringValue("").toLowerCase(Locale.ROOT);
            var part = received.files().get(hash);
            if (part != null && kept.add(hash)) {
                var type = attachment.path("contentType").stringValue("application/octet-stream");
                files.add(
                        LogPlace.of(now, kept.size()),
                        stored,
                        new AttachmentTable.Attachment(hash, type, part.content()));
            }
        }
    }
}

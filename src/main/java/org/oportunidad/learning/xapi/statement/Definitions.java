package org.oportunidad.learning.xapi.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.StatementRules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is known of activities; one that was kept a moment ago is not written again. */
@Component
class Definitions {

    private static final Set<String> MAPS = Set.of("name", "description", "extensions");
    private static final int REMEMBERED = 10_000;

    private final DefinitionTable table;
    private final Map<UUID, UUID> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, UUID> eldest) {
            return size() > REMEMBERED;
        }
    });

    Definitions(DefinitionTable table) {
        this.table = table;
    }

    static UUID idOf(String activity) {
        return ReferenceKey.of(ReferenceKey.Kind.ACTIVITY, activity);
    }

    /**
     * Adds the definitions in these statements to what is known, in the caller's transaction; without the right to change
     * one, only the first of each activity.
     */
    void keep(Collection<? extends JsonNode> statements, boolean mayAdd) {
        // in one order, so that two batches never wait for each other
        var sent = new TreeMap<String, ObjectNode>();
        for (var statement : statements) {
            for (var activity : activities(statement)) {
                if (activity.path("definition") instanceof ObjectNode definition) {
                    sent.merge(activity.path("id").stringValue(""), definition.deepCopy(), Definitions::merged);
                }
            }
        }
        sent.forEach((activity, definition) -> keep(activity, definition, mayAdd));
    }

    private void keep(String activity, ObjectNode definition, boolean mayAdd) {
        var id = idOf(activity);
        var text = Json.text(definition);
        var print = ReferenceKey.of(ReferenceKey.Kind.ACTIVITY, mayAdd + text);
        if (print.equals(kept.get(id))) {
            return;
        }
        var known = table.keep(id, activity, text);
        if (mayAdd && !known.equals(text) && Json.read(known) instanceof ObjectNode before) {
            var after = Json.text(merged(before.deepCopy(), definition));
            if (!after.equals(known)) {
                table.replace(id, after);
            }
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.put(id, print);
            }
        });
    }

    /** What was known with what is new on top; texts in other languages and other extensions stay. */
    private static ObjectNode merged(ObjectNode before, ObjectNode newer) {
        for (var property : newer.properties()) {
            if (MAPS.contains(property.getKey())
                    && before.path(property.getKey()) instanceof ObjectNode map
                    && property.getValue() instanceof ObjectNode more) {
                map.setAll(more);
            } else {
                before.set(property.getKey(), property.getValue());
            }
        }
        return before;
    }

    Map<UUID, JsonNode> of(Collection<? extends JsonNode> statements) {
        var ids = statements.stream()
                .flatMap(statement -> activities(statement).stream())
                .map(activity -> idOf(activity.path("id").stringValue("")))
                .distinct()
                .toList();
        var known = new LinkedHashMap<UUID, JsonNode>();
        table.of(ids).forEach((id, definition) -> known.put(id, Json.read(definition)));
        return known;
    }

    /** All activities in a statement: its object, those of its context, and of a statement inside it. */
    static List<JsonNode> activities(JsonNode statement) {
        var all = new ArrayList<JsonNode>();
        var object = statement.path("object");
        switch (object.path("objectType").stringValue("Activity")) {
            case "Activity" -> all.add(object);
            case "SubStatement" -> all.addAll(activities(object));
            default -> {}
        }
        for (var kind : StatementRules.CONTEXT_ACTIVITIES) {
            statement.path("context").path("contextActivities").path(kind).forEach(all::add);
        }
        return all;
    }
}

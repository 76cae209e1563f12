package org.oportunidad.learning.xapi.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.ReferenceKey;
import org.oportunidad.learning.xapi.rules.StatementRules;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is known of activities; one that was kept a moment ago is not written again. */
@Component
class Definitions {

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

    /** Keeps the definitions in these statements; only the first one of each activity if a newer may not replace it. */
    void keep(Collection<? extends JsonNode> statements, boolean newest) {
        // in one order, so that two batches never wait for each other
        var sent = new TreeMap<String, String>();
        for (var statement : statements) {
            for (var activity : activities(statement)) {
                if (activity.has("definition")) {
                    sent.put(activity.path("id").stringValue(""), Json.text(activity.path("definition")));
                }
            }
        }
        sent.forEach((activity, definition) -> {
            var id = idOf(activity);
            var text = ReferenceKey.of(ReferenceKey.Kind.ACTIVITY, definition);
            if (!text.equals(kept.get(id))) {
                table.keep(id, activity, definition, newest);
                kept.put(id, text);
            }
        });
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

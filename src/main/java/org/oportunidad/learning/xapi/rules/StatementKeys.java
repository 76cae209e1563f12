package org.oportunidad.learning.xapi.rules;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.learning.xapi.rules.ReferenceKey.Kind;
import tools.jackson.databind.JsonNode;

/** Everything that a statement can be found by (1.0.3 part 3 §2.1.3, parameters of GET). */
public final class StatementKeys {

    private final Set<UUID> keys = new LinkedHashSet<>();

    private StatementKeys() {}

    public static Set<UUID> of(JsonNode statement) {
        var found = new StatementKeys();
        found.read(statement, false);
        found.somebody(Kind.AUTHORITY, statement.path("authority"));
        return found.keys;
    }

    private void read(JsonNode statement, boolean inside) {
        var agent = inside ? Kind.RELATED_AGENT : Kind.AGENT;
        somebody(agent, statement.path("actor"));
        var object = statement.path("object");
        switch (object.path("objectType").stringValue("Activity")) {
            case "Agent", "Group" -> somebody(agent, object);
            case "SubStatement" -> read(object, true);
            case "Activity" -> activity(inside ? Kind.RELATED_ACTIVITY : Kind.ACTIVITY, object);
            default -> {}
        }
        if (!inside) {
            keys.add(
                    ReferenceKey.of(Kind.VERB, statement.path("verb").path("id").stringValue("")));
        }
        context(statement.path("context"), inside);
    }

    private void context(JsonNode context, boolean inside) {
        if (context.has("registration") && !inside) {
            keys.add(registration(context.path("registration").stringValue("")));
        }
        somebody(Kind.RELATED_AGENT, context.path("instructor"));
        somebody(Kind.RELATED_AGENT, context.path("team"));
        context.path("contextAgents").forEach(each -> somebody(Kind.RELATED_AGENT, each.path("agent")));
        context.path("contextGroups").forEach(each -> somebody(Kind.RELATED_AGENT, each.path("group")));
        for (var kind : StatementRules.CONTEXT_ACTIVITIES) {
            var activities = context.path("contextActivities").path(kind);
            if (activities.isObject()) {
                activity(Kind.RELATED_ACTIVITY, activities);
            } else {
                activities.forEach(each -> activity(Kind.RELATED_ACTIVITY, each));
            }
        }
    }

    /** A group is found by its identifier and by each of its members. */
    private void somebody(Kind kind, JsonNode who) {
        var identity = ReferenceKey.identityOf(who);
        if (!identity.isEmpty()) {
            keys.add(ReferenceKey.of(kind, identity));
        }
        who.path("member").forEach(member -> somebody(kind, member));
    }

    private void activity(Kind kind, JsonNode activity) {
        keys.add(ReferenceKey.of(kind, activity.path("id").stringValue("")));
    }

    public static UUID registration(String uuid) {
        return ReferenceKey.of(Kind.REGISTRATION, uuid.toLowerCase(java.util.Locale.ROOT));
    }
}

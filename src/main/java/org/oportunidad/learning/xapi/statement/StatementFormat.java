package org.oportunidad.learning.xapi.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.xapi.rules.XapiRefused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How much of a statement is given back: all of it, only who and what it names, or what is known in one language. */
enum StatementFormat {
    EXACT,
    IDS,
    CANONICAL;

    private static final Set<String> OF_IDENTITY =
            Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account", "member");

    static StatementFormat of(@Nullable String parameter) {
        return switch (parameter == null ? "exact" : parameter) {
            case "exact" -> EXACT;
            case "ids" -> IDS;
            case "canonical" -> CANONICAL;
            default -> throw XapiRefused.broken("The parameter “format” is ids, exact or canonical");
        };
    }

    /** Only what tells agents, verbs and activities from each other. */
    static void toIds(ObjectNode statement) {
        identity(statement.path("actor"));
        identity(statement.path("authority"));
        if (statement.path("verb") instanceof ObjectNode verb) {
            verb.remove("display");
        }
        if (statement.path("object") instanceof ObjectNode object) {
            switch (object.path("objectType").stringValue("Activity")) {
                case "Agent", "Group" -> identity(object);
                case "SubStatement" -> toIds(object);
                default -> {}
            }
        }
        var context = statement.path("context");
        identity(context.path("instructor"));
        identity(context.path("team"));
        context.path("contextAgents").forEach(each -> identity(each.path("agent")));
        context.path("contextGroups").forEach(each -> identity(each.path("group")));
        Definitions.activities(statement)
                .forEach(activity -> ((ObjectNode) activity).remove(List.of("definition", "objectType")));
    }

    private static void identity(JsonNode who) {
        if (!(who instanceof ObjectNode somebody)) {
            return;
        }
        if (somebody.has("member") && somebody.size() > 2 && hasIdentifier(somebody)) {
            somebody.remove("member");
        }
        var others = new ArrayList<>(somebody.propertyNames());
        others.removeIf(OF_IDENTITY::contains);
        somebody.remove(List.copyOf(others));
        somebody.path("member").forEach(StatementFormat::identity);
    }

    private static boolean hasIdentifier(ObjectNode group) {
        return group.has("mbox") || group.has("mbox_sha1sum") || group.has("openid") || group.has("account");
    }

    /** The known definition of each activity, and every text in one language only. */
    static void toCanonical(ObjectNode statement, Map<UUID, JsonNode> known, @Nullable String acceptLanguage) {
        for (var activity : Definitions.activities(statement)) {
            var definition = known.get(Definitions.idOf(activity.path("id").stringValue("")));
            if (definition != null) {
                ((ObjectNode) activity).set("definition", definition.deepCopy());
            }
        }
        oneLanguage(statement, acceptLanguage);
    }

    private static void oneLanguage(JsonNode node, @Nullable String accepted) {
        for (var name : List.of("display", "description", "name")) {
            if (node instanceof ObjectNode object && node.path(name) instanceof ObjectNode texts && !texts.isEmpty()) {
                var chosen = chosen(texts, accepted);
                var text = texts.path(chosen);
                object.putObject(name).set(chosen, text);
            }
        }
        for (var property : node.properties()) {
            if (!property.getKey().equals("extensions")) {
                inside(property.getValue(), accepted);
            }
        }
    }

    private static void inside(JsonNode node, @Nullable String accepted) {
        if (node.isArray()) {
            node.forEach(each -> oneLanguage(each, accepted));
        } else if (node.isObject()) {
            oneLanguage(node, accepted);
        }
    }

    private static String chosen(ObjectNode texts, @Nullable String accepted) {
        var tags = List.copyOf(texts.propertyNames());
        return ranges(accepted).stream()
                .flatMap(range -> best(range, tags).stream())
                .findFirst()
                .orElse(tags.getFirst());
    }

    /** What is asked for, or something wider (es for es-CL), or something narrower (es-CL for es). */
    private static Optional<String> best(Locale.LanguageRange range, List<String> tags) {
        var wider = Locale.lookupTag(List.of(range), tags);
        var found = wider == null ? Locale.filterTags(List.of(range), tags) : List.of(wider);
        return tags.stream()
                .filter(tag -> found.stream().anyMatch(tag::equalsIgnoreCase))
                .findFirst();
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String accepted) {
        try {
            return accepted == null ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}

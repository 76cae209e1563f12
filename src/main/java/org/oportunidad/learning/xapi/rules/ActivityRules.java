package org.oportunidad.learning.xapi.rules;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Activities and their definitions (1.0.3 part 2 §2.4.4.1, 9274.1.1 §4.2.2.3). */
final class ActivityRules {

    private static final Set<String> OF_ACTIVITY = Set.of("objectType", "id", "definition");

    /** The lists of components, and the kinds of interaction that have them. */
    private static final Map<String, Set<String>> COMPONENTS = Map.of(
            "choices", Set.of("choice", "sequencing"),
            "scale", Set.of("likert"),
            "source", Set.of("matching"),
            "target", Set.of("matching"),
            "steps", Set.of("performance"));

    private static final Set<String> OF_DEFINITION = Set.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");

    private static final Set<String> INTERACTIONS = Set.of(
            "true-false",
            "choice",
            "fill-in",
            "long-fill-in",
            "matching",
            "performance",
            "sequencing",
            "likert",
            "numeric",
            "other");

    private static final Set<String> OF_COMPONENT = Set.of("id", "description");

    private ActivityRules() {}

    static void activity(Place activity) {
        activity.object(OF_ACTIVITY);
        activity.needs("id");
        activity.each("objectType", type -> type.exactly("Activity"));
        activity.child("id").iri();
        activity.each("definition", ActivityRules::definition);
    }

    private static void definition(Place definition) {
        definition.object(OF_DEFINITION);
        definition.each("name", Place::languages);
        definition.each("description", Place::languages);
        definition.each("type", Place::iri);
        definition.each("moreInfo", Place::iri);
        definition.each("extensions", Place::extensions);
        definition.each("interactionType", type -> type.oneOf(INTERACTIONS));
        definition.each("correctResponsesPattern", patterns -> patterns.list(Place::string));
        definition.require(
                !definition.has("correctResponsesPattern") || definition.has("interactionType"),
                "needs “interactionType” for its right answers");
        for (var component : COMPONENTS.entrySet()) {
            definition.each(component.getKey(), components -> {
                definition.require(
                        component.getValue().contains(definition.text("interactionType")),
                        "has “" + component.getKey() + "” for another kind of interaction");
                components(components);
            });
        }
    }

    private static void components(Place components) {
        var seen = new HashSet<String>();
        components.list(component -> {
            component.object(OF_COMPONENT);
            component.needs("id");
            component.child("id").string();
            component.require(seen.add(component.text("id")), "has the id of another one");
            component.each("description", Place::languages);
        });
    }
}

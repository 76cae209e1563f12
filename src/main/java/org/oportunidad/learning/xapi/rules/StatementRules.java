package org.oportunidad.learning.xapi.rules;

import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a statement must be (1.0.3 part 2 §2, 9274.1.1 §4.2); anything that the standard does not name is refused. */
public final class StatementRules {

    /** The verb that takes another statement back. */
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final Set<String> OF_STATEMENT = Set.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final Set<String> OF_SUB_STATEMENT =
            Set.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final Set<String> OF_VERB = Set.of("id", "display");
    private static final Set<String> OF_REFERENCE = Set.of("objectType", "id");
    private static final Set<String> OF_RESULT =
            Set.of("score", "success", "completion", "response", "duration", "extensions");
    private static final Set<String> OF_SCORE = Set.of("scaled", "raw", "min", "max");
    private static final Set<String> OF_CONTEXT = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> OF_CONTEXT_2 = Set.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final Set<String> OF_ATTACHMENT =
            Set.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    /** The kinds of context activities. */
    public static final Set<String> CONTEXT_ACTIVITIES = Set.of("parent", "grouping", "category", "other");

    private final XapiVersion version;

    private StatementRules(XapiVersion version) {
        this.version = version;
    }

    /** Holds, or refuses the request. */
    public static void check(JsonNode statement, XapiVersion version) {
        new StatementRules(version).statement(new Place("", statement));
    }

    private void statement(Place statement) {
        statement.object(OF_STATEMENT);
        statement.needs("actor", "verb", "object");
        statement.each("id", Place::uuid);
        statement.each("stored", Place::moment);
        statement.each("authority", AgentRules::authority);
        statement.each("version", v -> v.string(this::isSpoken, "a version that this request may speak of"));
        parts(statement);
        object(statement.child("object"), true);
        statement.require(
                !statement.child("verb").text("id").equals(VOIDED)
                        || statement.child("object").text("objectType").equals("StatementRef"),
                "takes back something that is not a reference to a statement");
    }

    /** A request of the first version knows no statements of the second. */
    private boolean isSpoken(String text) {
        return XapiVersion.of(text)
                .filter(spoken -> spoken.compareTo(version) <= 0)
                .isPresent();
    }

    /** What a statement and a statement inside one have alike. */
    private void parts(Place statement) {
        AgentRules.agentOrGroup(statement.child("actor"));
        verb(statement.child("verb"));
        statement.each("result", StatementRules::result);
        statement.each("context", context -> context(context, statement));
        statement.each("timestamp", Place::moment);
        statement.each("attachments", attachments -> attachments.list(StatementRules::attachment));
    }

    private static void verb(Place verb) {
        verb.object(OF_VERB);
        verb.needs("id");
        verb.child("id").iri();
        verb.each("display", Place::languages);
    }

    private void object(Place object, boolean statementsInside) {
        object.anyObject();
        switch (object.has("objectType") ? object.text("objectType") : "Activity") {
            case "Activity" -> ActivityRules.activity(object);
            case "Agent" -> AgentRules.agent(object);
            case "Group" -> AgentRules.group(object);
            case "StatementRef" -> reference(object);
            case "SubStatement" -> {
                object.require(statementsInside, "may not hold a statement that holds one");
                inside(object);
            }
            default -> object.require(false, "has an unknown “objectType”");
        }
    }

    private void inside(Place statement) {
        statement.object(OF_SUB_STATEMENT);
        statement.needs("actor", "verb", "object");
        parts(statement);
        object(statement.child("object"), false);
    }

    private static void reference(Place reference) {
        reference.object(OF_REFERENCE);
        reference.needs("objectType", "id");
        reference.child("objectType").exactly("StatementRef");
        reference.child("id").uuid();
    }

    private static void result(Place result) {
        result.object(OF_RESULT);
        result.each("score", StatementRules::score);
        result.each("success", Place::bool);
        result.each("completion", Place::bool);
        result.each("response", Place::string);
        result.each("duration", duration -> duration.string(Forms::isDuration, "a duration of ISO 8601"));
        result.each("extensions", Place::extensions);
    }

    private static void score(Place score) {
        score.object(OF_SCORE);
        score.each(
                "scaled",
                scaled -> scaled.require(scaled.number().abs().compareTo(BigDecimal.ONE) <= 0, "must be from -1 to 1"));
        score.each("min", Place::number);
        score.each("max", Place::number);
        score.each("raw", Place::number);
        inOrder(score, "min", "raw");
        inOrder(score, "raw", "max");
        inOrder(score, "min", "max");
    }

    private static void inOrder(Place score, String smaller, String greater) {
        score.require(
                !score.has(smaller)
                        || !score.has(greater)
                        || score.child(smaller)
                                        .number()
                                        .compareTo(score.child(greater).number())
                                <= 0,
                "has “" + smaller + "” above “" + greater + "”");
    }

    private void context(Place context, Place statement) {
        context.object(version == XapiVersion.V1 ? OF_CONTEXT : OF_CONTEXT_2);
        context.each("registration", Place::uuid);
        context.each("instructor", AgentRules::agentOrGroup);
        context.each("team", AgentRules::group);
        context.each("contextActivities", StatementRules::contextActivities);
        context.each("contextAgents", agents -> agents.list(agent -> contextual(agent, "agent")));
        context.each("contextGroups", groups -> groups.list(group -> contextual(group, "group")));
        context.each("revision", Place::string);
        context.each("platform", Place::string);
        context.each("language", Place::language);
        context.each("statement", StatementRules::reference);
        context.each("extensions", Place::extensions);
        var about = statement.child("object");
        context.require(
                !context.has("revision") && !context.has("platform")
                        || !about.has("objectType")
                        || about.text("objectType").equals("Activity"),
                "has “revision” or “platform” although the object is no activity");
    }

    private static void contextActivities(Place activities) {
        activities.object(CONTEXT_ACTIVITIES);
        for (var kind : CONTEXT_ACTIVITIES) {
            activities.each(kind, these -> {
                if (these.node().isArray()) {
                    these.list(ActivityRules::activity);
                } else {
                    ActivityRules.activity(these);
                }
            });
        }
    }

    /** An agent or a group of the context with what it is there for (9274.1.1 §4.2.2.5). */
    private static void contextual(Place place, String what) {
        place.object(Set.of("objectType", what, "relevantTypes"));
        place.needs("objectType", what);
        place.child("objectType").exactly(what.equals("agent") ? "contextAgent" : "contextGroup");
        if (what.equals("agent")) {
            AgentRules.agent(place.child(what));
        } else {
            AgentRules.group(place.child(what));
        }
        place.each("relevantTypes", types -> {
            types.list(Place::iri);
            types.require(!types.node().isEmpty(), "must not be empty");
        });
    }

    private static void attachment(Place attachment) {
        attachment.object(OF_ATTACHMENT);
        attachment.needs("usageType", "display", "contentType", "length", "sha2");
        attachment.child("usageType").iri();
        attachment.child("display").languages();
        attachment.each("description", Place::languages);
        attachment.child("contentType").string(Forms::isMediaType, "a media type");
        var length = attachment.child("length");
        length.require(
                length.node().isIntegralNumber() && length.number().signum() >= 0, "must be a whole number of bytes");
        attachment.child("sha2").string(text -> text.matches("[0-9a-fA-F]{56,128}"), "a SHA-2 in hexadecimal digits");
        attachment.each("fileUrl", Place::iri);
    }
}

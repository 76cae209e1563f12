package org.oportunidad.learning.xapi.rules;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The form in which a statement is kept and compared: lists where lists may stand, times in UTC to the millisecond. */
public final class StatementForm {

    /** What the record store says of a statement, which is no part of what was claimed. */
    private static final Set<String> OURS = Set.of("stored", "authority", "version", "attachments");

    private StatementForm() {}

    /** Writes what a received statement lacks: id, times, who vouches for it, version. */
    public static void complete(
            ObjectNode statement, String id, Instant stored, JsonNode authority, XapiVersion version) {
        statement.put("id", id);
        inOneForm(statement);
        if (!statement.has("timestamp")) {
            statement.put("timestamp", Forms.written(stored));
        }
        statement.put("stored", Forms.written(stored));
        statement.set("authority", authority);
        if (!statement.has("version")) {
            statement.put("version", version.ofStatements());
        }
    }

    private static void inOneForm(ObjectNode statement) {
        Forms.moment(statement.path("timestamp").stringValue(""))
                .ifPresent(moment -> statement.put("timestamp", Forms.written(moment)));
        if (statement.path("context").path("contextActivities") instanceof ObjectNode activities) {
            for (var kind : StatementRules.CONTEXT_ACTIVITIES) {
                if (activities.path(kind) instanceof ObjectNode one) {
                    activities.putArray(kind).add(one);
                }
            }
        }
        if (statement.path("object") instanceof ObjectNode object
                && object.path("objectType").stringValue("").equals("SubStatement")) {
            inOneForm(object);
        }
    }

    /** Whether two statements claim the same (1.0.3 part 2 §2.3.1: what may differ is not compared). */
    public static boolean same(JsonNode one, JsonNode other) {
        var left = claim(one);
        var right = claim(other);
        if (!left.has("timestamp") || !right.has("timestamp")) {
            left.remove("timestamp");
            right.remove("timestamp");
        }
        if (!left.has("id") || !right.has("id")) {
            left.remove("id");
            right.remove("id");
        }
        return equal(left, right);
    }

    private static ObjectNode claim(JsonNode statement) {
        var claim = (ObjectNode) statement.deepCopy();
        inOneForm(claim);
        if (claim.path("timestamp").equals(claim.path("stored"))) {
            // the sender named no time
            claim.remove("timestamp");
        }
        claim.remove(List.copyOf(OURS));
        if (claim.has("id")) {
            claim.put("id", claim.path("id").stringValue("").toLowerCase(Locale.ROOT));
        }
        durations(claim);
        return claim;
    }

    /** Durations count to the hundredth of a second only (9274.1.1 §4.2.7). */
    private static void durations(ObjectNode statement) {
        if (statement.path("result") instanceof ObjectNode result && result.has("duration")) {
            result.put("duration", result.path("duration").stringValue("").replaceFirst("([.,]\\d\\d)\\d+S$", "$1S"));
        }
        if (statement.path("object") instanceof ObjectNode object && object.has("actor")) {
            durations(object);
        }
    }

    private static boolean equal(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue()) == 0;
        }
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream()
                            .allMatch(p -> other.has(p.getKey()) && equal(p.getValue(), other.path(p.getKey())));
        }
        if (one.isArray() && other.isArray()) {
            for (int i = 0; i < one.size(); i++) {
                if (other.size() != one.size() || !equal(one.path(i), other.path(i))) {
                    return false;
                }
            }
            return one.size() == other.size();
        }
        return one.equals(other);
    }
}

package org.oportunidad.learning.record;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.oportunidad.learning.xapi.rules.Forms;
import org.oportunidad.learning.xapi.statement.OwnLog;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A fact in the words of xAPI, with all that it says in one extension, from which it can be read again. */
final class FactStatement {

    private FactStatement() {}

    static ObjectNode of(Fact fact, Learner learner, String site) {
        var what = FlatJson.read(fact.what());
        var kind = FactKind.valueOf(said(what, "fact"));
        var statement = JsonNodeFactory.instance.objectNode();
        statement.put("id", fact.id().toString());
        statement
                .putObject("actor")
                .put("objectType", "Agent")
                .putObject("account")
                .put("homePage", learner.homePage())
                .put("name", learner.name().toString());
        var verb = statement.putObject("verb").put("id", kind.verb());
        verb.putObject("display").put("en", kind.word());
        result(kind, what, statement);
        var context = statement.putObject("context");
        place(kind, what, site, statement, context);
        var told = context.putObject("extensions").putObject(OwnLog.FACT);
        what.forEach(told::put);
        statement.put("timestamp", Forms.written(Instant.ofEpochMilli(Long.parseLong(said(what, "at")))));
        return statement;
    }

    /** The activity under its address here, and the one it is a part of. */
    private static void place(
            FactKind kind, Map<String, String> what, String site, ObjectNode statement, ObjectNode context) {
        var course = site + "/courses/" + said(what, "course");
        var unit = what.containsKey("unit") ? course + "/lessons/" + said(what, "unit") : course;
        var question = what.getOrDefault("question", "");
        var id = unit + kind.thing().path() + question;
        var object = statement.putObject("object").put("objectType", "Activity").put("id", id);
        object.putObject("definition").put("type", kind.thing().type());
        if (!id.equals(course)) {
            context.putObject("contextActivities")
                    .putArray("parent")
                    .addObject()
                    .put("id", id.equals(unit) ? course : unit);
        }
    }

    private static void result(FactKind kind, Map<String, String> what, ObjectNode statement) {
        var result = JsonNodeFactory.instance.objectNode();
        if (what.containsKey("right")) {
            result.put("success", said(what, "right").equals("1"));
        }
        if (what.containsKey("response")) {
            result.put("response", said(what, "response"));
        }
        switch (kind) {
            case ATTEMPT_ENDED -> {
                int rights = Integer.parseInt(said(what, "rights"));
                int all = Integer.parseInt(said(what, "of"));
                result.putObject("score")
                        .put("scaled", (double) rights / all)
                        .put("raw", rights)
                        .put("min", 0)
                        .put("max", all);
                result.put("completion", true);
                result.put("duration", "PT" + said(what, "seconds") + "S");
            }
            case COMPLETED, STUDIED -> result.put("completion", true);
            case TASK_PASSED, RECOGNITION_GRANTED -> result.put("success", true);
            case TASK_RETURNED, RECOGNITION_DECLINED -> result.put("success", false);
            default -> {}
        }
        if (!result.isEmpty()) {
            statement.set("result", result);
        }
    }

    private static String said(Map<String, String> what, String name) {
        return Objects.requireNonNull(what.get(name), name);
    }
}

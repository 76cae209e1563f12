package org.oportunidad.demonstration.channel;

import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the Cloud API takes of words with answers to tap (interactive reply buttons and lists). */
final class Limits {

    private static final int BODY = 1_024;
    private static final int BUTTON = 20;
    private static final int ROW = 24;

    private Limits() {}

    static boolean isTaken(JsonNode interactive) {
        var words = interactive.at("/body/text").asString("");
        if (words.isEmpty() || words.length() > BODY) {
            return false;
        }
        return switch (interactive.path("type").asString("")) {
            case "button" ->
                fit(
                        interactive
                                .at("/action/buttons")
                                .valueStream()
                                .map(one -> one.path("reply"))
                                .toList(),
                        3,
                        BUTTON);
            case "list" -> {
                var opens = interactive.at("/action/button").asString("");
                yield !opens.isEmpty()
                        && opens.length() <= BUTTON
                        && fit(
                                interactive
                                        .at("/action/sections/0/rows")
                                        .valueStream()
                                        .toList(),
                                10,
                                ROW);
            }
            default -> false;
        };
    }

    private static boolean fit(List<JsonNode> answers, int most, int longest) {
        var ids = new HashSet<String>();
        var titles = new HashSet<String>();
        return !answers.isEmpty()
                && answers.size() <= most
                && answers.stream().allMatch(one -> {
                    var title = one.path("title").asString("");
                    return !title.isEmpty()
                            && title.length() <= longest
                            && ids.add(one.path("id").asString(""))
                            && titles.add(title);
                });
    }
}

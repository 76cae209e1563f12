package org.oportunidad.messaging.whatsapp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oportunidad.messaging.carrier.Parcel;
import org.oportunidad.messaging.text.Choices;

/** Words with answers to tap (Cloud API, interactive messages): up to three short ones as buttons, else as a list. */
final class Interactive {

    private Interactive() {}

    static Map<String, Object> of(String words, Parcel.Beside beside) {
        return Choices.areButtons(beside.choices())
                ? Map.of(
                        "type",
                        "button",
                        "body",
                        Map.of("text", words),
                        "action",
                        Map.of(
                                "buttons",
                                numbered(beside.choices()).stream()
                                        .map(reply -> Map.of("type", "reply", "reply", reply))
                                        .toList()))
                : Map.of(
                        "type",
                        "list",
                        "body",
                        Map.of("text", words),
                        "action",
                        Map.of(
                                "button",
                                beside.choose(),
                                "sections",
                                List.of(Map.of("rows", numbered(beside.choices())))));
    }

    private static List<Map<String, String>> numbered(List<String> titles) {
        var all = new ArrayList<Map<String, String>>();
        for (int number = 1; number <= titles.size(); number++) {
            all.add(Map.of("id", String.valueOf(number), "title", titles.get(number - 1)));
        }
        return all;
    }
}

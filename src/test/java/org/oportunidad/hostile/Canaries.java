package org.oportunidad.hostile;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.oportunidad.kit.Answers;
import org.oportunidad.programme.Run;

/** Strings that stand nowhere else, one for each thing that she tells: wherever one turns up, it came from there. */
final class Canaries {

    private final Map<String, String> told = new TreeMap<>();

    Canaries() {
        for (var field : List.of(
                "names",
                "preferred_name",
                "support_words",
                "closing_words",
                "code_word",
                "place",
                "witness",
                "message",
                "task_words",
                "question_words",
                "contact_words",
                "workshop_words",
                "talk_words",
                "import_names")) {
            told.put(field, word());
        }
        told.put("email", word() + "@example.org");
        told.put("import_email", word() + "@example.org");
        var random = ThreadLocalRandom.current();
        told.put("phone", "9" + random.nextInt(61_000_000, 89_000_000));
        told.put("document", Integer.toString(random.nextInt(44_000_001, 44_900_000)));
    }

    String of(String field) {
        return told.getOrDefault(field, "");
    }

    /** Her document with its check digit. */
    String run() {
        var number = Integer.parseInt(of("document"));
        return number + "-" + new Run(number).checkDigit();
    }

    /** What she types into the forms. */
    Map<String, List<String>> answers() {
        var answers = new HashMap<>(Answers.ORDINARY);
        answers.put("preferred_name", List.of(of("preferred_name")));
        answers.put("names", List.of(of("names") + " Castro"));
        answers.put("email", List.of(of("email")));
        answers.put("phone", List.of("+56" + of("phone")));
        answers.put("support_words", List.of("Necesito " + of("support_words")));
        answers.put("changes_words", List.of("Ahora " + of("closing_words")));
        answers.put("consent_certificate_name", List.of("no"));
        answers.put("workshop_words", List.of("Vendo " + of("workshop_words")));
        answers.put("task_words", List.of("Sé " + of("task_words")));
        answers.put("question_words", List.of("¿Y " + of("question_words") + "?"));
        answers.put("contact_words", List.of("Dijo " + of("contact_words")));
        answers.put("talk_words", List.of("Me pasa " + of("talk_words")));
        answers.put("import_names", List.of(of("import_names") + " Soto"));
        answers.put("import_email", List.of(of("import_email")));
        return answers;
    }

    /** Which of them stand in this text, however it is spaced and written. */
    List<String> in(String text) {
        var plain = plain(text);
        return told.entrySet().stream()
                .filter(canary -> plain.contains(plain(canary.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same as bytes are shown: in hexadecimal. */
    List<String> asBytesIn(String text) {
        return told.entrySet().stream()
                .filter(canary -> text.contains(java.util.HexFormat.of()
                        .formatHex(canary.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s.\\u00a0-]|%20|\\+", "");
    }

    /** Twelve letters that look like a name and are none. */
    private static String word() {
        var word = new StringBuilder("Zq");
        ThreadLocalRandom.current().ints(10, 'a', 'z' + 1).forEach(letter -> word.append((char) letter));
        return word.toString();
    }
}

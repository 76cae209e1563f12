package org.oportunidad.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.platform.text.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Every letter in every language as whoever holds her phone reads it; a new template is in by its {@code .body}. */
@ModuleTest
class WordsThatMayBeReadTests {

    @Autowired
    Letters letters;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLetterSaysWhatSheMayBeGoingThrough(Language language) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            for (var discreet : List.of(true, false)) {
                found.addAll(found(template, read(template, language, discreet), Lexicon.SENSITIVE, language));
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDiscreetLetterSaysNeitherWhoWritesNorWhatAbout(Language language) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            found.addAll(found(template, read(template, language, true), Lexicon.TELLING, language));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void senderAndSubjectAreDiscreetForEverybody(Language language) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var letter = letter(template, language, false);
            found.addAll(found(template, letter.sender() + " " + letter.subject(), Lexicon.TELLING, language));
            found.addAll(found(template, letter.sender() + " " + letter.subject(), Lexicon.SENSITIVE, language));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void anAnswerOfStaffGoesToADiscreetWomanOnlyWhereItNamesNothing() {
        var discreet = new Delivery.Allowed(Channel.WHATSAPP, "1", Language.ES.locale(), true);

        assertThat(letters.write("messaging.reply", Map.of("text", "Te llamo mañana a las diez"), discreet)
                        .body())
                .isEqualTo("Te llamo mañana a las diez");
        for (var words :
                List.of("Tu curso empieza", "Mañana hay albergue", "Your course", "दिन का कोर्स", "في الدورة")) {
            assertThat(letters.write("messaging.reply", Map.of("text", words), discreet)
                            .body())
                    .as(words)
                    .startsWith("Tienes un aviso");
        }
    }

    @Test
    void theWordsAreFoundWhereTheyAre() throws IOException {
        assertThat(found("x", "Tu grupo te espera", Lexicon.TELLING, Language.ES))
                .isNotEmpty();
        assertThat(found("x", "لديكِ مكان!", Lexicon.TELLING, Language.AR)).isNotEmpty();
        assertThat(found("x", "आपके समूह में", Lexicon.TELLING, Language.HI)).isNotEmpty();
        assertThat(found("x", "Une leçon", Lexicon.TELLING, Language.FR)).isNotEmpty();
        assertThat(templates())
                .contains("messaging.sign-in", "enrolment.waitlist.admitted", "enrolment.importing.consent");
        assertThat(Lexicon.SENSITIVE.keySet()).containsExactlyInAnyOrder(Language.values());
        assertThat(Lexicon.TELLING.keySet()).containsExactlyInAnyOrder(Language.values());
    }

    private String read(String template, Language language, boolean discreet) {
        var letter = letter(template, language, discreet);
        assertThat(letter.body()).as(template + " in " + language).isNotBlank();
        return letter.sender() + " " + letter.subject() + " " + letter.body();
    }

    private Letter letter(String template, Language language, boolean discreet) {
        return letters.write(
                template,
                Map.of("code", "123 456", "text", "…"),
                new Delivery.Allowed(Channel.EMAIL, "her@example.org", language.locale(), discreet));
    }

    /** What has a subject and a body is a letter. */
    private static Set<String> templates() throws IOException {
        var templates = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.endsWith("messages.properties")).toList()) {
                var texts = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".body"))
                        .map(key -> key.substring(0, key.length() - ".body".length()))
                        .filter(template -> texts.containsKey(template + ".subject"))
                        .forEach(templates::add);
            }
        }
        return templates;
    }

    private static List<String> found(
            String template, String text, Map<Language, List<String>> lists, Language language) {
        return Lexicon.found(text, lists, language).stream()
                .map(word -> template + " in " + language + ": " + word)
                .toList();
    }
}

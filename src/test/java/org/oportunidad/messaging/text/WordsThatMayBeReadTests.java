package org.oportunidad.messaging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Beginnings of words that no letter to anybody may have: they say what she may be going through. */
    private static final Map<Language, List<String>> SENSITIVE = Map.of(
            Language.ES,
            words("violen maltrat abus denunci refugi albergue asilo migra embaraz vih"),
            Language.EN,
            words("violen abus assault shelter asylum refug migra pregnan hiv survivor"),
            Language.FR,
            words("violen maltrait abus plainte refug foyer asile migra enceinte vih"),
            Language.AR,
            words("عنف اعتداء إساءة شكوى ملجأ لجوء لاجئ هجرة مهاجر حامل ناجية"),
            Language.HI,
            words("हिंसा शोषण दुर्व्यवहार शिकायत आश्रय शरण प्रवास गर्भ पीड़ित एचआईवी"),
            Language.HT,
            words("vyolans abi abiz plent refij azil migra ansent vih sida"));

    /** Beginnings of words that say what a letter is about, which the discreet one may not. */
    private static final Map<Language, List<String>> TELLING = Map.of(
            Language.ES,
            words("oportunidad programa curso capacita grupo cupo aprend mujer inscri empleo trabaj certific leccion"
                    + " organiza"),
            Language.EN,
            words("oportunidad opportunit program course train group place learn woman women enrol job certific lesson"
                    + " organis"),
            Language.FR,
            words("oportunidad opportunit programme cours formation groupe place appren femme inscri emploi travail"
                    + " certific lecon organisa"),
            Language.AR,
            words("oportunidad فرصة برنامج دورة تدريب مجموع مكان تعلم نساء امرأة تسجيل وظيفة عمل شهادة درس جهة"),
            Language.HI,
            words("oportunidad अवसर कार्यक्रम कोर्स पाठ्यक्रम प्रशिक्षण समूह जगह सीख महिला नामांकन नौकरी प्रमाण पाठ"
                    + " संस्था"),
            Language.HT,
            words("oportunidad opotinite pwogram kou fomasyon gwoup plas aprann fanm enskri travay setifika leson"
                    + " oganizasyon"));

    @Autowired
    Letters letters;

    @ParameterizedTest
    @EnumSource(Language.class)
    void noLetterSaysWhatSheMayBeGoingThrough(Language language) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            for (var discreet : List.of(true, false)) {
                found.addAll(found(template, read(template, language, discreet), SENSITIVE, language));
            }
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDiscreetLetterSaysNeitherWhoWritesNorWhatAbout(Language language) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            found.addAll(found(template, read(template, language, true), TELLING, language));
        }

        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void senderAndSubjectAreDiscreetForEverybody(Language language) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var letter = letter(template, language, false);
            found.addAll(found(template, letter.sender() + " " + letter.subject(), TELLING, language));
            found.addAll(found(template, letter.sender() + " " + letter.subject(), SENSITIVE, language));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void theWordsAreFoundWhereTheyAre() throws IOException {
        assertThat(found("x", "Tu grupo te espera", TELLING, Language.ES)).isNotEmpty();
        assertThat(found("x", "لديكِ مكان!", TELLING, Language.AR)).isNotEmpty();
        assertThat(found("x", "आपके समूह में", TELLING, Language.HI)).isNotEmpty();
        assertThat(found("x", "Une leçon", TELLING, Language.FR)).isNotEmpty();
        assertThat(templates())
                .contains("messaging.sign-in", "enrolment.waitlist.admitted", "enrolment.importing.consent");
        assertThat(SENSITIVE.keySet()).containsExactlyInAnyOrder(Language.values());
        assertThat(TELLING.keySet()).containsExactlyInAnyOrder(Language.values());
    }

    private String read(String template, Language language, boolean discreet) {
        var letter = letter(template, language, discreet);
        assertThat(letter.body()).as(template + " in " + language).isNotBlank();
        return letter.sender() + " " + letter.subject() + " " + letter.body();
    }

    private Letter letter(String template, Language language, boolean discreet) {
        return letters.write(
                template,
                Map.of("code", "123 456"),
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

    /** Words of the text that begin like one of the list, without regard to case and accents. */
    private static List<String> found(
            String template, String text, Map<Language, List<String>> lists, Language language) {
        var words = List.of(plain(text).split("[^\\p{L}\\p{M}]+"));
        var found = new ArrayList<String>();
        for (var beginning : lists.getOrDefault(language, List.of())) {
            words.stream()
                    .filter(word -> stem(word, language).startsWith(plain(beginning)))
                    .forEach(word -> found.add(template + " in " + language + ": " + word));
        }
        return found;
    }

    /** Arabic writes its and, for, in and the before the word itself. */
    private static String stem(String word, Language language) {
        return language == Language.AR ? word.replaceFirst("^[وفبلك]?(ال)?", "") : word;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\u0300-\\u036f\\u064b-\\u0652\\u0654\\u0655]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String all) {
        return List.of(all.split(" ", -1));
    }
}

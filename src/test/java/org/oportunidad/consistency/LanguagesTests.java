package org.oportunidad.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.oportunidad.consistency.Sources.Source;
import org.oportunidad.platform.text.Language;

/** All languages, one set of keys: complete, used, with the same arguments, in the folder of their feature. */
class LanguagesTests {

    private static final List<String> OTHERS = Arrays.stream(Language.values())
            .filter(language -> language != Language.ES)
            .map(Language::code)
            .toList();
    private static final List<Source> BUNDLES = Sources.ending(".properties").stream()
            .filter(s -> s.path().contains("/messages"))
            .toList();

    @Test
    void everyKeyExistsInAllLanguages() {
        var missing = new ArrayList<String>();
        for (var bundle : spanish()) {
            var keys = read(bundle).keySet();
            for (var language : OTHERS) {
                var other = bundle.path().replace("messages.properties", "messages_" + language + ".properties");
                var found = BUNDLES.stream()
                        .filter(b -> b.path().equals(other))
                        .findFirst()
                        .map(LanguagesTests::read)
                        .orElse(Map.of())
                        .keySet();
                keys.stream().filter(k -> !found.contains(k)).forEach(k -> missing.add(other + " lacks " + k));
                found.stream().filter(k -> !keys.contains(k)).forEach(k -> missing.add(other + " has only here " + k));
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of two texts under one key, as a merge of branches leaves them, the last would be shown and the first forgotten. */
    @Test
    void everyKeyStandsOnceInItsFile() {
        var twice = new ArrayList<String>();
        for (var bundle : BUNDLES) {
            var seen = new TreeSet<String>();
            bundle.text()
                    .lines()
                    .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .filter(key -> !seen.add(key))
                    .forEach(key -> twice.add(bundle.path() + ": " + key));
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void everyTranslationTakesTheSameArguments() {
        var wrong = new ArrayList<String>();
        var texts = new HashMap<String, Set<String>>();
        spanish().forEach(b -> read(b).forEach((key, text) -> texts.put(key, arguments(text))));
        for (var bundle : BUNDLES) {
            read(bundle).forEach((key, text) -> {
                if (texts.containsKey(key) && !arguments(text).equals(texts.get(key))) {
                    wrong.add(bundle.path() + ": " + key + " takes " + arguments(text) + ", Spanish " + texts.get(key));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        var code = Sources.ending(".java", ".jte", ".yaml").stream()
                .map(Source::text)
                .collect(Collectors.joining("\n"));
        var prefixes = Pattern.compile("\"([a-z][\\w.-]*\\.)\"")
                .matcher(code)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());
        var unused = new TreeSet<String>();
        for (var bundle : spanish()) {
            for (var key : read(bundle).keySet()) {
                var template = key.replaceFirst("[.](subject|body|discreet)$", "");
                if (!code.contains("\"" + key + "\"")
                        && !code.contains("\"" + template + "\"")
                        && prefixes.stream().noneMatch(key::startsWith)) {
                    unused.add(key);
                }
            }
        }
        assertThat(unused).isEmpty();
    }

    @Test
    void everyTranslationIsATranslation() {
        var same = new ArrayList<String>();
        for (var bundle : spanish()) {
            var spanish = read(bundle);
            for (var language : OTHERS) {
                var path = bundle.path().replace("messages.properties", "messages_" + language + ".properties");
                BUNDLES.stream().filter(b -> b.path().equals(path)).forEach(other -> {
                    var texts = read(other);
                    var identical = spanish.entrySet().stream()
                            .filter(e -> e.getValue().equals(texts.get(e.getKey())))
                            .filter(e ->
                                    e.getValue().replaceAll("\\{[^}]*}", "").matches("(?s).*\\p{L}{5,}.*"))
                            .count();
                    if (identical > Math.max(3, spanish.size() / 5)) {
                        same.add(path + ": " + identical + " texts are the Spanish ones");
                    }
                });
            }
        }
        assertThat(same).isEmpty();
    }

    private static List<Source> spanish() {
        return BUNDLES.stream()
                .filter(b -> b.path().endsWith("/messages.properties"))
                .toList();
    }

    private static Map<String, String> read(Source bundle) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(bundle.text()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(k -> k, properties::getProperty));
    }

    private static Set<String> arguments(String text) {
        var names = new TreeSet<String>();
        if (text.contains("{")) {
            var pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                var type = pattern.getPart(i).getType();
                if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
                    names.add(pattern.getSubstring(pattern.getPart(i)));
                }
            }
        }
        return names;
    }
}

package org.oportunidad.platform.text;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every text of the program in six languages, read once from the bundles in the feature folders. */
@Component
public class Texts {

    private static final String BUNDLES = "classpath*:org/oportunidad/**/messages*.properties";

    private final Map<Language, Bundle> bundles = new EnumMap<>(Language.class);
    private final Conventions conventions;

    public Texts(Conventions conventions) {
        this.conventions = conventions;
        for (var language : Language.values()) {
            bundles.put(language, new Bundle(new HashMap<>(), new HashMap<>()));
        }
        try {
            for (var bundle : new PathMatchingResourcePatternResolver().getResources(BUNDLES)) {
                read(bundle);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One language: the texts as written, and those that take arguments ready to format. */
    private record Bundle(Map<String, String> patterns, Map<String, Format> formats) {}

    /**
     * A text that takes arguments. ICU formats are not safe for several threads, and a fresh copy has to find the number
     * rules of its language again: so each is lent to one reader at a time and comes back warm.
     */
    private record Format(MessageFormat original, Queue<MessageFormat> free) {

        Format(MessageFormat original) {
            this(original, new ConcurrentLinkedQueue<>());
        }

        String of(Function<MessageFormat, String> reader) {
            var lent = free.poll();
            var format = lent == null ? original.clone() : lent;
            var text = reader.apply(format);
            free.offer(format);
            return text;
        }
    }

    private Bundle in(Language language) {
        return Objects.requireNonNull(bundles.get(language));
    }

    private void read(Resource bundle) throws IOException {
        var language = languageOf(Objects.requireNonNull(bundle.getFilename()));
        var properties = new Properties();
        try (var in = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        var locale = language.rules(conventions.country(), conventions.numberingSystem(language));
        for (var key : properties.stringPropertyNames()) {
            var pattern = properties.getProperty(key);
            if (in(language).patterns.put(key, pattern) != null) {
                throw new IllegalStateException("Message key in two bundles: " + key + " (" + bundle + ")");
            }
            try {
                if (pattern.contains("{") || pattern.contains("'")) {
                    in(language).formats.put(key, new Format(new MessageFormat(pattern, locale)));
                }
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("Message " + key + " (" + language.code() + ") cannot be read", e);
            }
        }
    }

    private static Language languageOf(String file) {
        var underscore = file.indexOf('_');
        return underscore < 0
                ? Language.ES
                : Language.of(file.substring(underscore + 1, file.indexOf('.')))
                        .orElseThrow(() -> new IllegalStateException("Bundle of an unknown language: " + file));
    }

    /** The text in that language; numbers and plurals by its rules. An unknown key is a bug and says so. */
    public String get(Language language, String key, Object... arguments) {
        var format = in(language).formats.get(key);
        if (format != null) {
            return format.of(one -> one.format(arguments));
        }
        var pattern = in(language).patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No message " + key + " in " + language.code());
        }
        return pattern;
    }

    /** The text with arguments by name. */
    public String get(Language language, String key, Map<String, ?> named) {
        var format = in(language).formats.get(key);
        return format == null ? get(language, key) : format.of(one -> one.format(named));
    }

    public String get(Language language, Text text) {
        return get(language, text.key(), text.arguments().toArray());
    }

    public boolean has(String key) {
        return in(Language.ES).patterns.containsKey(key);
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(in(language).patterns.keySet());
    }

    /** Changes with every change of any text. */
    public int fingerprint() {
        return Objects.hash(bundles.values().stream()
                .map(bundle -> bundle.patterns().hashCode())
                .toArray());
    }

    /** The text as it is written in the bundle, before formatting. */
    public String pattern(Language language, String key) {
        return Objects.requireNonNull(in(language).patterns.get(key), key);
    }
}

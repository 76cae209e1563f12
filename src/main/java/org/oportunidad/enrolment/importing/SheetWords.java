package org.oportunidad.enrolment.importing;

import java.text.Normalizer;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.Texts;
import org.springframework.stereotype.Component;

/** The words that people write in a spreadsheet for what we know by a code, in any of the six languages. */
@Component
class SheetWords {

    private static final String WORD = "enrolment.importing.word.";

    /** As typed, as a spreadsheet writes a number, or as its time of a day in 1899. */
    private static final Pattern HOUR =
            Pattern.compile("(?:.*T)?([01]?\\d|2[0-3])(?:[:.]([0-5]\\d)(?::[0-5]\\d)?)?(?: ?h(?:rs|oras?)?\\.?)?");

    private final Map<String, ImportField> headings = new HashMap<>();
    private final Map<String, SafeContact.Phone> phones = new HashMap<>();
    private final Map<String, SafeContact.Channel> channels = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    SheetWords(Texts texts) {
        for (var field : ImportField.values()) {
            field.headings().forEach(heading -> headings.put(heading, field));
            learn(texts, "enrolment.importing.field." + field.code(), field, headings);
        }
        for (var phone : SafeContact.Phone.values()) {
            learn(texts, WORD + "phone." + code(phone), phone, phones);
        }
        for (var channel : SafeContact.Channel.values()) {
            learn(texts, WORD + "channel." + code(channel), channel, channels);
        }
        learn(texts, WORD + "yes", Boolean.TRUE, answers);
        learn(texts, WORD + "no", Boolean.FALSE, answers);
        for (var language : Language.values()) {
            languages.put(language.code(), language.code());
            for (var reader : Language.values()) {
                var name = Locale.of(language.code()).getDisplayLanguage(Locale.of(reader.code()));
                languages.put(plain(name), language.code());
            }
        }
    }

    private static <T> void learn(Texts texts, String key, T meaning, Map<String, T> words) {
        for (var language : Language.values()) {
            for (var word : texts.get(language, key).split("[,،]", -1)) {
                words.putIfAbsent(plain(word), meaning);
            }
        }
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Small letters without Latin accents and signs, with single blanks. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
                .strip();
    }

    Optional<ImportField> heading(String typed) {
        return Optional.ofNullable(headings.get(plain(typed)));
    }

    Optional<SafeContact.Phone> phone(String typed) {
        return Optional.ofNullable(phones.get(plain(typed)));
    }

    Optional<SafeContact.Channel> channel(String typed) {
        return Optional.ofNullable(channels.get(plain(typed)));
    }

    Optional<Boolean> yesOrNo(String typed) {
        return Optional.ofNullable(answers.get(plain(typed)));
    }

    /** The code of a language by its code or its name in any of our languages; what is neither stays as typed. */
    String language(String typed) {
        return languages.getOrDefault(plain(typed), typed);
    }

    Optional<LocalTime> hour(String typed) {
        var found = HOUR.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var minutes = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), minutes));
    }
}

package org.oportunidad.participants.record;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of a name as they are compared: without case, accents and signs, each once, in one order. */
final class NameWords {

    private static final int MOST = 12;

    private NameWords() {}

    static List<String> of(String names) {
        var plain = Normalizer2.getNFKDInstance()
                .normalize(names.toLowerCase(Locale.ROOT))
                .replaceAll("\\p{M}+", "")
                .replace('ı', 'i')
                .replaceAll("['’‘`´ʼ]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty()
                ? List.of()
                : Arrays.stream(plain.split(" "))
                        .distinct()
                        .sorted()
                        .limit(MOST)
                        .toList();
    }
}

package org.oportunidad.learning.editor;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How easily a Spanish text is read: Fernández-Huerta (1959, with the sign corrected) and the INFLESZ scale of Barrio-Cantalejo
 * (2008), which reads Szigriszt-Pazos. Sixth grade of school is 70 and more of Fernández-Huerta, 65 and more of INFLESZ.
 *
 * @param huerta 206.84 − 60 syllables a word − 1.02 words a sentence
 * @param inflesz 206.835 − 62.3 syllables a word − words a sentence
 */
record ReadingLevel(int words, double huerta, double inflesz) {

    static final int TARGET = 65;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern SENTENCE = Pattern.compile("[.!?…:;]+(?=\\s|$)|\\n+");
    /** One nucleus: two open vowels are two syllables, a closed one without an accent joins its neighbour. */
    private static final Pattern NUCLEUS =
            Pattern.compile("[iuüy]?[aeoáéó][iuy]?(?![aeoáéóíú])|[iuüy]?[aeoáéó]|[íú]|[iuü]y$|[iuü]{1,2}|y$");

    /** Empty text has no level. */
    static ReadingLevel of(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        int words = 0;
        int syllables = 0;
        var found = WORD.matcher(lower);
        while (found.find()) {
            words++;
            syllables += syllables(found.group());
        }
        if (words == 0) {
            return new ReadingLevel(0, 0, 0);
        }
        long sentences = SENTENCE.splitAsStream(text)
                .filter(part -> WORD.matcher(part).find())
                .count();
        double perWord = (double) syllables / words;
        double perSentence = (double) words / Math.max(1, sentences);
        return new ReadingLevel(
                words, 206.84 - 60 * perWord - 1.02 * perSentence, 206.835 - 62.3 * perWord - perSentence);
    }

    static int syllables(String word) {
        var bare = word.toLowerCase(Locale.ROOT).replaceAll("qu(?=[eiéí])", "q").replaceAll("gu(?=[eiéí])", "g");
        int syllables = 0;
        var nuclei = NUCLEUS.matcher(bare);
        while (nuclei.find()) {
            syllables++;
        }
        return Math.max(1, syllables);
    }

    boolean known() {
        return words > 0;
    }

    boolean easyEnough() {
        return inflesz >= TARGET;
    }

    /** The last part of the message key that names the level, as INFLESZ does. */
    String band() {
        if (inflesz > 80) {
            return "very-easy";
        }
        if (inflesz > 65) {
            return "easy";
        }
        if (inflesz > 55) {
            return "normal";
        }
        return inflesz > 40 ? "hard" : "very-hard";
    }
}

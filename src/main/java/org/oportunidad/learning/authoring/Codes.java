package org.oportunidad.learning.authoring;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes codes, which never change afterwards. Those of courses, units and questions stand in addresses and name what she
 * answered: they tell no words, and none is given twice, also when what had it is gone.
 */
public final class Codes {

    private static final int LONGEST = 36;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RANDOM_LETTERS = 7;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** A code of that kind that nothing ever had. */
    public static String fresh(String kind) {
        var code = new StringBuilder(kind).append('-');
        for (int letter = 0; letter < RANDOM_LETTERS; letter++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /** A code of an answer or a part inside of a question that none of these has yet; words in letters that codes do not have give it the name of its kind. */
    public static String of(String words, String kind, Collection<String> taken) {
        var bare = MARKS.matcher(Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        var code = EDGES.matcher(OTHERS.matcher(bare).replaceAll("-")).replaceAll("");
        if (code.length() > LONGEST) {
            code = EDGES.matcher(code.substring(0, LONGEST)).replaceAll("");
        }
        if (code.isEmpty() || code.equals("true") || code.equals("false")) {
            code = kind;
        }
        var free = code;
        for (int number = 2; taken.contains(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }
}

package org.oportunidad.referral.talk;

import java.util.Arrays;
import java.util.Locale;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;

/**
 * What she says when she asks, all of it optional.
 *
 * @param phone a number for this alone; empty for the one that is known
 * @param hours when it is safe, in her words; empty for the hours that are known
 */
record Wish(String words, Way way, String phone, String hours) {

    static final Wish NOTHING = new Wish("", Way.USUAL, "", "");

    private static final int MOST_WORDS = 4000;
    private static final int MOST_HOURS = 200;

    /** How she wants to be contacted; the usual way is the one of her safe-contact rule. */
    enum Way {
        USUAL,
        CALL,
        WRITE,
        MEET;

        String key() {
            return "referral.talk.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    static Wish typed(String words, String way, String phone, String hours) {
        return new Wish(
                PlainText.lines(words),
                Arrays.stream(Way.values())
                        .filter(one -> one.name().equals(way))
                        .findFirst()
                        .orElse(Way.USUAL),
                PlainText.line(phone),
                PlainText.line(hours));
    }

    Problems problems() {
        var problems = Problems.none();
        if (words.length() > MOST_WORDS) {
            problems.add("words", "referral.talk.tooLong", MOST_WORDS);
        }
        if (!phone.isEmpty() && !phone.matches("\\+?[\\d\\s().-]{6,24}")) {
            problems.add("phone", "referral.talk.phoneWrong");
        }
        if (hours.length() > MOST_HOURS) {
            problems.add("hours", "referral.talk.tooLong", MOST_HOURS);
        }
        return problems;
    }

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "Wish[]";
    }
}

package org.oportunidad.support.contact;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.ContactReason;
import org.oportunidad.support.ContactResult;
import org.oportunidad.support.SupportKind;

/**
 * A contact as it was typed.
 *
 * @param ago how many hours ago it was
 * @param next days until the next contact; empty = what fits the result, {@code none} = none
 * @param owner whose the next contact is: {@code me}, or {@code hers}, who accompanies her
 * @param from where to go back to
 */
public record ContactForm(
        @Nullable String channel,
        @Nullable String direction,
        @Nullable String reason,
        @Nullable String result,
        @Nullable String kind,
        @Nullable String words,
        @Nullable String hard,
        @Nullable String ago,
        @Nullable String next,
        @Nullable String owner,
        @Nullable String from,
        @Nullable String _key) {

    /** Three lines at most. */
    static final int MOST_LINES = 3;

    static final int MOST_CHARACTERS = 300;
    static final List<String> AGO = List.of("0", "1", "3", "24", "48");
    static final List<String> NEXT = List.of("", "1", "2", "3", "7", "14", "30", "none");

    /** Nothing typed yet; the likely answers stand there. */
    public static ContactForm proposing(String channel, String reason, String from) {
        return new ContactForm(channel, "out", reason, "", "", "", null, "0", "", "me", from, "");
    }

    public String or(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    String cleaned() {
        return words == null ? "" : PlainText.lines(words);
    }

    boolean incoming() {
        return "in".equals(direction);
    }

    Optional<ContactChannel> readChannel() {
        return read(ContactChannel.values(), channel);
    }

    Optional<ContactReason> readReason() {
        return read(ContactReason.values(), reason);
    }

    Optional<ContactResult> readResult() {
        return read(ContactResult.values(), result);
    }

    Optional<SupportKind> readKind() {
        return read(SupportKind.values(), kind);
    }

    private static <T extends Enum<T>> Optional<T> read(T[] all, @Nullable String typed) {
        return Arrays.stream(all)
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    Problems problems() {
        var problems = Problems.none();
        if (readChannel().isEmpty()) {
            problems.add("channel", "support.contact.chooseChannel");
        }
        if (readReason().isEmpty()) {
            problems.add("reason", "support.contact.chooseReason");
        }
        var said = readResult();
        if (said.isEmpty()) {
            problems.add("result", "support.contact.chooseResult");
        } else if (incoming() && !said.get().answered()) {
            problems.add("result", "support.contact.sheBegan");
        }
        if (!or(kind).isEmpty() && readKind().isEmpty()) {
            problems.add("kind", "support.contact.chooseKind");
        }
        if (cleaned().length() > MOST_CHARACTERS || cleaned().lines().count() > MOST_LINES) {
            problems.add("words", "support.contact.tooLong", MOST_LINES, MOST_CHARACTERS);
        }
        if (ago != null && !AGO.contains(ago)) {
            problems.add("ago", "support.contact.chooseOne");
        }
        if (next != null && !NEXT.contains(next)) {
            problems.add("next", "support.contact.chooseOne");
        }
        return problems;
    }

    String fingerprint() {
        return String.join(
                "\n",
                or(channel),
                or(direction),
                or(reason),
                or(result),
                or(kind),
                cleaned(),
                or(hard),
                or(ago),
                or(next),
                or(owner));
    }

    @Override
    public String toString() {
        return "ContactForm[]";
    }
}

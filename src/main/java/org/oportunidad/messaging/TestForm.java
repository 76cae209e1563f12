package org.oportunidad.messaging;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.text.Language;

/** Where somebody of the staff wants to see a text: an address of her own, typed each time and not kept. */
public record TestForm(
        @Nullable String channel,
        @Nullable String address,
        @Nullable String language,
        @Nullable String discreet) {

    private static final int LONGEST = 200;

    public static final TestForm EMPTY = new TestForm(null, null, null, null);

    public String or(@Nullable String typed) {
        var kept = Objects.requireNonNullElse(typed, "");
        return kept.length() > LONGEST ? kept.substring(0, LONGEST) : kept;
    }

    public Optional<Channel> readChannel(Set<Channel> possible) {
        return possible.stream().filter(one -> code(one).equals(channel)).findFirst();
    }

    public Language readLanguage() {
        return Language.of(or(language)).orElse(Language.ES);
    }

    /** As it goes to the channel; empty when it is no address there. */
    public Optional<String> readAddress(Channel way) {
        var typed = or(address).strip();
        if (way == Channel.EMAIL) {
            return typed.matches("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,120}\\.[^\\s@<>,;:\".]{2,20}")
                    ? Optional.of(typed)
                    : Optional.empty();
        }
        var digits = typed.replaceAll("[\\s().-]", "");
        return digits.matches("\\+[1-9][0-9]{7,14}") ? Optional.of(digits) : Optional.empty();
    }

    public Problems problems(Set<Channel> possible) {
        var problems = Problems.none();
        var way = readChannel(possible);
        if (way.isEmpty()) {
            problems.add("channel", "messaging.templates.test.chooseChannel");
        } else if (readAddress(way.get()).isEmpty()) {
            problems.add(
                    "address",
                    way.get() == Channel.EMAIL
                            ? "messaging.templates.test.badMail"
                            : "messaging.templates.test.badPhone");
        }
        return problems;
    }

    public static String code(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    /** Says no address, so that no log can. */
    @Override
    public String toString() {
        return "TestForm[" + channel + "]";
    }
}

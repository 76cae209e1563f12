package org.oportunidad.support.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.support.ContactChannel;
import org.oportunidad.support.protocol.Protocol.Step;
import org.oportunidad.support.protocol.Protocol.Stop;

/** A protocol as it was typed; the channels are those of the first tries, in their order. */
record ProtocolForm(
        @Nullable String within,
        @Nullable String attempts,
        @Nullable String spacing,
        @Nullable String first,
        @Nullable String second,
        @Nullable String third,
        @Nullable String stop,
        @Nullable String active) {

    private static final int MOST_HOURS = 720;
    private static final int MOST_ATTEMPTS = 10;

    static ProtocolForm of(Protocol protocol) {
        return new ProtocolForm(
                Integer.toString(protocol.withinHours()),
                Integer.toString(protocol.attempts()),
                Integer.toString(protocol.spacingHours()),
                at(protocol, 0),
                at(protocol, 1),
                at(protocol, 2),
                protocol.stop().code(),
                protocol.active() ? "yes" : null);
    }

    private static String at(Protocol protocol, int place) {
        return place < protocol.channels().size()
                ? protocol.channels().get(place).code()
                : "";
    }

    String or(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static int number(@Nullable String typed, int most) {
        return typed != null && typed.strip().matches("[0-9]{1,3}") && Integer.parseInt(typed.strip()) <= most
                ? Integer.parseInt(typed.strip())
                : 0;
    }

    private List<ContactChannel> channels() {
        return Stream.of(or(first), or(second), or(third))
                .flatMap(typed -> Arrays.stream(ContactChannel.values())
                        .filter(channel -> channel.code().equals(typed)))
                .toList();
    }

    /** What cannot be; a call to who is at risk must make the tries that a dropout asks for. */
    Problems problems(Step step, int dropoutTries, int dropoutChannels) {
        var problems = Problems.none();
        if (number(within, MOST_HOURS) == 0) {
            problems.add("within", "support.protocol.hours", MOST_HOURS);
        }
        if (number(spacing, MOST_HOURS) == 0) {
            problems.add("spacing", "support.protocol.hours", MOST_HOURS);
        }
        var tries = number(attempts, MOST_ATTEMPTS);
        if (tries == 0) {
            problems.add("attempts", "support.protocol.tries", MOST_ATTEMPTS);
        } else if (step == Step.AT_RISK && tries < dropoutTries) {
            problems.add("attempts", "support.protocol.triesOfDropout", dropoutTries);
        }
        if (channels().isEmpty()) {
            problems.add("first", "support.protocol.channel");
        } else if (step == Step.AT_RISK && channels().stream().distinct().count() < dropoutChannels) {
            problems.add("second", "support.protocol.channelsOfDropout", dropoutChannels);
        }
        if (Arrays.stream(Stop.values()).noneMatch(one -> one.code().equals(stop))) {
            problems.add("stop", "support.protocol.chooseStop");
        }
        return problems;
    }

    Protocol protocol(Step step) {
        return new Protocol(
                step,
                number(within, MOST_HOURS),
                number(attempts, MOST_ATTEMPTS),
                number(spacing, MOST_HOURS),
                channels(),
                Arrays.stream(Stop.values())
                        .filter(one -> one.code().equals(stop))
                        .findFirst()
                        .orElseThrow(),
                active != null);
    }
}

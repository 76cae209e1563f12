package org.oportunidad.messaging.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.platform.form.Option;
import org.oportunidad.platform.form.Problems;

/**
 * One conversation.
 *
 * @param aside whether the sender is set aside as nobody of ours
 * @param woman null while nobody knows who it is
 * @param unknownName what an unknown sender is called on the channel
 * @param free whether an answer may go in free words now; else she gets a notice and finds it in the app
 * @param answering who is answering, null for nobody
 * @param mostMegabytes how heavy a file may be
 * @param name what was searched for
 * @param found women of that name
 */
record ConversationPage(
        String path,
        Channel channel,
        boolean aside,
        Correspondents.@Nullable Woman woman,
        String unknownName,
        List<Word> words,
        boolean free,
        @Nullable String answering,
        Typed typed,
        int mostMegabytes,
        String name,
        Map<UUID, Correspondents.Woman> found,
        Problems problems) {

    static final Duration DAY = Duration.ofHours(23).plusMinutes(30);

    /** What stands in the form of the answer. */
    record Typed(String words, String choices) {

        static final Typed NOTHING = new Typed("", "");
    }

    /**
     * One thing that was said.
     *
     * @param fate what is known of an answer: accepted, sent, delivered, read or failed; null while it waits
     * @param medium where to look at what was sent
     * @param answered the beginning of the word of ours that it answers, empty where it answers none
     */
    record Word(
            boolean hers,
            String kind,
            String text,
            Instant at,
            String by,
            @Nullable String fate,
            @Nullable String medium,
            String answered) {

        String fateKey() {
            return "messaging.conversation.fate." + (fate == null ? "waiting" : fate);
        }
    }

    /** What to know before writing: where the answer goes and who may read it. */
    String hintKey() {
        if (channel == Channel.EMAIL) {
            return "messaging.conversation.byMail";
        }
        return free ? "messaging.conversation.free" : "messaging.conversation.closed";
    }

    /** Whether what goes beside the words is open: something stands there, or is wrong there. */
    boolean more() {
        return !typed.choices().isEmpty() || problems.of("file") != null || problems.of("choices") != null;
    }

    /** Where a file goes. */
    String fileHintKey() {
        return channel != Channel.EMAIL && free
                ? "messaging.conversation.fileFree"
                : "messaging.conversation.fileInApp";
    }

    List<Option> women() {
        return found.entrySet().stream()
                .map(one -> Option.of(one.getKey().toString(), one.getValue().name()))
                .sorted(java.util.Comparator.comparing(Option::label))
                .toList();
    }
}

package org.oportunidad.messaging.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Media;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.files.MediumProblem;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.text.Choices;
import org.oportunidad.messaging.text.Lexicon;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.ratelimit.Limit;
import org.oportunidad.platform.ratelimit.RateLimits;
import org.oportunidad.platform.text.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Reads what staff typed and chose for an answer; what does not fit is named beside its field. */
@Component
class Answers {

    private static final int LONGEST = 2_000;

    /** Under a file and over buttons WhatsApp takes no more. */
    private static final int LONGEST_WITH = 1_024;

    /** Writing a file anew costs up to a second of CPU. */
    private static final Limit A_DAY = new Limit("messaging.conversation.files", 100, Duration.ofDays(1));

    private final Media media;
    private final RateLimits limits;

    Answers(Media media, RateLimits limits) {
        this.media = media;
        this.limits = limits;
    }

    /** What goes to her. */
    record Answer(
            String words, List<String> choices, @Nullable Medium medium) {

        /** What makes two answers the same. */
        String print() {
            return String.join("\n", words, choices.toString(), medium == null ? "" : medium.hash());
        }

        @Override
        public String toString() {
            return "Answer[]";
        }
    }

    /** The most megabytes of a file of any kind. */
    int mostMegabytes() {
        var most = 0;
        for (var kind : MediumKind.values()) {
            most = Math.max(most, media.mostMegabytes(kind));
        }
        return most;
    }

    Answer read(Viewer viewer, String typed, String lines, @Nullable MultipartFile file, Problems problems) {
        var words = PlainText.lines(typed);
        var choices = Choices.typed(lines);
        var withFile = isChosen(file);
        checkWords(words, withFile, !choices.isEmpty(), problems);
        checkChoices(choices, withFile, problems);
        if (!withFile || file == null) {
            return new Answer(words, choices, null);
        }
        if (problems.any()) {
            // No browser keeps a file in a form that comes back.
            problems.add("file", "messaging.conversation.fileAgain");
            return new Answer(words, choices, null);
        }
        return new Answer(words, choices, medium(viewer, file, problems));
    }

    private static void checkWords(String words, boolean withFile, boolean withChoices, Problems problems) {
        var sensitive = Lexicon.sensitive(words);
        var longest = withFile || withChoices ? LONGEST_WITH : LONGEST;
        if (words.isEmpty() && !withFile) {
            problems.add("words", withChoices ? "messaging.conversation.noQuestion" : "messaging.conversation.nothing");
        } else if (words.length() > longest) {
            problems.add("words", "messaging.conversation.tooLong", longest);
        } else if (!sensitive.isEmpty()) {
            problems.add("words", "messaging.conversation.sensitive", sensitive);
        }
    }

    private static void checkChoices(List<String> choices, boolean withFile, Problems problems) {
        var seen = new HashSet<String>();
        var longest =
                choices.stream().filter(one -> one.length() > Choices.LONGEST).findFirst();
        var twice = choices.stream()
                .filter(one -> !seen.add(one.toLowerCase(Locale.ROOT)))
                .findFirst();
        var sensitive = Lexicon.sensitive(String.join("\n", choices));
        if (withFile && !choices.isEmpty()) {
            problems.add("choices", "messaging.conversation.notBoth");
        } else if (choices.size() > Choices.MOST) {
            problems.add("choices", "messaging.conversation.manyChoices", Choices.MOST);
        } else if (longest.isPresent()) {
            problems.add("choices", "messaging.conversation.longChoice", beginning(longest.get()), Choices.LONGEST);
        } else if (twice.isPresent()) {
            problems.add("choices", "messaging.conversation.sameChoice", twice.get());
        } else if (!sensitive.isEmpty()) {
            problems.add("choices", "messaging.conversation.sensitive", sensitive);
        }
    }

    private static String beginning(String line) {
        return line.length() > 40
                ? line.substring(0, line.offsetByCodePoints(0, Math.min(30, line.codePointCount(0, line.length()))))
                        + "…"
                : line;
    }

    private @Nullable Medium medium(Viewer viewer, MultipartFile file, Problems problems) {
        if (!limits.take(A_DAY, viewer.account().value().toString())) {
            problems.add("file", "messaging.conversation.manyFiles");
            return null;
        }
        var bytes = bytes(file);
        if (bytes.length == 0) {
            problems.add("file", MediumProblem.EMPTY.messageKey(), 0);
            return null;
        }
        var kind = kind(bytes);
        if (kind.isEmpty()) {
            problems.add("file", "messaging.conversation.fileKind");
            return null;
        }
        return switch (media.take(kind.get(), bytes)) {
            case MediumFile.Refused refused -> {
                problems.add("file", refused.problem().messageKey(), refused.mostMegabytes());
                yield null;
            }
            case MediumFile.Taken taken
            when taken.medium().type().equals("audio/webm") -> {
                problems.add("file", "messaging.conversation.fileWebm");
                yield null;
            }
            case MediumFile.Taken taken -> taken.medium();
        };
    }

    /** By its first bytes; its name and its type are what somebody says. Whether it is one is seen when it is written anew. */
    private static Optional<MediumKind> kind(byte[] bytes) {
        if (begins(bytes, 0, 0xFF, 0xD8) || begins(bytes, 0, 0x89, 'P', 'N', 'G')) {
            return Optional.of(MediumKind.PICTURE);
        }
        if (begins(bytes, 0, '%', 'P', 'D', 'F')) {
            return Optional.of(MediumKind.DOCUMENT);
        }
        return begins(bytes, 0, 'O', 'g', 'g', 'S')
                        || begins(bytes, 4, 'f', 't', 'y', 'p')
                        || begins(bytes, 0, 0x1A, 0x45, 0xDF, 0xA3)
                ? Optional.of(MediumKind.VOICE)
                : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int from, int... signs) {
        if (bytes.length < from + signs.length) {
            return false;
        }
        for (int place = 0; place < signs.length; place++) {
            if ((bytes[from + place] & 0xFF) != signs[place]) {
                return false;
            }
        }
        return true;
    }

    /** A field that was left alone comes without a name and without content. */
    private static boolean isChosen(@Nullable MultipartFile file) {
        return file != null
                && !(file.isEmpty()
                        && (file.getOriginalFilename() == null
                                || file.getOriginalFilename().isEmpty()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

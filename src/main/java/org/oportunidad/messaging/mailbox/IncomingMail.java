package org.oportunidad.messaging.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.sender.Heard;

/**
 * One mail, read.
 *
 * @param id number of the mail, of the mailbox where its sender gave none
 * @param address of the sender, in small letters
 * @param words what she wrote, without what she quotes
 * @param answers numbers of the letters that it answers, the nearest first
 * @param machine whether a machine wrote it
 * @param bounced the try that a mail server says did not arrive
 */
record IncomingMail(
        String id,
        String address,
        @Nullable String name,
        Instant at,
        String words,
        List<Enclosed> enclosed,
        List<String> answers,
        boolean machine,
        Optional<UUID> bounced) {

    IncomingMail {
        enclosed = List.copyOf(enclosed);
        answers = List.copyOf(answers);
    }

    /** A file in the mail, by the place of its part. */
    record Enclosed(Heard.Kind kind, String medium) {}

    /** Says nothing, so that no log can. */
    @Override
    public String toString() {
        return "IncomingMail[]";
    }
}

package org.oportunidad.messaging.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.Messages;
import org.oportunidad.messaging.OutgoingMessage;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.conversation.ConversationTable.Conversation;
import org.oportunidad.messaging.conversation.ConversationTable.Said;
import org.oportunidad.messaging.sent.SentMedia;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.messaging.text.Reply;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.keys.Envelope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads, answers and matches conversations for those who may see the woman; who is unknown only the coordinator sees. */
@Service
class Conversations {

    private static final int SHOWN = 50;
    private static final Duration LATELY = Duration.ofDays(28);

    private final ConversationTable table;
    private final Correspondents women;
    private final Messages messages;
    private final SentMedia sent;
    private final Envelope envelope;
    private final Audit audit;
    private final Clock clock;

    Conversations(
            ConversationTable table,
            Correspondents women,
            Messages messages,
            SentMedia sent,
            Envelope envelope,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.women = women;
        this.messages = messages;
        this.sent = sent;
        this.envelope = envelope;
        this.audit = audit;
        this.clock = clock;
    }

    List<Conversation> all(Viewer viewer, boolean aside) {
        return table.all(women.inCareOf(viewer), aside, SHOWN);
    }

    /** Senders set aside, who are for those who see the unknown ones. */
    int aside(Viewer viewer) {
        return viewer.has(Role.COORDINATOR) ? table.aside() : 0;
    }

    /** Whoever writes there is nobody of ours; can be taken back, and nothing is deleted. */
    @Transactional
    public void setAside(Viewer viewer, Conversation conversation) {
        if (table.setAside(conversation.id(), viewer.account().value(), clock.instant())) {
            note(viewer, null, "messaging.sender_set_aside");
        }
    }

    @Transactional
    public void hearAgain(Viewer viewer, Conversation conversation) {
        if (table.hearAgain(conversation.id())) {
            note(viewer, null, "messaging.sender_heard_again");
        }
    }

    Optional<Long> medianMinutes() {
        return table.medianMinutes(clock.instant().minus(LATELY));
    }

    Optional<Conversation> find(Viewer viewer, UUID id) {
        return table.one(id)
                .filter(one -> one.participantId() == null
                        ? viewer.has(Role.COORDINATOR)
                        : women.seen(viewer, Set.of(one.participantId())).containsKey(one.participantId()));
    }

    /** What was said, opened; that it was read is written down. */
    @Transactional
    List<OpenedWord> read(Viewer viewer, Conversation conversation) {
        note(viewer, conversation.participantId(), "messaging.conversation_read");
        return opened(conversation, table.words(conversation.id(), SHOWN));
    }

    Optional<OpenedWord> word(Conversation conversation, UUID id) {
        return opened(
                        conversation,
                        table.words(conversation.id(), SHOWN).stream()
                                .filter(said -> said.id().equals(id))
                                .toList())
                .stream()
                .findFirst();
    }

    private List<OpenedWord> opened(Conversation conversation, List<Said> words) {
        var her = conversation.participantId();
        var keys = her == null ? Map.<UUID, byte[]>of() : women.keys(Set.of(her));
        var opened = new ArrayList<OpenedWord>();
        for (var said : words) {
            var key = said.sealedFor() == null ? conversation.wrappedKey() : keys.get(said.sealedFor());
            var text = key == null ? "" : envelope.open(key, said.sealed(), place(said.id()));
            opened.add(new OpenedWord(said, text));
        }
        return opened;
    }

    String name(Conversation conversation) {
        var sealed = conversation.sealedName();
        return sealed == null
                ? ""
                : envelope.open(
                        conversation.wrappedKey(), sealed, "messaging.contact|sealed_name|" + conversation.id());
    }

    void take(Viewer viewer, Conversation conversation) {
        table.take(conversation.id(), viewer.account().value(), clock.instant());
        note(viewer, conversation.participantId(), "messaging.conversation_taken");
    }

    /** Keeps the answer and queues it as every other message: her rules count for it too. */
    void answer(Viewer viewer, Conversation conversation, UUID her, Answers.Answer answer) {
        var medium = answer.medium();
        if (medium != null
                && medium.kind() == MediumKind.VOICE
                && !answer.words().isEmpty()) {
            // WhatsApp puts no words under a voice.
            say(viewer, conversation, her, new Reply(answer.words(), List.of(), false), null);
            say(viewer, conversation, her, new Reply("", List.of(), true), medium);
        } else {
            say(viewer, conversation, her, new Reply(answer.words(), answer.choices(), medium != null), medium);
        }
        note(viewer, her, "messaging.conversation_answered");
    }

    private void say(Viewer viewer, Conversation conversation, UUID her, Reply reply, @Nullable Medium medium) {
        var id = Ids.next();
        var message = Ids.next();
        var key = Optional.ofNullable(women.keys(Set.of(her)).get(her)).orElseThrow();
        table.answer(
                conversation.id(),
                new ConversationTable.Ours(
                        id,
                        medium == null ? "TEXT" : said(medium.kind()),
                        envelope.seal(key, reply.lines(), place(id)),
                        message,
                        medium == null ? null : SentMedia.place(message)),
                her,
                viewer.account().value(),
                clock.instant());
        if (medium != null) {
            sent.keep(message, her, medium);
        }
        messages.send(new OutgoingMessage(message, her, Letters.REPLY, reply.values(), Purpose.REPLY));
    }

    private static String said(MediumKind kind) {
        return switch (kind) {
            case PICTURE -> "PHOTO";
            case VOICE -> "VOICE";
            case DOCUMENT -> "DOCUMENT";
        };
    }

    /** A person says who it is: what was said before is sealed with her key from now on. */
    boolean match(Viewer viewer, Conversation conversation, UUID her) {
        var key = women.keys(Set.of(her)).get(her);
        if (key == null || !table.match(conversation.id(), her, viewer.account().value(), clock.instant())) {
            return false;
        }
        for (var word : opened(conversation, table.words(conversation.id(), Integer.MAX_VALUE))) {
            table.seal(
                    conversation.id(),
                    word.said().id(),
                    envelope.seal(key, word.text(), place(word.said().id())),
                    her);
        }
        note(viewer, her, "messaging.conversation_matched");
        return true;
    }

    private void note(Viewer viewer, @Nullable UUID her, String action) {
        audit.record(AuditEvent.of(viewer.account().value(), viewer.actorRole(), her, action));
    }

    private static String place(UUID said) {
        return "messaging.said|sealed_body|" + said;
    }

    /** One thing that was said, with its words. */
    record OpenedWord(Said said, String text) {

        @Override
        public String toString() {
            return "OpenedWord[" + said.id() + "]";
        }
    }
}

package org.oportunidad.messaging.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Media;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.files.SafeAnswer;
import org.oportunidad.identity.AccountId;
import org.oportunidad.identity.Accounts;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.carrier.KeptMedia;
import org.oportunidad.messaging.conversation.ConversationPage.Typed;
import org.oportunidad.messaging.conversation.ConversationTable.Conversation;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.form.Problems;
import org.oportunidad.platform.once.Once;
import org.oportunidad.platform.text.PlainText;
import org.oportunidad.platform.web.Views;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The conversations of the women in her care; for the coordinator also those of senders whom nobody knows yet. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class ConversationController {

    private static final String VIEW = "messaging/conversation/conversationPage";
    private static final int MOST_FOUND = 20;
    private static final int QUOTED = 80;

    private final Conversations conversations;
    private final Correspondents women;
    private final Accounts accounts;
    private final List<KeptMedia> kept;
    private final Media media;
    private final Answers answers;
    private final Once once;
    private final Clock clock;

    ConversationController(
            Conversations conversations,
            Correspondents women,
            Accounts accounts,
            List<KeptMedia> kept,
            Media media,
            Answers answers,
            Once once,
            Clock clock) {
        this.conversations = conversations;
        this.women = women;
        this.accounts = accounts;
        this.kept = kept;
        this.media = media;
        this.answers = answers;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/conversations")
    ModelAndView all(@RequestParam(defaultValue = "false") boolean aside, Viewer viewer) {
        var found = conversations.all(viewer, aside);
        var seen = women.seen(
                viewer,
                found.stream()
                        .map(Conversation::participantId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var names = accounts.staffNames(found.stream()
                .map(Conversation::answeringBy)
                .filter(Objects::nonNull)
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        var rows = new ArrayList<ConversationsPage.Row>();
        for (var one : found) {
            var her = one.participantId() == null ? null : seen.get(one.participantId());
            if (her != null || one.participantId() == null) {
                rows.add(new ConversationsPage.Row(
                        "/conversations/" + one.id(),
                        one.channel(),
                        her == null ? null : her.name(),
                        one.waitingSince(),
                        one.lastWord(),
                        one.answeringBy() == null ? null : names.get(new AccountId(one.answeringBy()))));
            }
        }
        return Views.page(
                "messaging/conversation/conversationsPage",
                new ConversationsPage(
                        rows, conversations.medianMinutes().orElse(null), aside, conversations.aside(viewer)));
    }

    @GetMapping("/conversations/{contact}")
    ModelAndView one(@PathVariable UUID contact, @RequestParam(defaultValue = "") String name, Viewer viewer) {
        return Views.page(VIEW, page(viewer, contact, Typed.NOTHING, name, Problems.none()));
    }

    @PostMapping("/conversations/{contact}/answering")
    ModelAndView take(@PathVariable UUID contact, @RequestParam(defaultValue = "") String _key, Viewer viewer) {
        var conversation = find(viewer, contact);
        return Views.seeOther(once.run(_key, contact + "taken", () -> {
            conversations.take(viewer, conversation);
            return "/conversations/" + contact;
        }));
    }

    @PostMapping("/conversations/{contact}/answers")
    ModelAndView answer(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String choices,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String _key,
            Viewer viewer) {
        var conversation = find(viewer, contact);
        var her = Optional.ofNullable(conversation.participantId()).orElseThrow(NotFound::new);
        var problems = Problems.none();
        var answer = answers.read(viewer, words, choices, file, problems);
        if (problems.any()) {
            return Views.invalid(VIEW, page(viewer, contact, new Typed(words, choices), "", problems));
        }
        return Views.seeOther(once.run(_key, contact + answer.print(), () -> {
            conversations.answer(viewer, conversation, her, answer);
            return "/conversations/" + contact;
        }));
    }

    @PostMapping("/conversations/{contact}/aside")
    ModelAndView setAside(@PathVariable UUID contact, Viewer viewer) {
        conversations.setAside(viewer, find(viewer, contact));
        return Views.seeOther("/conversations");
    }

    @DeleteMapping("/conversations/{contact}/aside")
    ModelAndView hearAgain(@PathVariable UUID contact, Viewer viewer) {
        conversations.hearAgain(viewer, find(viewer, contact));
        return Views.seeOther("/conversations/" + contact);
    }

    @PostMapping("/conversations/{contact}/woman")
    ModelAndView match(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String woman,
            @RequestParam(defaultValue = "") String _key,
            Viewer viewer) {
        var conversation = find(viewer, contact);
        var chosen = Stream.of(woman)
                .filter(typed -> typed.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .filter(id -> women.seen(viewer, Set.of(id)).containsKey(id))
                .findFirst();
        if (chosen.isEmpty()) {
            var problems = Problems.none();
            problems.add("woman", "messaging.conversation.chooseOne");
            return Views.invalid(VIEW, page(viewer, contact, Typed.NOTHING, "", problems));
        }
        return Views.seeOther(once.run(_key, contact + woman, () -> {
            if (!conversations.match(viewer, conversation, chosen.get())) {
                throw new NotFound();
            }
            return "/conversations/" + contact;
        }));
    }

    /** What was sent besides words is fetched when somebody looks, and only what was written anew leaves. */
    @GetMapping("/conversations/{contact}/media/{said}")
    ResponseEntity<Resource> medium(@PathVariable UUID contact, @PathVariable UUID said, Viewer viewer) {
        var word = conversations.word(find(viewer, contact), said).orElseThrow(NotFound::new);
        var kind = kind(word.said().kind());
        var id = word.said().medium();
        if (kind == null || id == null) {
            throw new NotFound();
        }
        return kept.stream()
                .filter(place -> place.keeps(id))
                .findFirst()
                .flatMap(place -> place.medium(id))
                .flatMap(bytes -> media.takeAgain(kind, bytes) instanceof MediumFile.Taken taken
                        ? Optional.of(SafeAnswer.personal(taken.medium()))
                        : Optional.empty())
                .orElseThrow(NotFound::new);
    }

    private static @Nullable MediumKind kind(String said) {
        return switch (said) {
            case "PHOTO" -> MediumKind.PICTURE;
            case "VOICE" -> MediumKind.VOICE;
            case "DOCUMENT" -> MediumKind.DOCUMENT;
            default -> null;
        };
    }

    private Conversation find(Viewer viewer, UUID contact) {
        return conversations.find(viewer, contact).orElseThrow(NotFound::new);
    }

    private ConversationPage page(Viewer viewer, UUID contact, Typed typed, String name, Problems problems) {
        var conversation = find(viewer, contact);
        var her = conversation.participantId();
        var words = conversations.read(viewer, conversation);
        var woman = her == null ? null : women.seen(viewer, Set.of(her)).get(her);
        var staff = accounts.staffNames(Stream.concat(
                        Stream.ofNullable(conversation.answeringBy()),
                        words.stream().map(word -> word.said().by()).filter(Objects::nonNull))
                .map(AccountId::new)
                .collect(Collectors.toSet()));
        var texts = words.stream().collect(Collectors.toMap(word -> word.said().id(), Conversations.OpenedWord::text));
        return new ConversationPage(
                "/conversations/" + contact,
                conversation.channel(),
                conversation.aside(),
                woman,
                her == null ? conversations.name(conversation) : "",
                words.stream().map(word -> shown(contact, word, staff, texts)).toList(),
                conversation.lastWord().plus(ConversationPage.DAY).isAfter(clock.instant()),
                conversation.answeringBy() == null
                        ? null
                        : staff.getOrDefault(new AccountId(conversation.answeringBy()), ""),
                typed,
                answers.mostMegabytes(),
                name,
                her == null ? found(viewer, name) : Map.of(),
                problems);
    }

    private static ConversationPage.Word shown(
            UUID contact, Conversations.OpenedWord word, Map<AccountId, String> staff, Map<UUID, String> texts) {
        var said = word.said();
        return new ConversationPage.Word(
                said.hers(),
                said.kind().toLowerCase(java.util.Locale.ROOT),
                word.text(),
                said.at(),
                said.by() == null ? "" : staff.getOrDefault(new AccountId(said.by()), ""),
                said.fate(),
                said.medium() == null || kind(said.kind()) == null
                        ? null
                        : "/conversations/" + contact + "/media/" + said.id(),
                said.answered() == null ? "" : beginning(texts.getOrDefault(said.answered(), "")));
    }

    /** Enough to know which word of ours she answers. */
    private static String beginning(String words) {
        var line = PlainText.line(words);
        return line.codePointCount(0, line.length()) <= QUOTED
                ? line
                : line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private Map<UUID, Correspondents.Woman> found(Viewer viewer, String name) {
        var typed = PlainText.line(name);
        if (typed.length() < 3) {
            return Map.of();
        }
        List<UUID> named = women.named(viewer, typed);
        return women.seen(viewer, named.subList(0, Math.min(MOST_FOUND, named.size())));
    }
}

package org.oportunidad.messaging.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.SafeAnswer;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.sent.SentMedia;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Her messages, in the language she reads now. */
@Controller
class InboxController {

    private static final int SHOWN = 50;

    private final InboxTable inbox;
    private final Letters letters;
    private final SentMedia media;

    InboxController(InboxTable inbox, Letters letters, SentMedia media) {
        this.inbox = inbox;
        this.letters = letters;
        this.media = media;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/messages")
    ModelAndView messages(Viewer viewer, HttpServletRequest request) {
        var participant = Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
        Language language = LanguageOfRequest.of(request);
        var files = media.weights(participant);
        var shown = inbox.of(participant, SHOWN).stream()
                .map(message -> new InboxPage.Shown(
                        message.sentAt(),
                        letters.subject(language, message.template(), message.values()),
                        letters.body(language, message.template(), message.values()),
                        file(message.id(), files.get(message.id()))))
                .toList();
        return Views.page("messaging/inbox/inboxPage", new InboxPage(shown));
    }

    private static InboxPage.@Nullable File file(UUID message, SentMedia.@Nullable Weight weight) {
        return weight == null
                ? null
                : new InboxPage.File(
                        "/messages/" + message + "/file", weight.kind().toLowerCase(Locale.ROOT), weight.bytes());
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/messages/{message}/file")
    ResponseEntity<Resource> file(@PathVariable UUID message, Viewer viewer) {
        var participant = Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
        return media.hers(participant, message).map(SafeAnswer::personal).orElseThrow(NotFound::new);
    }
}

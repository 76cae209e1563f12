package org.oportunidad.messaging.inbox;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.text.Letters;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.text.Language;
import org.oportunidad.platform.text.LanguageOfRequest;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her messages, in the language she reads now. */
@Controller
class InboxController {

    private static final int SHOWN = 50;

    private final InboxTable inbox;
    private final Letters letters;

    InboxController(InboxTable inbox, Letters letters) {
        this.inbox = inbox;
        this.letters = letters;
    }

    @AllowedTo(Role.PARTICIPANT)
    @GetMapping("/messages")
    ModelAndView messages(Viewer viewer, HttpServletRequest request) {
        var participant = Optional.ofNullable(viewer.participantId()).orElseThrow(NotFound::new);
        Language language = LanguageOfRequest.of(request);
        var shown = inbox.of(participant, SHOWN).stream()
                .map(message -> new InboxPage.Shown(
                        message.sentAt(),
                        letters.subject(language, message.template(), message.values()),
                        letters.body(language, message.template(), message.values())))
                .toList();
        return Views.page("messaging/inbox/inboxPage", new InboxPage(shown));
    }
}

package org.oportunidad.participants.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.AllowedTo;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.messaging.Reach;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.ParticipantPanels;
import org.oportunidad.participants.Participants;
import org.oportunidad.platform.errors.NotFound;
import org.oportunidad.platform.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How one woman is written to, for who cares for her: the stop, and the yes that she said aloud. */
@Controller
@AllowedTo({Role.FACILITATOR, Role.COORDINATOR})
class HerMessagesController implements ParticipantPanels {

    private static final int ORDER = 700;

    private final Participants participants;
    private final Reach reach;

    HerMessagesController(Participants participants, Reach reach) {
        this.participants = participants;
        this.reach = reach;
    }

    @Override
    public Optional<Card> panel(Viewer viewer, UUID participantId) {
        return viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR)
                ? Optional.ofNullable(participants
                                .cards(viewer, List.of(participantId))
                                .get(participantId))
                        .map(card -> new Card(ORDER, "participants/contact/messagesPanel", card.path() + "/messages"))
                : Optional.empty();
    }

    @GetMapping("/participants/{handle}/messages")
    ModelAndView show(@PathVariable String handle, Viewer viewer) {
        var card = card(viewer, handle);
        return Views.page(
                "participants/contact/herMessagesPage",
                new HerMessagesPage(card.path(), card.name(), reach.of(card.id().value())));
    }

    @PostMapping("/participants/{handle}/messages/stop")
    ModelAndView stop(@PathVariable String handle, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        var card = card(viewer, handle);
        reach.silence(card.id().value(), !answer.equals("go"), viewer.account().value());
        return Views.seeOther(card.path() + "/messages");
    }

    @PostMapping("/participants/{handle}/messages/whatsapp")
    ModelAndView whatsApp(@PathVariable String handle, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        var card = card(viewer, handle);
        reach.whatsApp(card.id().value(), answer.equals("yes"), viewer.account().value());
        return Views.seeOther(card.path() + "/messages");
    }

    private ParticipantCard card(Viewer viewer, String handle) {
        return participants.find(viewer, handle).orElseThrow(NotFound::new);
    }
}

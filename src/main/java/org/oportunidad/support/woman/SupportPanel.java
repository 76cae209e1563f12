package org.oportunidad.support.woman;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.identity.Card;
import org.oportunidad.identity.Role;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.ParticipantPanels;
import org.oportunidad.participants.Participants;
import org.oportunidad.support.contact.ContactForm;
import org.oportunidad.support.work.WorkItem;
import org.springframework.stereotype.Component;

/** Pinned above everything else: what is next and whose it is, what she needs to take part, and the form of a contact. */
@Component
public class SupportPanel implements ParticipantPanels {

    private static final int ORDER = 1;

    private final FindSupport support;
    private final Participants participants;
    private final Clock clock;

    SupportPanel(FindSupport support, Participants participants, Clock clock) {
        this.support = support;
        this.participants = participants;
        this.clock = clock;
    }

    /** What the panel shows. */
    public record Shown(
            String path,
            List<WorkItem> open,
            List<String> needs,
            List<HerSupport.Given> given,
            String responsible,
            boolean objects,
            HerSupport.@Nullable Kept kept,
            ContactForm form,
            Instant now) {}

    @Override
    public Optional<Card> panel(Viewer viewer, UUID participantId) {
        if (!viewer.hasAny(Role.FACILITATOR, Role.COORDINATOR)) {
            return Optional.empty();
        }
        var card = participants.cards(viewer, List.of(participantId)).get(participantId);
        if (card == null) {
            return Optional.empty();
        }
        var hers = support.pinned(participantId);
        var reason = hers.open().isEmpty() ? "other" : hers.open().getFirst().reason();
        return Optional.of(new Card(
                ORDER,
                "support/woman/supportPanel",
                new Shown(
                        card.path(),
                        hers.open(),
                        hers.needs().stream()
                                .filter(need -> !need.equals("none"))
                                .toList(),
                        hers.given(),
                        hers.responsible(),
                        hers.objects(),
                        hers.kept(),
                        ContactForm.proposing("phone", reason, ""),
                        clock.instant())));
    }
}

package org.oportunidad.messaging.sender;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Correspondents;
import org.oportunidad.messaging.delivery.DeliveryTable;
import org.oportunidad.messaging.sender.SenderTable.Sender;
import org.springframework.stereotype.Component;

/**
 * Hears what a sender says. Only one living woman with exactly this number or address is taken to be her; one that two share,
 * one that is hidden and one that nobody has wait for a person. Nobody is dropped, and nobody is made a second woman.
 */
@Component
public class Listening {

    private final SenderTable senders;
    private final SaidTable said;
    private final Correspondents women;
    private final DeliveryTable deliveries;

    public Listening(SenderTable senders, SaidTable said, Correspondents women, DeliveryTable deliveries) {
        this.senders = senders;
        this.said = said;
        this.women = women;
        this.deliveries = deliveries;
    }

    /** Whether this word of the sender is kept already; a second copy that comes at once waits for the first. */
    public boolean knows(From from, String providerId) {
        senders.hold(from);
        return senders.find(from)
                .filter(sender -> said.isKept(sender.id(), providerId))
                .isPresent();
    }

    /** Keeps what came together, in the transaction of the caller. */
    public void heard(From from, List<Heard> words, Instant at) {
        senders.hold(from);
        var sender = senders.find(from).orElseGet(() -> senders.add(from.channel(), at));
        senders.know(sender, from);
        var her = her(sender, from, at);
        for (var one : words) {
            said.heard(sender, her, one, at);
            if (one.answers() != null) {
                deliveries.answered(one.answers(), at);
            }
        }
        senders.wrote(sender.id(), at);
    }

    /** Who she is: as a person said before, or the only woman with this number or address. */
    private @Nullable UUID her(Sender sender, From from, Instant at) {
        if (sender.participantId() != null) {
            return women.living(sender.participantId()).orElse(null);
        }
        var found = found(from);
        if (found.size() != 1) {
            return null;
        }
        var her = found.iterator().next();
        senders.match(sender.id(), her, at);
        return her;
    }

    private Set<UUID> found(From from) {
        if (from.channel() == Channel.EMAIL) {
            return from.user() == null ? Set.of() : women.withMail(from.user());
        }
        return from.phone() == null ? Set.of() : women.withPhone(from.phone());
    }
}

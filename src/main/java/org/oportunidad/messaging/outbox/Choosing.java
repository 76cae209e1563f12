package org.oportunidad.messaging.outbox;

import java.time.Instant;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Recipients;
import org.oportunidad.messaging.carrier.Carriers;
import org.oportunidad.messaging.chain.Chain;
import org.oportunidad.messaging.chain.LedgerTable;
import org.oportunidad.messaging.chain.TemplateNames;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Asks whether a message may go, and by which step; the same question before the attempt is written and before the call. */
@Component
class Choosing {

    /** Code of the setting that says how many messages a week she gets. */
    static final String MOST_A_WEEK = "messages-a-week";

    private final Recipients recipients;
    private final LedgerTable ledgers;
    private final Carriers carriers;
    private final Country country;

    Choosing(Recipients recipients, LedgerTable ledgers, Carriers carriers, Country country) {
        this.recipients = recipients;
        this.ledgers = ledgers;
        this.carriers = carriers;
        this.country = country;
    }

    /** Whether it is one of those that she gets this week; asked in the transaction that writes the attempt. */
    boolean hasRoom(Queued message, Instant now) {
        return !message.purpose().isCapped()
                || ledgers.hasRoom(message.participantId(), country.parameter(MOST_A_WEEK), now);
    }

    Decision choose(Queued message, Instant now) {
        return choose(message, now, country.parameter(MOST_A_WEEK));
    }

    /** Once its place in the week is taken, which counts itself by now. */
    Decision chooseAgain(Queued message, Instant now) {
        return choose(message, now, Integer.MAX_VALUE);
    }

    private Decision choose(Queued message, Instant now, int mostAWeek) {
        return switch (recipients.decide(message.participantId(), message.purpose(), now)) {
            case Delivery.Later later -> new Decision.Later(later.until());
            case Delivery.Refused refused -> new Decision.Refused(refused.reason());
            case Delivery.Allowed allowed -> {
                var ledger = ledgers.read(
                        message.participantId(),
                        TemplateNames.candidates(message.template(), message.purpose(), allowed.discreet()),
                        allowed.locale().getLanguage(),
                        mostAWeek,
                        now);
                yield new Decision.Way(
                        allowed,
                        Chain.next(allowed, message.purpose(), ledger, carriers.setUp(), message.tried(), now));
            }
        };
    }
}

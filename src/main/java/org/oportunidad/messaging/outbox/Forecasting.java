package org.oportunidad.messaging.outbox;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oportunidad.messaging.Channel;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Forecasts;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Recipients;
import org.oportunidad.messaging.carrier.Carriers;
import org.oportunidad.messaging.chain.Chain;
import org.oportunidad.messaging.chain.Choice;
import org.oportunidad.messaging.chain.Ledger;
import org.oportunidad.messaging.chain.LedgerTable;
import org.oportunidad.messaging.chain.LedgerTable.Asked;
import org.oportunidad.messaging.chain.TemplateNames;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Asks the rule of {@link Choosing} for many women at once, a part of them a statement. */
@Component
class Forecasting implements Forecasts {

    private static final int PART = 2_000;

    private final Recipients recipients;
    private final LedgerTable ledgers;
    private final Carriers carriers;
    private final Country country;
    private final Clock clock;

    Forecasting(Recipients recipients, LedgerTable ledgers, Carriers carriers, Country country, Clock clock) {
        this.recipients = recipients;
        this.ledgers = ledgers;
        this.carriers = carriers;
        this.country = country;
        this.clock = clock;
    }

    @Override
    public Map<UUID, Forecast> of(Collection<UUID> participants, String template, Purpose purpose) {
        var forecasts = new HashMap<UUID, Forecast>();
        var all = List.copyOf(participants);
        for (int from = 0; from < all.size(); from += PART) {
            forecasts.putAll(part(all.subList(from, Math.min(all.size(), from + PART)), template, purpose));
        }
        return forecasts;
    }

    private Map<UUID, Forecast> part(List<UUID> women, String template, Purpose purpose) {
        var now = clock.instant();
        var decisions = recipients.forecast(women, purpose, now);
        var asked = decisions.entrySet().stream()
                .filter(one -> one.getValue() instanceof Delivery.Allowed)
                .map(one -> asked(one.getKey(), (Delivery.Allowed) one.getValue()))
                .toList();
        var known = asked.isEmpty()
                ? Map.<UUID, Ledger>of()
                : ledgers.readAll(
                        asked,
                        TemplateNames.candidates(template, purpose, false),
                        TemplateNames.candidates(template, purpose, true),
                        country.parameter(Choosing.MOST_A_WEEK),
                        now);
        var setUp = carriers.setUp();
        var forecasts = new HashMap<UUID, Forecast>();
        decisions.forEach((woman, decision) -> forecasts.put(
                woman,
                switch (decision) {
                    case Delivery.Refused refused ->
                        new Forecast(null, refused.reason().name());
                    case Delivery.Later later -> new Forecast(Channel.INBOX, "HER_HOURS");
                    case Delivery.Allowed allowed ->
                        forecast(Chain.next(
                                allowed, purpose, known.getOrDefault(woman, Ledger.EMPTY), setUp, Set.of(), now));
                }));
        return forecasts;
    }

    private static Asked asked(UUID woman, Delivery.Allowed allowed) {
        return new Asked(woman, allowed.locale().getLanguage(), allowed.discreet());
    }

    private static Forecast forecast(Choice choice) {
        return switch (choice) {
            case Choice.Go go -> new Forecast(go.step().channel(), null);
            case Choice.Wait wait -> new Forecast(Channel.INBOX, "STOPPED");
            case Choice.Stay stay -> new Forecast(Channel.INBOX, stay.why().name());
            case Choice.Exhausted none -> new Forecast(Channel.INBOX, Choice.Why.NO_WAY.name());
        };
    }
}

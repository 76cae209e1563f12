package org.oportunidad.participants.contact;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.OwnPhone;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Recipients;
import org.oportunidad.messaging.RefusalReason;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.SafeContact;
import org.oportunidad.participants.consent.ConsentDecision;
import org.oportunidad.participants.record.ReadRecords;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Answers for every woman whether a message may reach her now. */
@Component
class SafeRecipients implements Recipients, OwnPhone {

    private final ReachTable table;
    private final ReadRecords records;
    private final Country country;

    SafeRecipients(ReachTable table, ReadRecords records, Country country) {
        this.table = table;
        this.records = records;
        this.country = country;
    }

    @Override
    public Delivery decide(UUID participantId, Purpose purpose, Instant now) {
        return her(participantId)
                .map(her -> DeliveryRule.decide(her, purpose, now, country.zone()))
                .orElseGet(() -> new Delivery.Refused(RefusalReason.UNKNOWN_PERSON));
    }

    @Override
    public Delivery mayRing(UUID participantId, Purpose purpose, Instant now) {
        return her(participantId)
                .map(her -> DeliveryRule.ring(her, purpose, now, country.zone()))
                .orElseGet(() -> new Delivery.Refused(RefusalReason.UNKNOWN_PERSON));
    }

    @Override
    public boolean isHers(UUID participantId) {
        var rule = records.details(participantId).safeContact();
        return rule != null && rule.phone() == SafeContact.Phone.OWN;
    }

    @Override
    public Map<UUID, Delivery> forecast(Collection<UUID> women, Purpose purpose, Instant now) {
        var living = table.living(women);
        var details = records.detailsOf(living.keySet());
        var consents = table.consents(living.keySet());
        var decisions = new HashMap<UUID, Delivery>();
        living.forEach((id, one) -> {
            var her = her(one, details.getOrDefault(id, PersonalDetails.NOTHING), consents.getOrDefault(id, Map.of()));
            var decision = DeliveryRule.decide(her, purpose, now, country.zone());
            decisions.put(
                    id,
                    decision instanceof Delivery.Later later
                            ? DeliveryRule.decide(her, purpose, later.until(), country.zone())
                            : decision);
        });
        return decisions;
    }

    private Optional<Reachable> her(UUID participantId) {
        return table.living(participantId)
                .map(living -> her(living, records.details(living.id()), table.consents(living.id())));
    }

    private Reachable her(
            ReachTable.Living living, PersonalDetails details, Map<ConsentPurpose, ConsentDecision> consents) {
        return new Reachable(
                living.blocked(),
                Locale.forLanguageTag(living.language()),
                given(details.email()),
                given(details.phone()),
                details.safeContact(),
                consents,
                LocalTime.of(country.parameter("quiet-from-hour"), 0),
                LocalTime.of(country.parameter("quiet-until-hour"), 0));
    }

    private static @Nullable String given(@Nullable String detail) {
        return detail == null || detail.isEmpty() ? null : detail;
    }
}

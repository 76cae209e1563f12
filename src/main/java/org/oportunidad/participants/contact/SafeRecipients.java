package org.oportunidad.participants.contact;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Recipients;
import org.oportunidad.messaging.RefusalReason;
import org.oportunidad.participants.ConsentPurpose;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.consent.ConsentDecision;
import org.oportunidad.participants.record.ReadRecords;
import org.oportunidad.programme.Country;
import org.springframework.stereotype.Component;

/** Answers for every woman whether a message may reach her now. */
@Component
class SafeRecipients implements Recipients {

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
        var living = table.living(participantId);
        if (living.isEmpty()) {
            return new Delivery.Refused(RefusalReason.UNKNOWN_PERSON);
        }
        var details = records.details(living.get().id());
        var her = her(living.get(), details, table.consents(living.get().id()));
        return DeliveryRule.decide(her, purpose, now, country.zone());
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

package org.oportunidad.participants.contact;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.messaging.Delivery;
import org.oportunidad.messaging.Purpose;
import org.oportunidad.messaging.Recipients;
import org.oportunidad.messaging.RefusalReason;
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
        var her = new Reachable(
                living.get().blocked(),
                Locale.forLanguageTag(living.get().language()),
                given(details.email()),
                given(details.phone()),
                details.safeContact(),
                table.consents(living.get().id()),
                LocalTime.of(country.parameter("quiet-from-hour"), 0),
                LocalTime.of(country.parameter("quiet-until-hour"), 0));
        return DeliveryRule.decide(her, purpose, now, country.zone());
    }

    private static @Nullable String given(@Nullable String detail) {
        return detail == null || detail.isEmpty() ? null : detail;
    }
}

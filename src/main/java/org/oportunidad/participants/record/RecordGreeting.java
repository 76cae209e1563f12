package org.oportunidad.participants.record;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.identity.GreetingName;
import org.springframework.stereotype.Component;

/** Greets her by the name she wishes. */
@Component
class RecordGreeting implements GreetingName {

    private final ReadRecords records;
    private final Sealing sealing;

    RecordGreeting(ReadRecords records, Sealing sealing) {
        this.records = records;
        this.sealing = sealing;
    }

    @Override
    public Optional<String> of(UUID participantId) {
        return records.ofWoman(participantId).stream()
                .findFirst()
                .map(stored ->
                        sealing.open(stored.key(), stored.sealed(), stored.id()).name());
    }
}

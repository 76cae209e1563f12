package org.oportunidad.participants.record;

import java.time.Instant;
import java.util.List;
import org.oportunidad.participants.ParticipantCard;
import org.oportunidad.participants.PersonalDetails;
import org.oportunidad.participants.consent.ConsentEntry;

/**
 * Everything that this module knows of a woman, as one statement brought it.
 *
 * @param consents her whole ledger, newest first
 * @param caring names of those who care for her now
 * @param doubted whether somebody has to decide if another record is hers too
 */
public record WholeRecord(
        ParticipantCard card,
        PersonalDetails details,
        List<ConsentEntry> consents,
        List<String> caring,
        boolean doubted,
        Instant openedAt,
        String via) {

    @Override
    public String toString() {
        return "WholeRecord[]";
    }
}

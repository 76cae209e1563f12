package org.oportunidad.support.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oportunidad.enrolment.ContactTries;
import org.springframework.stereotype.Component;

/** Hands the tries of the log to the form in which a dropout is recorded. */
@Component
class LoggedTries implements ContactTries {

    private final ReadContacts contacts;

    LoggedTries(ReadContacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public List<LoggedTry> since(UUID participantId, Instant since, int limit) {
        return contacts.triesSince(participantId, since, limit).stream()
                .map(one -> new LoggedTry(one.channel(), one.at(), one.result()))
                .toList();
    }
}

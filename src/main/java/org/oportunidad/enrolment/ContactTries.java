package org.oportunidad.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The tries to reach a woman that were logged already, so that nobody types them again; support answers. */
public interface ContactTries {

    /** The newest first. */
    List<LoggedTry> since(UUID participantId, Instant since, int limit);

    /** One try in the codes of a dropout. */
    record LoggedTry(String channel, Instant at, String result) {}
}

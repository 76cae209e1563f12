package org.oportunidad.identity;

import java.util.Optional;
import java.util.UUID;

/** How a participant wants to be greeted on her own landing page; implemented where names are kept. */
public interface GreetingName {
    Optional<String> of(UUID participantId);
}

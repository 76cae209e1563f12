package org.oportunidad.messaging.sent;

import java.util.Optional;
import java.util.UUID;
import org.oportunidad.files.Medium;

/** The file that goes with a message, for whoever brings it to a channel. */
public interface SentFiles {

    /** Empty where none goes, or it is erased. */
    Optional<Medium> of(UUID message);
}

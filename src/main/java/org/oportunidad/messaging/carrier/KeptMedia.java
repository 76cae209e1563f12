package org.oportunidad.messaging.carrier;

import java.util.Optional;

/** Where files that women send lie until somebody looks: at a provider, or in a mailbox. */
public interface KeptMedia {

    /** Whether a file of this name lies here. */
    boolean keeps(String medium);

    /** The file as it came; empty when it is gone. */
    Optional<byte[]> medium(String medium);
}

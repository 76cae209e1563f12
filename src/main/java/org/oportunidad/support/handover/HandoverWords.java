package org.oportunidad.support.handover;

import java.util.UUID;
import org.oportunidad.forms.SealedText.Words;

/** The sealed words of a handover, for statements that bring them along. */
public final class HandoverWords {

    private HandoverWords() {}

    public static Words of(UUID sealedFor, String sealed, UUID id) {
        return new Words(sealedFor, sealed, HandOver.context(id));
    }
}

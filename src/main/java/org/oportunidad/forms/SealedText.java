package org.oportunidad.forms;

import java.util.List;
import java.util.UUID;

/** Seals what a woman wrote, showed or said under her own key, so that losing the key loses the words. */
public interface SealedText {

    /** Seals each text, in the order given; the result is base64url. */
    List<String> seal(List<Words> texts);

    /** Opens each sealed text, in the order given; a text whose key is gone comes back empty. */
    List<String> open(List<Words> sealed);

    /** Seals a file of hers. */
    byte[] sealFile(UUID participantId, byte[] content, String context);

    /** Opens a sealed file; empty when its key is gone. */
    byte[] openFile(UUID participantId, byte[] sealed, String context);

    /** A woman's words, in clear or sealed; {@code context} names the only place they may be opened for. */
    record Words(UUID participantId, String text, String context) {}
}

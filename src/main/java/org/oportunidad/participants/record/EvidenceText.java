package org.oportunidad.participants.record;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ConsentEvidence;
import org.oportunidad.platform.text.PlainText;

/** Place and witness of a consent, sealed together under her key. */
final class EvidenceText {

    private static final String PLACE = "consent|sealed_evidence";
    private static final int LONGEST = 120;
    private static final char SEPARATOR = '\u001F';

    private EvidenceText() {}

    static byte @Nullable [] seal(Sealing sealing, byte[] key, ConsentEvidence evidence, UUID row) {
        if (evidence.place() == null && evidence.witness() == null) {
            return null;
        }
        return sealing.seal(key, shortened(evidence.place()) + SEPARATOR + shortened(evidence.witness()), PLACE, row);
    }

    /** Place and witness, either of them perhaps empty. */
    static String[] open(Sealing sealing, byte[] key, byte[] sealed, UUID row) {
        return sealing.open(key, sealed, PLACE, row).split(String.valueOf(SEPARATOR), 2);
    }

    private static String shortened(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        var line = PlainText.line(typed);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}

package org.oportunidad.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate to be issued.
 *
 * @param subject what it is for, in the words of its type: {@code employment/basic}
 * @param completedOn the day she completed it, in the country's zone
 * @param recognised how many of its courses were recognised by what she knew already
 * @param issuedAt when it is issued; empty for now
 */
public record NewCertificate(
        UUID participantId,
        CertificateType type,
        String subject,
        LocalDate completedOn,
        int recognised,
        @Nullable Instant issuedAt) {

    /** One that is issued now. */
    public NewCertificate(UUID participantId, CertificateType type, String subject, LocalDate completedOn) {
        this(participantId, type, subject, completedOn, 0, null);
    }
}

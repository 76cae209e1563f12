package org.oportunidad.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a woman completed, under a code that anybody can check.
 *
 * @param subject what it is for, in the words of its type: {@code employment/basic}
 * @param completedOn the day she completed it, in the country's zone
 * @param recognised how many of its courses were recognised by what she knew already
 * @param revokedReason why it no longer counts, in words for whoever checks it
 */
public record Certificate(
        UUID id,
        UUID participantId,
        CertificateType type,
        String subject,
        CertificateCode code,
        LocalDate completedOn,
        int recognised,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** The public address where anybody checks it. */
    public String path() {
        return "/certificates/" + code.grouped();
    }
}

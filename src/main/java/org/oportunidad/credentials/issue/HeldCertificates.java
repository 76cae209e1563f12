package org.oportunidad.credentials.issue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.credentials.CertificateCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds certificates with what their owners decided; the caller checks what its viewer may see. */
@Component
public class HeldCertificates {

    private final CertificateTable certificates;

    HeldCertificates(CertificateTable certificates) {
        this.certificates = certificates;
    }

    /** Hers, newest first. */
    public List<HeldCertificate> of(UUID participantId) {
        return certificates.of(participantId);
    }

    /** By its code, whoever's it is. */
    public Optional<HeldCertificate> find(CertificateCode code) {
        return certificates.find(code);
    }

    /** Shows her name on the public page since then, or hides it; false when the certificate is not hers. */
    @Transactional
    public boolean showName(CertificateCode code, UUID participantId, @Nullable Instant since) {
        return certificates.showName(code, participantId, since);
    }
}

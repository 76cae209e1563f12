package org.oportunidad.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Issues certificates and tells which ones a woman has. Joins the caller's transaction. */
public interface Credentials {

    /** Issues one; a woman who already holds a valid one of this type and subject keeps it. */
    default Certificate issue(UUID participantId, CertificateType type, String subject, LocalDate completedOn) {
        return issueAll(List.of(new NewCertificate(participantId, type, subject, completedOn)))
                .getFirst();
    }

    /** As {@link #issue}, for many in one batch; in the order asked. Issued at the clock's time. */
    List<Certificate> issueAll(List<NewCertificate> certificates);

    /** Hers, newest first, the revoked ones included. */
    List<Certificate> of(UUID participantId);
}

package org.oportunidad.credentials.issue;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a certificate back for a reason; what is revoked stays revoked, a right one is issued anew. */
@Component
public class RevokeCertificate {

    private final CertificateTable certificates;
    private final Audit audit;
    private final Clock clock;

    RevokeCertificate(CertificateTable certificates, Audit audit, Clock clock) {
        this.certificates = certificates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Repeating it changes nothing. */
    @Transactional
    public void revoke(Viewer staff, UUID participantId, CertificateCode code, String reason) {
        var by = staff.account().value();
        if (certificates.revoke(code, by, reason, clock.instant())) {
            audit.record(new AuditEvent(by, staff.actorRole(), participantId, "certificate.revoked", code.value()));
        }
    }
}

package org.oportunidad.credentials.mine;

import java.time.Clock;
import java.util.UUID;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.issue.HeldCertificates;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.errors.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows or hides her name to whoever checks one of her certificates. */
@Component
class ShowName {

    private final HeldCertificates certificates;
    private final Audit audit;
    private final Clock clock;

    ShowName(HeldCertificates certificates, Audit audit, Clock clock) {
        this.certificates = certificates;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public void show(Viewer viewer, UUID participantId, CertificateCode code, boolean shown) {
        if (!certificates.showName(code, participantId, shown ? clock.instant() : null)) {
            throw new NotFound();
        }
        audit.record(new AuditEvent(
                viewer.account().value(),
                viewer.actorRole(),
                participantId,
                shown ? "certificate.name_shown" : "certificate.name_hidden",
                code.value()));
    }
}

package org.oportunidad.credentials.issue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.credentials.NewCertificate;
import org.oportunidad.identity.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives certificates, once for each thing completed, and writes down who did. */
@Component
public class IssueCertificates implements Credentials {

    /** Stands in the audit for the programme's own rules, which issue when she graduates. */
    private static final UUID RULES = new UUID(0, 0);

    private final CertificateTable certificates;
    private final Audit audit;
    private final Clock clock;

    IssueCertificates(CertificateTable certificates, Audit audit, Clock clock) {
        this.certificates = certificates;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Certificate> issueAll(List<NewCertificate> wanted) {
        return issue(wanted, null);
    }

    /** By hand, by a member of staff who may see her. */
    @Transactional
    public Certificate issueBy(Viewer staff, NewCertificate wanted) {
        return issue(List.of(wanted), staff).getFirst();
    }

    private List<Certificate> issue(List<NewCertificate> wanted, @Nullable Viewer by) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var account = by == null ? null : by.account().value();
        var byKey = new HashMap<NewCertificateKey, Certificate>();
        for (var certificate : certificates.issue(wanted, at, account)) {
            byKey.put(NewCertificateKey.of(certificate), certificate);
        }
        var held = wanted.stream()
                .map(one -> Objects.requireNonNull(byKey.get(NewCertificateKey.of(one))))
                .toList();
        var actor = account == null ? RULES : account;
        var role = by == null ? "SYSTEM" : by.actorRole();
        audit.recordAll(new HashSet<>(held)
                .stream()
                        .filter(one -> one.issuedAt().equals(at))
                        .map(one -> new AuditEvent(
                                actor,
                                role,
                                one.participantId(),
                                "certificate.issued",
                                one.code().value()))
                        .toList());
        return held;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> of(UUID participantId) {
        return certificates.of(participantId).stream()
                .map(HeldCertificate::certificate)
                .toList();
    }

    /** What may be held once: a type of certificate for one subject. */
    private record NewCertificateKey(UUID participantId, String type, String subject) {

        static NewCertificateKey of(NewCertificate wanted) {
            return new NewCertificateKey(wanted.participantId(), wanted.type().name(), wanted.subject());
        }

        static NewCertificateKey of(Certificate held) {
            return new NewCertificateKey(held.participantId(), held.type().name(), held.subject());
        }
    }
}

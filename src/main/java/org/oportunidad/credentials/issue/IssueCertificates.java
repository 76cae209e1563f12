package org.oportunidad.credentials.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.credentials.Credentials;
import org.oportunidad.credentials.NewCertificate;
import org.oportunidad.identity.Viewer;
import org.oportunidad.platform.Ids;
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
        var now = clock.instant();
        var drafts = wanted.stream().map(one -> draft(one, now)).toList();
        certificates.add(drafts, by == null ? null : by.account().value());
        var valid = new HashMap<Key, Certificate>();
        certificates
                .validOf(drafts.stream().map(Certificate::participantId).collect(Collectors.toSet()))
                .forEach(one -> valid.put(Key.of(one), one));
        var held = drafts.stream()
                .map(one -> Objects.requireNonNull(valid.get(Key.of(one))))
                .toList();
        var made = drafts.stream().map(Certificate::id).collect(Collectors.toSet());
        record(held.stream().filter(one -> made.contains(one.id())).toList(), by);
        return held;
    }

    private static Certificate draft(NewCertificate wanted, Instant now) {
        var at = Objects.requireNonNullElse(wanted.issuedAt(), now);
        return new Certificate(
                Ids.at(at),
                wanted.participantId(),
                wanted.type(),
                wanted.subject(),
                CertificateCode.random(),
                wanted.completedOn(),
                wanted.recognised(),
                at,
                null,
                null);
    }

    private void record(List<Certificate> issued, @Nullable Viewer by) {
        var actor = by == null ? RULES : by.account().value();
        var role = by == null ? "SYSTEM" : by.actorRole();
        audit.recordAll(issued.stream()
                .distinct()
                .map(one -> new AuditEvent(
                        actor,
                        role,
                        one.participantId(),
                        "certificate.issued",
                        one.code().value()))
                .toList());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Certificate> of(UUID participantId) {
        return certificates.of(participantId).stream()
                .map(HeldCertificate::certificate)
                .toList();
    }

    /** What may be held once: a type of certificate for one subject. */
    private record Key(UUID participantId, CertificateType type, String subject) {

        static Key of(Certificate certificate) {
            return new Key(certificate.participantId(), certificate.type(), certificate.subject());
        }
    }
}

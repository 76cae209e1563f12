package org.oportunidad.credentials.issue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oportunidad.identity.PersonalRecord;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Her certificates in her export; after an erasure they can still be checked, but lead to nobody (trust.md, erase). */
@Component
class CertificateRecords implements PersonalRecords {

    private static final String ROW = "certificate:";

    private final CertificateTable certificates;

    CertificateRecords(CertificateTable certificates) {
        this.certificates = certificates;
    }

    @Override
    public String schema() {
        return "credentials";
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> export(UUID participantId) {
        return certificates.of(participantId).stream()
                .map(HeldCertificate::certificate)
                .map(one -> new PersonalRecord(
                        "credentials.record",
                        Map.of(
                                "credentials.record.code", one.code().grouped(),
                                "credentials.record.subject", one.subject(),
                                "credentials.record.completedOn",
                                        one.completedOn().toString(),
                                "credentials.record.issuedAt", one.issuedAt().toString(),
                                "credentials.record.revokedAt",
                                        String.valueOf(one.revokedAt() == null ? "" : one.revokedAt())),
                        Map.of(
                                "credentials.record.subject",
                                RouteLevelId.of(one.subject()).nameKeys())))
                .toList();
    }

    @Override
    @Transactional
    public void eraseAll(Collection<UUID> participantIds) {
        certificates.unlink(participantIds);
    }

    /** A blocked record is hidden by its own module; whether a printed code is valid stays true. */
    @Override
    public void block(UUID participantId, boolean blocked) {
        // nothing of hers is shown here without her record
    }

    @Override
    @Transactional
    public List<String> merge(UUID from, UUID into) {
        return certificates.move(from, into).stream().map(id -> ROW + id).toList();
    }

    @Override
    @Transactional
    public void unmerge(UUID from, UUID into, List<String> moved) {
        certificates.moveBack(
                from,
                into,
                moved.stream()
                        .filter(row -> row.startsWith(ROW))
                        .map(row -> UUID.fromString(row.substring(ROW.length())))
                        .toList());
    }
}

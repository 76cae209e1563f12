package org.oportunidad.credentials.issue;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.oportunidad.identity.Viewer;
import org.oportunidad.participants.TimelineEntries;
import org.oportunidad.participants.TimelineEntry;
import org.springframework.stereotype.Component;

/** Certificates received and revoked, on the timeline of her page. */
@Component
class CertificateTimeline implements TimelineEntries {

    private final CertificateTable certificates;

    CertificateTimeline(CertificateTable certificates) {
        this.certificates = certificates;
    }

    @Override
    public List<TimelineEntry> about(Viewer viewer, UUID participantId, Window window) {
        if (!window.wants(Kind.CERTIFICATE)) {
            return List.of();
        }
        return certificates.of(participantId).stream()
                .map(HeldCertificate::certificate)
                .flatMap(one -> {
                    var issued = TimelineEntry.of(one.issuedAt(), "award", "credentials.timeline.issued");
                    var revokedAt = one.revokedAt();
                    return revokedAt == null
                            ? Stream.of(issued)
                            : Stream.of(
                                    TimelineEntry.of(revokedAt, "circle-alert", "credentials.timeline.revoked"),
                                    issued);
                })
                .filter(entry -> window.holds(entry.at()))
                .sorted(Comparator.comparing(TimelineEntry::at).reversed())
                .limit(window.limit())
                .toList();
    }
}

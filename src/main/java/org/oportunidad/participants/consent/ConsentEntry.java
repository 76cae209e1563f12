package org.oportunidad.participants.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.ConsentEvidence.Medium;
import org.oportunidad.participants.ConsentPurpose;

/** One row of the ledger, for those who may read it. */
public record ConsentEntry(
        UUID id,
        UUID participant,
        ConsentPurpose purpose,
        ConsentDecision decision,
        String noticeVersion,
        String language,
        Medium medium,
        @Nullable UUID recordedBy,
        byte @Nullable [] sealedEvidence,
        Instant at) {

    static ConsentEntry from(ResultSet row, int number) throws SQLException {
        return new ConsentEntry(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                ConsentPurpose.valueOf(row.getString("purpose")),
                ConsentDecision.valueOf(row.getString("decision")),
                row.getString("notice_version"),
                row.getString("language"),
                Medium.valueOf(row.getString("medium")),
                row.getObject("recorded_by", UUID.class),
                row.getBytes("sealed_evidence"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}

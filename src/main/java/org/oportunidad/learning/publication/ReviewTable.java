package org.oportunidad.learning.publication;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.publication.GenderReview.Decision;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of gender reviews. */
@Component
class ReviewTable {

    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a draft. */
    Optional<GenderReview> last(UUID draft) {
        return jdbc.sql("""
                select r.id, r.fingerprint, r.asked_at, r.asked_by, r.decision, r.checks, r.remarks
                from learning.content_review r where r.draft = :draft order by r.id desc limit 1
                """)
                .param("draft", draft)
                .query((row, number) -> new GenderReview(
                        row.getObject("id", UUID.class),
                        row.getString("fingerprint"),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("asked_by", UUID.class),
                        row.getString("decision") == null ? null : Decision.valueOf(row.getString("decision")),
                        checks(row.getString("checks")),
                        Objects.toString(row.getString("remarks"), "")))
                .optional();
    }

    private static List<String> checks(@Nullable String written) {
        return written == null || written.isEmpty() ? List.of() : Arrays.asList(written.split(","));
    }

    void ask(UUID id, UUID draft, String fingerprint, UUID by, Instant at) {
        jdbc.sql("""
                insert into learning.content_review (id, draft, fingerprint, asked_at, asked_by)
                values (:id, :draft, :fingerprint, :at, :by)
                """)
                .param("id", id)
                .param("draft", draft)
                .param("fingerprint", fingerprint)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Ends what waits for a decision; false when nothing does. */
    boolean decide(UUID draft, Decision decision, List<String> checks, @Nullable String remarks, UUID by, Instant at) {
        return jdbc.sql("""
                        update learning.content_review set decision = :decision, checks = :checks, remarks = :remarks,
                            decided_at = :at, decided_by = :by
                        where draft = :draft and decision is null
                        """)
                        .param("draft", draft)
                        .param("decision", decision.name())
                        .param("checks", String.join(",", checks))
                        .param("remarks", remarks, Types.VARCHAR)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

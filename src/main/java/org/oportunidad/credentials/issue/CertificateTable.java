package org.oportunidad.credentials.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.credentials.Certificate;
import org.oportunidad.credentials.CertificateCode;
import org.oportunidad.credentials.CertificateType;
import org.oportunidad.platform.web.WhileLooking;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of certificates. */
@Component
class CertificateTable {

    private static final String COLUMNS =
            "id, participant_id, type, subject, code, completed_on, recognised, issued_at, name_shown_at, revoked_at, revoked_reason";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final WhileLooking looking;

    CertificateTable(JdbcClient jdbc, JdbcTemplate batches, WhileLooking looking) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.looking = looking;
    }

    /** Adds those of which no valid one is held. */
    void add(List<Certificate> drafts, @Nullable UUID by) {
        batches.batchUpdate(
                """
                insert into credentials.certificate
                    (id, participant_id, type, subject, code, completed_on, recognised, issued_at, issued_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (participant_id, type, subject) where revoked_at is null do nothing
                """,
                drafts.stream()
                        .map(one -> new @Nullable Object[] {
                            one.id(),
                            one.participantId(),
                            one.type().name(),
                            one.subject(),
                            one.code().value(),
                            one.completedOn(),
                            one.recognised(),
                            one.issuedAt().atOffset(ZoneOffset.UTC),
                            by
                        })
                        .toList());
    }

    /** The valid ones of many women. */
    List<Certificate> validOf(Collection<UUID> participantIds) {
        return jdbc.sql("select " + COLUMNS + """
                         from credentials.certificate
                        where participant_id = any (cast(? as uuid[])) and revoked_at is null
                        order by id
                        """)
                .param(participantIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> certificate(row))
                .list();
    }

    /** Hers, newest first. */
    List<HeldCertificate> of(UUID participantId) {
        return looking.once("certificates", participantId, () -> read(participantId));
    }

    private List<HeldCertificate> read(UUID participantId) {
        return jdbc.sql(
                        "select " + COLUMNS
                                + " from credentials.certificate where participant_id = ? order by issued_at desc, id desc limit 100")
                .param(participantId)
                .query((row, number) -> held(row))
                .list();
    }

    /** By its code, whoever's it is: the public page and its guards ask here. */
    Optional<HeldCertificate> find(CertificateCode code) {
        return jdbc.sql("select " + COLUMNS + " from credentials.certificate where code = ?")
                .param(code.value())
                .query((row, number) -> held(row))
                .optional();
    }

    /** Shows or hides her name on the public page; false when it is not hers. */
    boolean showName(CertificateCode code, UUID participantId, @Nullable Instant since) {
        return jdbc.sql("update credentials.certificate set name_shown_at = ? where code = ? and participant_id = ?")
                        .param(since == null ? null : since.atOffset(ZoneOffset.UTC))
                        .param(code.value())
                        .param(participantId)
                        .update()
                == 1;
    }

    /** Revokes it if it still counts; false when it was revoked before. */
    boolean revoke(CertificateCode code, UUID by, String reason, Instant at) {
        return jdbc.sql("""
                        update credentials.certificate set revoked_at = ?, revoked_by = ?, revoked_reason = ?
                        where code = ? and revoked_at is null
                        """)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(by)
                        .param(reason)
                        .param(code.value())
                        .update()
                == 1;
    }

    /** Gives hers to another id, those excepted that the other already holds; answers the ids of what was moved. */
    List<UUID> move(UUID from, UUID into) {
        return jdbc.sql("""
                update credentials.certificate c set participant_id = :into
                where c.participant_id = :from and (c.revoked_at is not null or not exists (
                    select 1 from credentials.certificate o
                    where o.participant_id = :into and o.type = c.type and o.subject = c.subject and o.revoked_at is null))
                returning c.id
                """)
                .param("from", from)
                .param("into", into)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void moveBack(UUID from, UUID into, List<UUID> ids) {
        jdbc.sql("""
                update credentials.certificate set participant_id = :from
                where participant_id = :into and id = any (cast(:ids as uuid[]))
                """)
                .param("from", from)
                .param("into", into)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** The certificate stays checkable, but nothing leads from it to her. */
    void unlink(Collection<UUID> participantIds) {
        jdbc.sql("""
                update credentials.certificate
                set participant_id = gen_random_uuid(), name_shown_at = null,
                    revoked_reason = case when revoked_at is null then null else '---' end
                where participant_id = any(?)
                """).param(participantIds.toArray(UUID[]::new)).update();
    }

    private static HeldCertificate held(ResultSet row) throws SQLException {
        return new HeldCertificate(certificate(row), row.getObject("name_shown_at") != null);
    }

    private static Certificate certificate(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new Certificate(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                CertificateType.valueOf(row.getString("type")),
                row.getString("subject"),
                new CertificateCode(row.getString("code")),
                row.getObject("completed_on", LocalDate.class),
                row.getInt("recognised"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getString("revoked_reason"));
    }
}

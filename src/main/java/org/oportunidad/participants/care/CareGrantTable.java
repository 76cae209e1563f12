package org.oportunidad.participants.care;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.participants.CareGrant;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code participants.care_grant}. */
@Repository
class CareGrantTable {

    private final JdbcClient db;
    private final JdbcTemplate batches;

    CareGrantTable(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    void give(List<CareGrant> grants) {
        batches.batchUpdate("""
                insert into participants.care_grant (id, participant_id, account_id, basis, from_at, until_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (participant_id, account_id, basis) do update set until_at = excluded.until_at
                """, grants, 500, (statement, grant) -> {
            var until = grant.until();
            statement.setObject(1, Ids.next());
            statement.setObject(2, grant.participant().value());
            statement.setObject(3, grant.account().value());
            statement.setString(4, grant.basis());
            statement.setObject(5, grant.from().atOffset(ZoneOffset.UTC));
            statement.setObject(6, until == null ? null : until.atOffset(ZoneOffset.UTC));
        });
    }

    void end(UUID participant, String basis, @Nullable UUID account, Instant at) {
        db.sql("""
                update participants.care_grant set until_at = :at
                where participant_id = :participant and basis = :basis
                  and (cast(:account as uuid) is null or account_id = cast(:account as uuid))
                  and (until_at is null or until_at > :at)
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("participant", participant)
                .param("basis", basis)
                .param("account", account == null ? null : account.toString())
                .update();
    }

    /** Accounts that care for her at that moment. */
    List<UUID> accounts(UUID participant, Instant at) {
        return db.sql("""
                select distinct account_id from participants.care_grant
                where participant_id = :participant and from_at <= :at and (until_at is null or until_at > :at)
                order by account_id
                """)
                .param("participant", participant)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("account_id", UUID.class))
                .list();
    }
}

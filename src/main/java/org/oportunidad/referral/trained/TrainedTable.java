package org.oportunidad.referral.trained;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.platform.database.SealedDatabase;
import org.springframework.stereotype.Repository;

/** The SQL of focal points. */
@Repository
public class TrainedTable {

    private final SealedDatabase sealed;

    TrainedTable(SealedDatabase sealed) {
        this.sealed = sealed;
    }

    /** One of them. */
    record Trained(UUID id, UUID account, LocalDate on) {}

    List<Trained> all() {
        return sealed.client()
                .sql("""
                        select t.id, t.account_id, t.trained_on from referral.trained t
                        where t.ended_at is null order by t.trained_on, t.id limit 200
                        """)
                .query((row, n) -> new Trained(
                        row.getObject("id", UUID.class),
                        row.getObject("account_id", UUID.class),
                        row.getObject("trained_on", LocalDate.class)))
                .list();
    }

    public boolean isTrained(UUID account) {
        return sealed.client()
                .sql(
                        "select exists (select from referral.trained t where t.account_id = :account and t.ended_at is null)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    boolean anybody() {
        return sealed.client()
                .sql("select exists (select from referral.trained t where t.ended_at is null)")
                .query(Boolean.class)
                .single();
    }

    /** False when she is one already. */
    boolean insert(UUID id, UUID account, LocalDate on, UUID by, Instant at) {
        return sealed.client()
                        .sql("""
                                insert into referral.trained (id, account_id, trained_on, named_by, named_at)
                                values (:id, :account, :on, :by, :at)
                                on conflict do nothing
                                """)
                        .param("id", id)
                        .param("account", account)
                        .param("on", on)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<UUID> end(UUID id, UUID by, Instant at) {
        return sealed.client()
                .sql("""
                        update referral.trained set ended_at = :at, ended_by = :by
                        where id = :id and ended_at is null returning account_id
                        """)
                .param("id", id)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** She hears no more requests; what she had taken waits again for the others. */
    void leave(UUID account, UUID by, Instant at) {
        sealed.together(() -> {
            sealed.client()
                    .sql("""
                            update referral.trained set ended_at = :at, ended_by = :by
                            where account_id = :account and ended_at is null
                            """)
                    .param("account", account)
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
            return sealed.client().sql("""
                            update referral.request set state = 'WAITING', taken_by = null, taken_at = null
                            where taken_by = :account and state in ('TAKEN', 'REACHED')
                            """).param("account", account).update();
        });
    }
}

package org.oportunidad.enrolment.journey;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives living places to another facilitator. */
@Repository
class EntrustTable {

    private final JdbcClient sql;

    EntrustTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A place as it was before. */
    record Before(UUID participant, UUID cohort, @Nullable UUID facilitator) {}

    List<Before> entrust(Collection<UUID> women, UUID facilitator) {
        return sql.sql("""
                        with before as (
                            select e.id, e.participant_id, e.cohort_id, e.facilitator_account from enrolment.enrolment e
                            where e.participant_id = any (?::uuid[])
                              and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')
                            for update)
                        update enrolment.enrolment e set facilitator_account = ?
                        from before b where b.id = e.id
                        returning b.participant_id, b.cohort_id, b.facilitator_account
                        """)
                .param(Columns.of(List.copyOf(women), id -> id))
                .param(facilitator)
                .query((row, n) -> new Before(
                        row.getObject("participant_id", UUID.class),
                        row.getObject("cohort_id", UUID.class),
                        row.getObject("facilitator_account", UUID.class)))
                .list();
    }
}

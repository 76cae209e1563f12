package org.oportunidad.support.alert;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many alerts each member of staff has got already. */
@Repository
class BudgetTable {

    private final JdbcClient db;

    BudgetTable(JdbcClient db) {
        this.db = db;
    }

    /** Alerts raised since then, by owner; those without one count for the coordinators. */
    List<Raised> raisedSince(Instant since) {
        return db.sql("""
                        select w.owner_account, count(*) as alerts from support.work_item w
                        where w.kind = 'ALERT' and w.raised_at >= :since group by w.owner_account
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Raised(row.getObject("owner_account", UUID.class), row.getInt("alerts")))
                .list();
    }

    /** How many alerts somebody got. */
    record Raised(@Nullable UUID owner, int alerts) {}
}

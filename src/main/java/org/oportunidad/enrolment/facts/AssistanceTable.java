package org.oportunidad.enrolment.facts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is filling in a form with her. */
@Repository
class AssistanceTable {

    private final JdbcClient sql;

    AssistanceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** The member of staff while her newest application is still a draft filled in with help. */
    Optional<UUID> assistantOf(UUID participant) {
        return sql.sql("""
                        select assisted_by from enrolment.application
                        where participant_id = :id and state = 'DRAFT' and assisted_by is not null
                        order by created_at desc limit 1
                        """)
                .param("id", participant)
                .query((row, n) -> row.getObject("assisted_by", UUID.class))
                .optional();
    }
}

package org.oportunidad.enrolment.facts;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is filling in a form with her. */
@Repository
class AssistanceTable {

    private final JdbcClient sql;

    AssistanceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Help with one application, with how she said her yes. */
    record Assistance(
            UUID application,
            UUID staff,
            String medium,
            @Nullable String note) {}

    /** The help with her newest application while it is still a draft. */
    Optional<Assistance> of(UUID participant) {
        return sql.sql("""
                        select id, assisted_by, coalesce(assisted_medium, 'IN_PERSON') as medium, encode(assisted_note, 'hex') as note
                        from enrolment.application
                        where participant_id = :id and state = 'DRAFT' and assisted_by is not null
                        order by created_at desc, id desc limit 1
                        """)
                .param("id", participant)
                .query((row, n) -> new Assistance(
                        row.getObject("id", UUID.class),
                        row.getObject("assisted_by", UUID.class),
                        row.getString("medium"),
                        row.getString("note")))
                .optional();
    }
}

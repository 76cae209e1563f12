package org.oportunidad.enrolment.applicant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The choices of an application, and its state under a lock. */
@Repository
class ApplicantTable {

    private final JdbcClient sql;

    ApplicantTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends, so that a choice never meets an admission half way. */
    Optional<ApplicationState> hold(UUID application) {
        return sql.sql("select state from enrolment.application where id = :id for update")
                .param("id", application)
                .query((row, n) -> ApplicationState.valueOf(row.getString("state")))
                .optional();
    }

    /** One choice, the newest first; without an account it was hers. */
    record Chosen(
            String route,
            String level,
            Instant at,
            @Nullable UUID by,
            @Nullable String reason) {}

    /** Her choices, and how many wait before her, if she waits. */
    record Line(List<Chosen> choices, int before) {}

    Line line(UUID application) {
        var choices = new ArrayList<Chosen>();
        var before = new int[1];
        sql.sql("""
                        select c.route, c.level, c.chosen_at, c.by_account, c.reason,
                            (select count(*) from enrolment.application o
                             where a.state = 'WAITLISTED' and o.state = 'WAITLISTED' and o.route = a.route and o.level = a.level
                               and (o.changed_at, o.id) < (a.changed_at, a.id)) as before
                        from enrolment.route_choice c join enrolment.application a on a.id = c.application_id
                        where c.application_id = :id order by c.chosen_at desc, c.id desc limit 20
                        """).param("id", application).query(row -> {
            before[0] = row.getInt("before");
            choices.add(new Chosen(
                    row.getString("route"),
                    row.getString("level"),
                    row.getTimestamp("chosen_at").toInstant(),
                    row.getObject("by_account", UUID.class),
                    row.getString("reason")));
        });
        return new Line(List.copyOf(choices), before[0]);
    }
}

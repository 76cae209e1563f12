package org.oportunidad.enrolment.roster;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts for the landing pages of staff, one statement each. */
@Repository
class StaffCardTable {

    private final JdbcClient sql;

    StaffCardTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A facilitator’s group with how its women stand. */
    record Group(UUID id, String name, int women, int atRisk, int toReview, int changes) {}

    /** The first twenty, those in which something waits for her before the others. */
    List<Group> groupsOf(UUID facilitator) {
        return sql.sql("""
                        select * from (
                        select c.id, c.name, c.starts_on, count(*) as women,
                            count(*) filter (where e.state = 'AT_RISK') as at_risk,
                            count(*) filter (where exists (
                                select 1 from enrolment.review r where r.enrolment_id = e.id and r.settled_at is null)) as to_review,
                            count(*) filter (where exists (
                                select 1 from enrolment.route_change w where w.enrolment_id = e.id and w.state = 'ASKED')) as changes
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.facilitator_account = :account and c.state in ('ENROLLING', 'RUNNING')
                        group by c.id) g
                        order by g.to_review + g.changes = 0, g.starts_on, g.id
                        limit 20
                        """)
                .param("account", facilitator)
                .query((row, n) -> new Group(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("women"),
                        row.getInt("at_risk"),
                        row.getInt("to_review"),
                        row.getInt("changes")))
                .list();
    }

    CoordinatorCounts counts() {
        return sql.sql("""
                        select
                            (select count(*) from enrolment.application where state = 'ROUTE_CHOSEN') as ready,
                            (select count(*) from enrolment.application where state = 'WAITLISTED') as waiting,
                            (select count(*) from enrolment.cohort where state = 'RUNNING') as running,
                            (select count(*) from enrolment.enrolment where state = 'AT_RISK') as at_risk,
                            (select count(*) from enrolment.review where settled_at is null) as to_review,
                            (select count(*) from enrolment.route_change where state = 'ASKED') as changes
                        """)
                .query((row, n) -> new CoordinatorCounts(
                        row.getInt("ready"),
                        row.getInt("waiting"),
                        row.getInt("running"),
                        row.getInt("at_risk"),
                        row.getInt("to_review"),
                        row.getInt("changes")))
                .single();
    }
}

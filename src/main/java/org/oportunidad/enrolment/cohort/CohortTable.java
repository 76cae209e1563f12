package org.oportunidad.enrolment.cohort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.bulk.BulkEnrolments.NewCohort;
import org.oportunidad.enrolment.machine.Columns;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of cohorts. */
@Repository
class CohortTable {

    /** Places in use: the states of {@code EnrolmentState.SEATED}. */
    private static final String TAKEN = """
            (select count(*) from enrolment.enrolment e
             where e.cohort_id = c.id
               and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE', 'GRADUATED', 'ALUMNA'))
            """;

    private static final String SELECT = """
            select c.id, c.code, c.name, c.call_id, c.route, c.level, c.modality, c.starts_on, c.ends_on, c.capacity,
                c.facilitator_account, c.state, %s as taken
            from enrolment.cohort c
            """.formatted(TAKEN);

    private final JdbcClient sql;

    CohortTable(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(List<NewCohort> cohorts, Cohort.State state, @Nullable UUID by) {
        sql.sql("""
                        insert into enrolment.cohort (id, code, name, route, level, modality, starts_on, ends_on, capacity,
                            facilitator_account, created_at, state, created_by)
                        select n.*, t.state, t.by_account
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::date[],
                            ?::integer[], ?::uuid[], ?::timestamptz[]) as n,
                            (select ?::text as state, ?::uuid as by_account) t
                        """)
                .param(Columns.of(cohorts, cohort -> cohort.id().value()))
                .param(Columns.of(cohorts, NewCohort::code))
                .param(Columns.of(cohorts, NewCohort::name))
                .param(Columns.of(cohorts, NewCohort::route))
                .param(Columns.of(cohorts, NewCohort::level))
                .param(Columns.of(cohorts, NewCohort::modality))
                .param(Columns.of(cohorts, NewCohort::startsOn))
                .param(Columns.of(cohorts, NewCohort::endsOn))
                .param(Columns.of(cohorts, NewCohort::capacity))
                .param(Columns.of(cohorts, NewCohort::facilitatorAccount))
                .param(Columns.of(cohorts, NewCohort::at))
                .param(state.name())
                .param(by)
                .update();
    }

    int update(UUID id, NewCohort cohort) {
        return sql.sql("""
                        update enrolment.cohort
                        set code = :code, name = :name, route = :route, level = :level, modality = :modality,
                            starts_on = :starts, ends_on = :ends, capacity = :capacity, facilitator_account = :facilitator
                        where id = :id and state in ('PLANNED', 'ENROLLING', 'RUNNING')
                          and (state = 'PLANNED' or (route = :route and level = :level))
                        """)
                .param("id", id)
                .param("code", cohort.code())
                .param("name", cohort.name())
                .param("route", cohort.route())
                .param("level", cohort.level())
                .param("modality", cohort.modality())
                .param("starts", cohort.startsOn())
                .param("ends", cohort.endsOn())
                .param("capacity", cohort.capacity())
                .param("facilitator", cohort.facilitatorAccount(), Types.OTHER)
                .update();
    }

    /** Moves a cohort and writes the step; 0 when it no longer stands where the caller saw it. */
    int move(UUID id, Cohort.State from, Cohort.State to, Instant at, @Nullable UUID by) {
        var moved = sql.sql("""
                        update enrolment.cohort
                        set state = :to,
                            started_at = case when :to = 'RUNNING' then :at else started_at end,
                            closed_at = case when :to = 'CLOSED' then :at else closed_at end
                        where id = :id and state = :from
                        """)
                .param("id", id)
                .param("from", from.name())
                .param("to", to.name())
                .param("at", Timestamp.from(at))
                .update();
        if (moved == 1) {
            sql.sql("""
                            insert into enrolment.cohort_step (cohort_id, id, from_state, to_state, at, by_account)
                            values (:id, :step, :from, :to, :at, :by)
                            """)
                    .param("id", id)
                    .param("step", Ids.at(at))
                    .param("from", from.name())
                    .param("to", to.name())
                    .param("at", Timestamp.from(at))
                    .param("by", by, Types.OTHER)
                    .update();
        }
        return moved;
    }

    /** Locks cohorts in one order, so that two admissions into the same cohort wait for each other. */
    void lock(Collection<UUID> ids) {
        sql.sql("select id from enrolment.cohort where id = any (?::uuid[]) order by id for update")
                .param(Columns.of(List.copyOf(ids), id -> id))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Cohort> find(Collection<UUID> ids) {
        return sql.sql(SELECT + " where c.id = any (?::uuid[]) order by c.id")
                .param(Columns.of(List.copyOf(ids), id -> id))
                .query(CohortTable::cohort)
                .list();
    }

    List<Cohort> enrolling(String route, String level) {
        return sql.sql(SELECT + """
                        where c.state = 'ENROLLING' and c.route = :route and c.level = :level
                        order by c.starts_on, c.id
                        limit 50
                        """)
                .param("route", route)
                .param("level", level)
                .query(CohortTable::cohort)
                .list();
    }

    List<Cohort> takingWomen() {
        return sql.sql(SELECT + " where c.state in ('ENROLLING', 'RUNNING') order by c.starts_on, c.id limit 200")
                .query(CohortTable::cohort)
                .list();
    }

    /** Newest first; a facilitator’s are those she leads or in which she accompanies a woman. */
    List<Cohort> all(@Nullable UUID facilitator) {
        return sql.sql(SELECT + """
                        where :facilitator::uuid is null
                            or c.facilitator_account = :facilitator::uuid
                            or exists (select 1 from enrolment.enrolment e
                                       where e.cohort_id = c.id and e.facilitator_account = :facilitator::uuid)
                        order by c.starts_on desc, c.id desc
                        limit 300
                        """)
                .param("facilitator", facilitator, Types.OTHER)
                .query(CohortTable::cohort)
                .list();
    }

    /** Women of the cohort who started and are not settled, or who never came, by state. */
    List<UUID> standing(UUID cohort, List<String> states) {
        return sql.sql("""
                        select id from enrolment.enrolment
                        where cohort_id = ? and state = any (?::text[]) order by id
                        """)
                .param(cohort)
                .param(Columns.of(states, state -> state))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    private static Cohort cohort(ResultSet row, int number) throws SQLException {
        return new Cohort(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("call_id", UUID.class),
                row.getString("route"),
                row.getString("level"),
                row.getString("modality"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("capacity"),
                row.getObject("facilitator_account", UUID.class),
                Cohort.State.valueOf(row.getString("state")),
                row.getInt("taken"));
    }
}

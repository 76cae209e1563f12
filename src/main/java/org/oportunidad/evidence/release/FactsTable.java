package org.oportunidad.evidence.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts facts up to a moment, from the views of the modules that own them; always distinct women. */
@Component
class FactsTable {

    private final JdbcClient jdbc;

    FactsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The journey in closed cohorts.
     *
     * @param eligible graduates, of any cohort, for whom six months had passed: those who could be asked
     */
    record Journey(long applicants, long started, long graduates, long dropped, long eligible) {
        static Journey from(ResultSet row, int n) throws SQLException {
            return new Journey(
                    row.getLong("applicants"),
                    row.getLong("started"),
                    row.getLong("graduates"),
                    row.getLong("dropped"),
                    row.getLong("eligible"));
        }
    }

    Journey journey(Instant until) {
        return jdbc.sql("""
                select
                  (select count(distinct a.participant_id) from enrolment.v_application a
                   where a.submitted_at < :until) as applicants,
                  (select count(distinct g.participant_id) from enrolment.v_enrolment g
                   where g.graduated_at < cast(:until as timestamptz) - interval '6 months') as eligible,
                  count(distinct e.participant_id) filter (where e.started_at < :until) as started,
                  count(distinct e.participant_id) filter (where e.graduated_at < :until) as graduates,
                  count(distinct e.participant_id)
                    filter (where e.started_at < :until and e.state = 'DROPPED' and e.left_at < :until) as dropped
                from enrolment.v_enrolment e
                where e.cohort_closed_at < :until
                """).param("until", at(until)).query(Journey::from).single();
    }

    /** Women who started in a closed cohort, by commune. */
    Map<String, Long> startedByCommune(Instant until) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select p.commune_cut as commune, count(distinct e.participant_id) as women
                from enrolment.v_enrolment e
                join participants.v_participant p on p.participant_id = e.participant_id
                where e.cohort_closed_at < :until and e.started_at < :until and p.commune_cut is not null
                group by p.commune_cut
                order by p.commune_cut
                """).param("until", at(until)).query(row -> {
            counts.put(row.getString("commune"), row.getLong("women"));
        });
        return counts;
    }

    /** How many answered the follow-up form, and how many said yes to each calculated outcome. */
    Map<String, Long> sixMonthAnswers(Instant until) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("""
                select 'responded' as question, count(distinct r.participant_id) as women
                from forms.v_response r
                where r.instrument = 'seguimiento_6m' and r.completed_at < :until
                union all
                select a.question, count(distinct a.participant_id)
                from forms.v_answer a
                join forms.v_response r on r.response_id = a.response_id and r.participant_id = a.participant_id
                where r.instrument = 'seguimiento_6m' and r.completed_at < :until
                  and (a.value = '1' or (a.question = 'business_before' and a.value = 'yes'))
                group by a.question
                union all
                select 'any_outcome', count(distinct a.participant_id)
                from forms.v_answer a
                join forms.v_response r on r.response_id = a.response_id and r.participant_id = a.participant_id
                where r.instrument = 'seguimiento_6m' and r.completed_at < :until and a.value = '1'
                  and a.question in ('income_improved', 'job_found_outcome', 'formal_education_return',
                                     'business_started_outcome', 'business_improved_outcome')
                """).param("until", at(until)).query(row -> {
            counts.put(row.getString("question"), row.getLong("women"));
        });
        return counts;
    }

    private static java.time.OffsetDateTime at(Instant moment) {
        return moment.atOffset(java.time.ZoneOffset.UTC);
    }
}

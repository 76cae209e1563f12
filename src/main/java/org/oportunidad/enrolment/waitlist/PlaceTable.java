package org.oportunidad.enrolment.waitlist;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Candidates for places, and the places made for them. */
@Repository
class PlaceTable {

    private final JdbcClient sql;

    PlaceTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** An application that may get a place. */
    record Candidate(
            UUID application,
            UUID participant,
            ApplicationState state,
            @Nullable String route,
            @Nullable String level,
            boolean hasAPlace) {}

    /** A place to be made. */
    record NewPlace(
            UUID id,
            UUID participant,
            UUID cohort,
            UUID application,
            @Nullable UUID facilitator,
            Instant at) {}

    Map<UUID, Candidate> candidates(Collection<UUID> applications) {
        return sql
                .sql("""
                        select a.id, a.participant_id, a.state, a.route, a.level,
                            exists (select 1 from enrolment.enrolment e
                                    where e.participant_id = a.participant_id
                                      and e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')) as has_a_place
                        from enrolment.application a
                        where a.id = any (?::uuid[])
                        order by a.id
                        for update of a
                        """)
                .param(Columns.of(List.copyOf(applications), id -> id))
                .query((row, n) -> new Candidate(
                        row.getObject("id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        ApplicationState.valueOf(row.getString("state")),
                        row.getString("route"),
                        row.getString("level"),
                        row.getBoolean("has_a_place")))
                .list()
                .stream()
                .collect(Collectors.toMap(Candidate::application, Function.identity()));
    }

    /** Who waits longest for a route and level; rows that somebody else is moving are passed over. */
    List<UUID> longestWaiting(String route, String level, int limit) {
        return sql.sql("""
                        select id from enrolment.application
                        where state = 'WAITLISTED' and route = :route and level = :level
                        order by changed_at, id
                        limit :limit
                        for update skip locked
                        """)
                .param("route", route)
                .param("level", level)
                .param("limit", limit)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** How many wait before this application on its route and level; she is at this plus one. */
    int before(UUID application) {
        return sql.sql("""
                        select count(*) from enrolment.application a
                            join enrolment.application mine on mine.id = :id
                        where a.state = 'WAITLISTED' and a.route = mine.route and a.level = mine.level
                          and (a.changed_at, a.id) < (mine.changed_at, mine.id)
                        """).param("id", application).query(Integer.class).single();
    }

    List<UUID> participantsOf(Collection<UUID> applications) {
        return sql.sql("select participant_id from enrolment.application where id = any (?::uuid[]) order by id")
                .param(Columns.of(List.copyOf(applications), id -> id))
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list();
    }

    /** The newest application of each woman in one of the states. */
    Map<UUID, UUID> applicationsOf(Collection<UUID> participants, List<ApplicationState> states) {
        return sql
                .sql("""
                        select distinct on (participant_id) participant_id, id from enrolment.application
                        where participant_id = any (?::uuid[]) and state = any (?::text[])
                        order by participant_id, created_at desc, id desc
                        """)
                .param(Columns.of(List.copyOf(participants), id -> id))
                .param(Columns.of(states, state -> state))
                .query((row, n) ->
                        Map.entry(row.getObject("participant_id", UUID.class), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(List<NewPlace> places) {
        sql.sql("""
                        insert into enrolment.enrolment
                            (id, participant_id, cohort_id, application_id, facilitator_account, enrolled_at, changed_at, state)
                        select n.id, n.participant, n.cohort, n.application, n.facilitator, n.at, n.at, 'ENROLLED'
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                            as n(id, participant, cohort, application, facilitator, at)
                        """)
                .param(Columns.of(places, NewPlace::id))
                .param(Columns.of(places, NewPlace::participant))
                .param(Columns.of(places, NewPlace::cohort))
                .param(Columns.of(places, NewPlace::application))
                .param(Columns.of(places, NewPlace::facilitator))
                .param(Columns.of(places, NewPlace::at))
                .update();
    }

    /** A place that was taken away. */
    record Removed(UUID application, UUID participant, UUID cohort) {}

    /** Takes unused places away again; only those in which nothing happened. */
    List<Removed> removeUnused(Collection<UUID> places) {
        return sql.sql("""
                        delete from enrolment.enrolment e
                        where e.id = any (?::uuid[]) and e.state = 'ENROLLED' and e.started_at is null
                          and not exists (select 1 from enrolment.enrolment_step s where s.enrolment_id = e.id)
                        returning e.application_id, e.participant_id, e.cohort_id
                        """)
                .param(Columns.of(List.copyOf(places), id -> id))
                .query((row, n) -> new Removed(
                        row.getObject("application_id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        row.getObject("cohort_id", UUID.class)))
                .list();
    }
}

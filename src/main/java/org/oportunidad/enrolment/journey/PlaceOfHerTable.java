package org.oportunidad.enrolment.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.DropReason;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of women as the journey reads and touches them. */
@Repository
class PlaceOfHerTable {

    private static final String COLUMNS = """
            e.id, e.participant_id, e.cohort_id, c.name, c.state as cohort_state, c.route, c.level, c.starts_on, c.ends_on,
            e.state, e.facilitator_account, e.enrolled_at, e.started_at, e.last_activity_at, e.paused_until, e.paused_days, e.graduated_at, e.drop_reason,
            e.away_since, e.returned_at, e.welcomed_at,
            (select rc.state from enrolment.route_change rc where rc.enrolment_id = e.id and rc.settled_at is null) as open_change,
            exists (select 1 from enrolment.recommendation d join enrolment.application da on da.id = d.application_id
                where da.participant_id = e.participant_id and d.levelling) as levelling
            """;

    private final JdbcClient sql;

    PlaceOfHerTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Her newest place and application, the moves of all her records before a moment, the newest first, and the key of her words. */
    record Story(
            Optional<Place> place,
            Optional<Applying> application,
            List<FindPlaces.Step> steps,
            byte @Nullable [] wordsKey) {}

    private static final String APPLYING = """
            a.id as application_id, a.state as application_state, k.name as call_name, a.route as chosen_route,
                a.level as chosen_level, a.submitted_at
            from enrolment.application a join enrolment.call k on k.id = a.call_id
            where a.participant_id = :id order by a.created_at desc, a.id desc limit 1
            """;

    Optional<Applying> applying(UUID woman) {
        return sql.sql("select " + APPLYING)
                .param("id", woman)
                .query((row, n) -> applying(row))
                .optional();
    }

    private static Applying applying(ResultSet row) throws SQLException {
        return new Applying(
                row.getObject("application_id", UUID.class),
                ApplicationState.valueOf(row.getString("application_state")),
                row.getString("call_name"),
                row.getString("chosen_route"),
                row.getString("chosen_level"),
                instant(row, "submitted_at"));
    }

    Story story(UUID woman, Instant before, int limit) {
        var steps = new ArrayList<FindPlaces.Step>();
        var places = new ArrayList<Place>();
        var applications = new ArrayList<Applying>();
        var keys = new ArrayList<byte[]>();
        sql.sql("with hers as (select cast(:id as uuid) union all select j.record_id from participants.v_joined j"
                        + " where j.participant_id = :id) select h.*, w.*, s.at, s.kind, s.to_state,"
                        + " (select k.key from enrolment.words_key k where k.participant_id = :id) as words_key from (select 1) one"
                        + " left join lateral (select " + APPLYING + ") w on true left join lateral (select " + COLUMNS
                        + """
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.participant_id = :id order by e.enrolled_at desc, e.id desc limit 1) h on true
                        left join lateral (
                            select s.at, 'application' as kind, s.to_state
                            from enrolment.application_step s join enrolment.application a on a.id = s.application_id
                            where a.participant_id in (select * from hers) and s.at < :before
                            union all
                            select s.at, 'enrolment', s.to_state
                            from enrolment.enrolment_step s join enrolment.enrolment e on e.id = s.enrolment_id
                            where e.participant_id in (select * from hers) and s.at < :before
                            union all
                            select r.asked_at, 'change', case when r.by_staff is null then 'ASKED' else 'OFFERED' end
                            from enrolment.route_change r join enrolment.enrolment e on e.id = r.enrolment_id
                            where e.participant_id in (select * from hers) and r.asked_at < :before
                            union all
                            select r.settled_at, 'change', r.state
                            from enrolment.route_change r join enrolment.enrolment e on e.id = r.enrolment_id
                            where e.participant_id in (select * from hers) and r.settled_at < :before
                            order by at desc limit :limit) s on true
                        order by s.at desc
                        """)
                .param("id", woman)
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(row -> {
                    if (places.isEmpty() && row.getObject("id") != null) {
                        places.add(place(row, 0));
                    }
                    if (applications.isEmpty() && row.getObject("application_id") != null) {
                        applications.add(applying(row));
                    }
                    var key = row.getBytes("words_key");
                    if (keys.isEmpty() && key != null) {
                        keys.add(key);
                    }
                    var at = instant(row, "at");
                    if (at != null) {
                        steps.add(new FindPlaces.Step(at, row.getString("kind"), row.getString("to_state")));
                    }
                });
        return new Story(
                places.stream().findFirst(),
                applications.stream().findFirst(),
                steps,
                keys.isEmpty() ? null : keys.getFirst());
    }

    /** The newest place of one woman; asked on most of her pages, so planned once and not for each list of one. */
    Optional<Place> newestOf(UUID participant) {
        return sql.sql("select " + COLUMNS + """
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.participant_id = ? order by e.enrolled_at desc, e.id desc limit 1
                        """)
                .param(participant)
                .query(PlaceOfHerTable::place)
                .optional();
    }

    /** The same, held until the end of the transaction: whoever asks at the same moment sees what the first one changed. */
    Optional<Place> hold(UUID participant) {
        return sql.sql("select " + COLUMNS + """
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.participant_id = ? order by e.enrolled_at desc, e.id desc limit 1
                        for update of e
                        """)
                .param(participant)
                .query(PlaceOfHerTable::place)
                .optional();
    }

    /** The newest place of each woman. */
    Map<UUID, Place> newestOf(Collection<UUID> participants) {
        return sql
                .sql("select distinct on (e.participant_id) " + COLUMNS + """
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.participant_id = any (?::uuid[])
                        order by e.participant_id, e.enrolled_at desc, e.id desc
                        """)
                .param(Columns.of(List.copyOf(participants), id -> id))
                .query(PlaceOfHerTable::place)
                .list()
                .stream()
                .collect(Collectors.toMap(Place::participant, Function.identity()));
    }

    List<Place> find(Collection<UUID> ids) {
        return sql.sql("select " + COLUMNS + """
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.id = any (?::uuid[]) order by e.id
                        """)
                .param(Columns.of(List.copyOf(ids), id -> id))
                .query(PlaceOfHerTable::place)
                .list();
    }

    List<Place> ofCohort(UUID cohort) {
        return sql.sql("select " + COLUMNS + """
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.cohort_id = ? order by e.enrolled_at, e.id limit 2000
                        """)
                .param(cohort)
                .query(PlaceOfHerTable::place)
                .list();
    }

    /** Moves the last activity on; at most one write in five minutes. */
    void touch(List<Progress.At> women) {
        sql.sql("""
                        update enrolment.enrolment e set last_activity_at = a.at
                        from (select id, max(at) as at
                              from unnest(cast(? as uuid[]), cast(? as timestamptz[])) as told (id, at) group by id) a
                        where e.id = a.id and (e.last_activity_at is null or e.last_activity_at < a.at - interval '5 minutes')
                        """)
                .param(Columns.of(women, one -> one.place().id()))
                .param(Columns.of(women, Progress.At::at))
                .update();
    }

    /** She put aside what is shown to who comes back. */
    void welcomed(UUID participant, Instant at) {
        sql.sql("""
                        update enrolment.enrolment set welcomed_at = :at
                        where id = (select n.id from enrolment.enrolment n where n.participant_id = :her
                                    order by n.enrolled_at desc, n.id desc limit 1)
                        """).param("her", participant).param("at", Timestamp.from(at)).update();
    }

    /** Whether she has a place in that cohort or once had one. */
    boolean hasHad(UUID participant, UUID cohort) {
        return sql.sql("select exists (select 1 from enrolment.enrolment where participant_id = ? and cohort_id = ?)")
                .param(participant)
                .param(cohort)
                .query(Boolean.class)
                .single();
    }

    /** A try to reach her, to be written down. */
    record Try(
            UUID id,
            UUID enrolment,
            String channel,
            Instant at,
            String result,
            @Nullable UUID by,
            Instant now) {}

    void insertTries(List<Try> tries) {
        sql.sql("""
                        insert into enrolment.contact_try (id, enrolment_id, channel, tried_at, result, recorded_by, recorded_at)
                        select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::timestamptz[], ?::text[], ?::uuid[], ?::timestamptz[])
                        """)
                .param(Columns.of(tries, Try::id))
                .param(Columns.of(tries, Try::enrolment))
                .param(Columns.of(tries, Try::channel))
                .param(Columns.of(tries, Try::at))
                .param(Columns.of(tries, Try::result))
                .param(Columns.of(tries, Try::by))
                .param(Columns.of(tries, Try::now))
                .update();
    }

    List<String> channelsTried(UUID enrolment, Instant since) {
        return sql.sql("""
                        select channel from enrolment.contact_try where enrolment_id = :id and tried_at >= :since order by tried_at
                        """)
                .param("id", enrolment)
                .param("since", Timestamp.from(since))
                .query((row, n) -> row.getString("channel"))
                .list();
    }

    /** Women of these places whose closing form was completed since they got them. */
    Set<UUID> closingFormDone(Collection<UUID> places) {
        return new HashSet<>(sql.sql("""
                        select e.participant_id from enrolment.enrolment e
                        where e.id = any (?::uuid[]) and exists (
                            select 1 from forms.v_response r
                            where r.participant_id = e.participant_id and r.instrument = 'cierre' and r.completed_at >= e.enrolled_at)
                        """)
                .param(Columns.of(List.copyOf(places), id -> id))
                .query((row, n) -> row.getObject("participant_id", UUID.class))
                .list());
    }

    void insertTransfer(UUID id, Place from, UUID cohort, @Nullable UUID facilitator, Instant at) {
        sql.sql("""
                        insert into enrolment.enrolment (id, participant_id, cohort_id, previous_id, facilitator_account, enrolled_at,
                            changed_at, state)
                        values (:id, :participant, :cohort, :previous, :facilitator, :at, :at, 'ENROLLED')
                        """)
                .param("id", id)
                .param("participant", from.participant())
                .param("cohort", cohort)
                .param("previous", from.id())
                .param("facilitator", facilitator, java.sql.Types.OTHER)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Place> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        var reason = row.getString("drop_reason");
        return new Place(
                row.getObject("id", UUID.class),
                row.getObject("participant_id", UUID.class),
                row.getObject("cohort_id", UUID.class),
                row.getString("name"),
                row.getString("cohort_state"),
                row.getString("route"),
                row.getString("level"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                EnrolmentState.valueOf(row.getString("state")),
                row.getObject("facilitator_account", UUID.class),
                row.getTimestamp("enrolled_at").toInstant(),
                instant(row, "started_at"),
                instant(row, "last_activity_at"),
                row.getObject("paused_until", LocalDate.class),
                row.getInt("paused_days"),
                instant(row, "graduated_at"),
                reason == null ? null : DropReason.valueOf(reason),
                row.getString("open_change"),
                row.getBoolean("levelling"),
                instant(row, "away_since"),
                instant(row, "returned_at"),
                instant(row, "welcomed_at"));
    }
}

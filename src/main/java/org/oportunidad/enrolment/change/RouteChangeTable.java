package org.oportunidad.enrolment.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.platform.web.After;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of changes of route and level. */
@Repository
class RouteChangeTable {

    private static final String HERS = """
            select h.*, ch.id as change_id, ch.state as change_state, ch.route as to_route, ch.level as to_level, ch.by_staff,
                ch.words, ch.answer, ch.sealed_for, ch.asked_at, ch.settled_at, oc.id as offered_cohort, oc.name as offered_name,
                oc.starts_on as offered_starts_on, k.key %s
            from (select e.id, e.participant_id, e.state, c.route, c.level, c.name, c.starts_on
                from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                where e.participant_id = :her order by e.enrolled_at desc, e.id desc limit 1) h
            left join lateral (
                select r.* from enrolment.route_change r where r.enrolment_id = h.id
                order by r.settled_at is not null, r.asked_at desc, r.id desc limit 1) ch on true
            left join enrolment.cohort oc on oc.id = ch.cohort_id
            left join enrolment.words_key k on k.participant_id = ch.sealed_for
            %s
            """;

    /** Groups with a free place in which she never had one. */
    private static final String GROUPS = """
            left join lateral (
                select c.id as group_id, c.name as group_name, c.route as group_route, c.level as group_level,
                    c.starts_on as group_starts_on
                from enrolment.cohort c
                where c.state in ('ENROLLING', 'RUNNING')
                  and not exists (select 1 from enrolment.enrolment p
                                  where p.participant_id = h.participant_id and p.cohort_id = c.id)
                  and c.capacity > (select count(*) from enrolment.enrolment s where s.cohort_id = c.id
                      and s.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE', 'GRADUATED', 'ALUMNA'))
                order by c.starts_on, c.id limit 200) g on true
            order by g.group_starts_on, g.group_id
            """;

    private final JdbcClient sql;

    RouteChangeTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where she stands, with the change that is open or the last one, and the groups that could take her. */
    record Hers(
            UUID place,
            EnrolmentState state,
            RouteLevelId path,
            String cohort,
            LocalDate startsOn,
            @Nullable Change change,
            List<Group> groups) {

        /** Nothing asked and nothing offered that waits for an answer. */
        boolean nothingOpen() {
            return change == null || change.settledAt() != null;
        }
    }

    /**
     * One change, its words still sealed.
     *
     * @param key that opens the words; none when it was destroyed
     */
    record Change(
            UUID id,
            ChangeState state,
            RouteLevelId to,
            boolean byStaff,
            @Nullable String words,
            @Nullable String answer,
            UUID sealedFor,
            byte @Nullable [] key,
            Instant askedAt,
            @Nullable Instant settledAt,
            @Nullable Group offered) {}

    /** A group that could take her. */
    record Group(UUID id, String name, RouteLevelId path, LocalDate startsOn) {}

    /** Without the groups that could take her. */
    Optional<Hers> of(UUID her) {
        return read(her, HERS.formatted("", ""));
    }

    Optional<Hers> withGroups(UUID her) {
        return read(her, HERS.formatted(", g.*", GROUPS));
    }

    private Optional<Hers> read(UUID her, String statement) {
        var found = new ArrayList<Hers>(1);
        var withGroups = statement.contains("g.*");
        sql.sql(statement).param("her", her).query((ResultSet row) -> {
            if (found.isEmpty()) {
                found.add(hers(row));
            }
            if (withGroups && row.getObject("group_id") != null) {
                found.getFirst()
                        .groups()
                        .add(group(row, "group_id", "group_name", "group_route", "group_level", "group_starts_on"));
            }
        });
        return found.stream().findFirst();
    }

    private static Hers hers(ResultSet row) throws SQLException {
        return new Hers(
                row.getObject("id", UUID.class),
                EnrolmentState.valueOf(row.getString("state")),
                new RouteLevelId(row.getString("route"), row.getString("level")),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("change_id") == null ? null : change(row),
                new ArrayList<>());
    }

    private static Change change(ResultSet row) throws SQLException {
        var settled = row.getTimestamp("settled_at");
        return new Change(
                row.getObject("change_id", UUID.class),
                ChangeState.valueOf(row.getString("change_state")),
                new RouteLevelId(row.getString("to_route"), row.getString("to_level")),
                row.getObject("by_staff") != null,
                row.getString("words"),
                row.getString("answer"),
                row.getObject("sealed_for", UUID.class),
                row.getBytes("key"),
                row.getTimestamp("asked_at").toInstant(),
                settled == null ? null : settled.toInstant(),
                row.getObject("offered_cohort") == null
                        ? null
                        : group(row, "offered_cohort", "offered_name", "to_route", "to_level", "offered_starts_on"));
    }

    private static Group group(ResultSet row, String id, String name, String route, String level, String starts)
            throws SQLException {
        return new Group(
                row.getObject(id, UUID.class),
                row.getString(name),
                new RouteLevelId(row.getString(route), row.getString(level)),
                row.getObject(starts, LocalDate.class));
    }

    /** A change that begins. */
    record NewChange(
            UUID id,
            UUID place,
            UUID participant,
            ChangeState state,
            RouteLevelId to,
            @Nullable UUID cohort,
            @Nullable UUID byStaff,
            @Nullable String words,
            Instant at) {}

    /** False when one is open already. */
    boolean begin(NewChange change) {
        return sql.sql("""
                        insert into enrolment.route_change
                            (enrolment_id, id, state, route, level, cohort_id, by_staff, words, sealed_for, asked_at)
                        values (:place, :id, :state, :route, :level, :cohort, :staff, :words, :her, :at)
                        on conflict do nothing
                        """)
                        .param("place", change.place())
                        .param("id", change.id())
                        .param("state", change.state().name())
                        .param("route", change.to().route())
                        .param("level", change.to().level())
                        .param("cohort", change.cohort(), Types.OTHER)
                        .param("staff", change.byStaff(), Types.OTHER)
                        .param("words", change.words(), Types.VARCHAR)
                        .param("her", change.participant())
                        .param("at", Timestamp.from(change.at()))
                        .update()
                == 1;
    }

    /** False when it does not stand there any more. */
    boolean settle(
            UUID place,
            UUID id,
            ChangeState from,
            ChangeState to,
            @Nullable UUID cohort,
            @Nullable String answer,
            @Nullable UUID by,
            Instant at) {
        return sql.sql("""
                        update enrolment.route_change
                        set state = :to, settled_at = :at, settled_by = :by, answer = :answer,
                            cohort_id = coalesce(:cohort, cohort_id)
                        where enrolment_id = :place and id = :id and state = :from
                        """)
                        .param("place", place)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("cohort", cohort, Types.OTHER)
                        .param("answer", answer, Types.VARCHAR)
                        .param("by", by, Types.OTHER)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** What a woman asks for, in codes. */
    record Waiting(UUID id, UUID participant, String cohort, RouteLevelId from, RouteLevelId to, Instant askedAt) {}

    /** The oldest first; {@code account} is null for whoever sees all. */
    List<Waiting> waiting(@Nullable UUID account, @Nullable After after, Instant now, int limit) {
        return sql.sql("""
                        select r.id, e.participant_id, c.name, c.route as from_route, c.level as from_level, r.route, r.level,
                            r.asked_at
                        from enrolment.route_change r
                        join enrolment.enrolment e on e.id = r.enrolment_id
                        join enrolment.cohort c on c.id = e.cohort_id
                        where r.state = 'ASKED'
                          and (cast(:account as uuid) is null or exists (
                            select 1 from participants.v_care_grant g
                            where g.participant_id = e.participant_id and g.account_id = cast(:account as uuid)
                              and g.from_at <= :now and (g.until_at is null or g.until_at > :now)))
                          and (cast(:after_id as uuid) is null
                            or (r.asked_at, r.id) > (cast(:after_at as timestamptz), cast(:after_id as uuid)))
                        order by r.asked_at, r.id limit :limit
                        """)
                .param("account", account, Types.OTHER)
                .param("now", Timestamp.from(now))
                .param("after_at", after == null ? null : Timestamp.from(after.at()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("after_id", after == null ? null : after.id(), Types.OTHER)
                .param("limit", limit)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("participant_id", UUID.class),
                        row.getString("name"),
                        new RouteLevelId(row.getString("from_route"), row.getString("from_level")),
                        new RouteLevelId(row.getString("route"), row.getString("level")),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }
}

package org.oportunidad.learning.group;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.CohortId;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.learning.record.FlatJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of a group: its women in one statement, and the last thing that each of a page of them did. */
@Component
class GroupTable {

    private final JdbcClient jdbc;

    GroupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A cohort with the women of it whom the viewer may see. */
    record Group(
            CohortId id,
            String name,
            String route,
            String level,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable UUID facilitator,
            List<Member> members) {}

    /**
     * One woman’s place.
     *
     * @param seenAt her last activity; when she began or got her place while there is none
     * @param dueOn her own last day
     */
    record Member(UUID place, UUID participant, EnrolmentState state, Instant seenAt, LocalDate dueOn) {

        static Member from(ResultSet row) throws SQLException {
            return new Member(
                    row.getObject("enrolment_id", UUID.class),
                    row.getObject("participant_id", UUID.class),
                    EnrolmentState.valueOf(row.getString("state")),
                    row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                    row.getObject("due_on", LocalDate.class));
        }
    }

    /** The unit that she answered last, with her answers by question, and how many of her tasks wait for a mark. */
    record Latest(@Nullable String course, String unit, Map<String, String> answers, int tasks) {}

    /** {@code account} is null for whoever sees all; a blocked record is in no list. */
    Optional<Group> find(UUID cohort, @Nullable UUID account, Instant now) {
        var groups = new ArrayList<Group>(1);
        jdbc.sql("""
                select c.cohort_id, c.name, c.route, c.level, c.starts_on, c.ends_on, c.facilitator_account, w.*
                from enrolment.v_cohort c
                left join lateral (
                    select e.enrolment_id, e.participant_id, e.state,
                        coalesce(e.last_activity_at, e.started_at, e.enrolled_at) as seen_at, e.due_on
                    from enrolment.v_enrolment e
                    join participants.v_participant p on p.participant_id = e.participant_id and not p.blocked
                    where e.cohort_id = c.cohort_id and e.state not in ('WITHDRAWN', 'ANONYMISED')
                      and (cast(:account as uuid) is null or exists (
                        select 1 from participants.v_care_grant g
                        where g.participant_id = e.participant_id and g.account_id = cast(:account as uuid)
                          and g.from_at <= :now and (g.until_at is null or g.until_at > :now)))) w on true
                where c.cohort_id = :cohort
                order by w.enrolment_id
                """)
                .param("cohort", cohort)
                .param("account", account, Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((ResultSet row) -> {
                    if (groups.isEmpty()) {
                        groups.add(group(row));
                    }
                    if (row.getObject("enrolment_id") != null) {
                        groups.getFirst().members().add(Member.from(row));
                    }
                });
        return groups.stream().findFirst();
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new CohortId(row.getObject("cohort_id", UUID.class)),
                row.getString("name"),
                row.getString("route"),
                row.getString("level"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("facilitator_account", UUID.class),
                new ArrayList<>());
    }

    /** Of each of these women. */
    Map<UUID, Latest> latest(Collection<UUID> women) {
        var latest = new HashMap<UUID, Latest>();
        jdbc.sql("""
                select w.id, t.waiting, p.course, p.unit, p.answers
                from unnest(cast(:women as uuid[]), cast(:firsts as uuid[]), cast(:lasts as uuid[])) as w(id, first, last)
                left join lateral (
                    select u.course, u.unit, u.answers from learning.unit_progress u
                    where u.participant_id = w.id and u.id between w.first and w.last and u.answers <> '{}'
                    order by u.last_viewed_at desc, u.course, u.unit limit 1) p on true
                cross join lateral (
                    select count(*) as waiting from learning.task k
                    where k.participant_id = w.id and k.id between w.first and w.last and k.decision is null) t
                order by w.id
                """)
                .param("women", column(women, Function.identity()))
                .param("firsts", column(women, ProgressIds::first))
                .param("lasts", column(women, ProgressIds::last))
                .query((ResultSet row) -> {
                    latest.put(row.getObject("id", UUID.class), latest(row));
                });
        return latest;
    }

    private static Latest latest(ResultSet row) throws SQLException {
        var course = row.getString("course");
        return new Latest(
                course,
                Objects.requireNonNullElse(row.getString("unit"), ""),
                course == null ? Map.of() : FlatJson.read(row.getString("answers")),
                row.getInt("waiting"));
    }

    private static String[] column(Collection<UUID> women, Function<UUID, UUID> value) {
        return women.stream().map(value).map(UUID::toString).toArray(String[]::new);
    }
}

package org.oportunidad.support.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.Country;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the women whom a filter means, and keeps filters by name. */
@Repository
class AudienceTable {

    private static final int MOST_KEPT = 100;

    private final JdbcClient db;
    private final Country country;

    AudienceTable(JdbcClient db, Country country) {
        this.db = db;
        this.country = country;
    }

    /** Who fits, with her language; whoever left, or is blocked or erased, fits nothing. */
    Map<UUID, String> women(Audience audience, Instant now, int most) {
        return women(audience, null, now, most);
    }

    /** Those of these women who fit now. */
    Map<UUID, String> among(Audience audience, Collection<UUID> women, Instant now) {
        return women(audience, women, now, women.size());
    }

    private Map<UUID, String> women(Audience audience, @Nullable Collection<UUID> among, Instant now, int most) {
        var communes = audience.communes(country);
        var found = new LinkedHashMap<UUID, String>();
        db.sql("""
                        with newest as (
                            select distinct on (e.participant_id) e.* from enrolment.v_enrolment e
                            where :any or e.participant_id = any(:among::uuid[])
                            order by e.participant_id, e.enrolled_at desc, e.enrolment_id desc),
                        asked as (
                            select distinct on (a.participant_id) a.participant_id, a.state, a.route, a.level
                            from enrolment.v_application a
                            where :any or a.participant_id = any(:among::uuid[])
                            order by a.participant_id, a.created_at desc, a.application_id desc),
                        standing as (
                            select p.participant_id, p.language, p.commune_cut, e.cohort_id, e.facilitator_account,
                                coalesce(e.route, a.route) || '/' || coalesce(e.level, a.level) as level,
                                coalesce(e.last_activity_at, e.started_at, e.enrolled_at) as seen_at,
                                case when e.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE') then e.state
                                    when e.state in ('GRADUATED', 'ALUMNA') then 'GRADUATED'
                                    when e.state is null and a.state = 'WAITLISTED' then 'WAITLISTED' end as stage
                            from participants.v_participant p
                            left join newest e on e.participant_id = p.participant_id
                            left join asked a on a.participant_id = p.participant_id
                            where not p.blocked and (:any or p.participant_id = any(:among::uuid[])))
                        select s.participant_id, s.language from standing s
                        where s.stage is not null
                          and (:cohort::uuid is null or s.cohort_id = :cohort::uuid)
                          and (:facilitator::uuid is null or s.facilitator_account = :facilitator::uuid)
                          and (:level = '' or s.level = :level)
                          and (cardinality(:stages::text[]) = 0 or s.stage = any(:stages::text[]))
                          and (:everywhere or s.commune_cut = any(:communes::text[]))
                          and (:seen::timestamptz is null or s.seen_at <= :seen::timestamptz
                              and s.stage in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED'))
                        order by s.participant_id limit :most
                        """)
                .param("any", among == null)
                .param("among", among == null ? new UUID[0] : among.toArray(UUID[]::new))
                .param("cohort", audience.cohort())
                .param("facilitator", audience.facilitator())
                .param("level", audience.level())
                .param("stages", audience.stages().stream().map(Enum::name).toArray(String[]::new))
                .param("everywhere", communes == null)
                .param("communes", communes == null ? new String[0] : communes.toArray(String[]::new))
                .param(
                        "seen",
                        audience.idle() == 0
                                ? null
                                : now.minus(Duration.ofDays(audience.idle())).atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> found.put(row.getObject("participant_id", UUID.class), row.getString("language")))
                .list();
        return found;
    }

    /** A group by its name. */
    record Cohort(UUID id, String name, String code) {}

    /** Groups that are not over, and those that ended last. */
    List<Cohort> cohorts() {
        return db.sql("""
                        select c.cohort_id, c.name, c.code from enrolment.v_cohort c
                        order by c.closed_at is not null, c.starts_on desc, c.cohort_id limit 200
                        """)
                .query((row, n) -> new Cohort(
                        row.getObject("cohort_id", UUID.class), row.getString("name"), row.getString("code")))
                .list();
    }

    /** How a group and a member of staff are called; empty where there is none. */
    record Names(String cohort, String facilitator) {}

    Names names(Audience audience) {
        return db.sql("""
                        select coalesce((select c.name || ' · ' || c.code from enrolment.v_cohort c
                                where c.cohort_id = :cohort::uuid), '') as cohort,
                            coalesce((select s.name from identity.v_staff s
                                where s.account_id = :facilitator::uuid), '') as facilitator
                        """)
                .param("cohort", audience.cohort())
                .param("facilitator", audience.facilitator())
                .query((row, n) -> new Names(row.getString("cohort"), row.getString("facilitator")))
                .single();
    }

    /** A filter with a name. */
    record Kept(UUID id, String name, Audience audience, String madeBy) {}

    List<Kept> kept() {
        return db.sql("""
                        select a.id, a.name, a.filter, coalesce(s.name, '') as by from support.audience a
                        left join identity.v_staff s on s.account_id = a.made_by
                        where a.removed_at is null order by lower(a.name), a.id limit :most
                        """)
                .param("most", MOST_KEPT)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Audience.read(row.getString("filter")),
                        row.getString("by")))
                .list();
    }

    Optional<String> nameOf(UUID id) {
        return db.sql("select name from support.audience where id = :id and removed_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** False when the name is taken, or there are too many. */
    boolean keep(String name, Audience audience, UUID by, Instant at) {
        return db.sql("""
                        insert into support.audience (id, name, filter, made_at, made_by)
                        select :id, :name, :filter, :at, :by
                        where (select count(*) from support.audience where removed_at is null) < :most
                        on conflict (lower(name)) where removed_at is null do nothing
                        """)
                        .param("id", Ids.next())
                        .param("name", name)
                        .param("filter", audience.written())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("most", MOST_KEPT)
                        .update()
                == 1;
    }

    boolean remove(UUID id, UUID by, Instant at) {
        return db.sql("""
                        update support.audience set removed_at = :at, removed_by = :by
                        where id = :id and removed_at is null
                        """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

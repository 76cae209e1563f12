package org.oportunidad.enrolment.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads, erases and moves a woman’s rows. */
@Repository
class RecordsTable {

    private static final String APPLICATION = "application:";
    private static final String PLACE = "enrolment:";

    private final JdbcClient sql;

    RecordsTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** One application or place in codes. */
    record Fact(String kind, String state, String path, Instant at) {}

    List<Fact> facts(UUID woman) {
        return sql.sql("""
                        with hers as (select cast(:id as uuid) union all
                            select j.record_id from participants.v_joined j where j.participant_id = :id)
                        select 'application' as kind, a.state, coalesce(a.route || '/' || a.level, '') as path, a.created_at as at
                        from enrolment.application a where a.participant_id in (select * from hers)
                        union all
                        select 'place', e.state, c.route || '/' || c.level, e.enrolled_at
                        from enrolment.enrolment e join enrolment.cohort c on c.id = e.cohort_id
                        where e.participant_id in (select * from hers)
                        order by at
                        """)
                .param("id", woman)
                .query((row, n) -> new Fact(
                        row.getString("kind"),
                        row.getString("state"),
                        row.getString("path"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** A change of route or level with its words still sealed. */
    record Change(
            UUID id,
            String state,
            String path,
            Instant at,
            UUID sealedFor,
            @Nullable String words,
            @Nullable String answer) {}

    List<Change> changes(UUID woman) {
        return sql.sql("""
                        with hers as (select cast(:id as uuid) union all
                            select j.record_id from participants.v_joined j where j.participant_id = :id)
                        select r.id, r.state, r.route || '/' || r.level as path, r.asked_at, r.sealed_for, r.words, r.answer
                        from enrolment.route_change r join enrolment.enrolment e on e.id = r.enrolment_id
                        where e.participant_id in (select * from hers)
                        order by r.asked_at, r.id
                        """)
                .param("id", woman)
                .query((row, n) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getString("state"),
                        row.getString("path"),
                        row.getTimestamp("asked_at").toInstant(),
                        row.getObject("sealed_for", UUID.class),
                        row.getString("words"),
                        row.getString("answer")))
                .list();
    }

    void erase(Collection<UUID> women) {
        List.of(
                        """
                        delete from enrolment.route_change r using enrolment.enrolment e
                        where e.id = r.enrolment_id and e.participant_id = any(:ids)
                        """,
                        "delete from enrolment.words_key where participant_id = any(:ids)",
                        "delete from enrolment.enrolment where participant_id = any(:ids) and started_at is null",
                        """
                        delete from enrolment.application a
                        where a.participant_id = any(:ids)
                          and (a.state <> 'INELIGIBLE' or a.batch_id is not null)
                          and not exists (select 1 from enrolment.enrolment e where e.application_id = a.id)
                        """,
                        """
                        update enrolment.application set resume_hash = null, assisted_note = null
                        where participant_id = any(:ids)
                        """)
                .forEach(statement -> sql.sql(statement)
                        .param("ids", women.toArray(UUID[]::new))
                        .update());
    }

    /** Moves her applications and places, except those for which the other record has one of its own already. */
    List<String> move(UUID from, UUID into) {
        var moved = new ArrayList<String>();
        sql.sql("""
                        update enrolment.application a set participant_id = :into
                        where a.participant_id = :from
                          and not exists (select 1 from enrolment.application o
                                          where o.participant_id = :into and o.call_id = a.call_id)
                        returning a.id
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .forEach(id -> moved.add(APPLICATION + id));
        sql.sql("""
                        update enrolment.enrolment e set participant_id = :into
                        where e.participant_id = :from
                          and not exists (select 1 from enrolment.enrolment o
                                          where o.participant_id = :into and o.cohort_id = e.cohort_id)
                          and (e.state not in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')
                               or not exists (select 1 from enrolment.enrolment o
                                              where o.participant_id = :into
                                                and o.state in ('ENROLLED', 'ACTIVE', 'AT_RISK', 'PAUSED', 'TRAINING_COMPLETE')))
                        returning e.id
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .forEach(id -> moved.add(PLACE + id));
        return moved;
    }

    void moveBack(UUID from, UUID into, List<String> moved) {
        sql.sql("update enrolment.application set participant_id = ? where participant_id = ? and id = any (?::uuid[])")
                .param(from)
                .param(into)
                .param(ids(moved, APPLICATION))
                .update();
        sql.sql("update enrolment.enrolment set participant_id = ? where participant_id = ? and id = any (?::uuid[])")
                .param(from)
                .param(into)
                .param(ids(moved, PLACE))
                .update();
    }

    private static String[] ids(List<String> moved, String kind) {
        return Columns.of(
                moved.stream()
                        .filter(row -> row.startsWith(kind))
                        .map(row -> row.substring(kind.length()))
                        .toList(),
                id -> id);
    }
}

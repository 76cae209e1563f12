package org.oportunidad.enrolment.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.enrolment.ApplicationState;
import org.oportunidad.enrolment.machine.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that let an admission of many be undone. */
@Repository
class BulkAdmissionTable {

    private final JdbcClient sql;

    BulkAdmissionTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** One application of a bulk admission; without a place she went to the waiting list or stayed there. */
    record Item(
            UUID application,
            ApplicationState from,
            @Nullable UUID place) {}

    /** A bulk admission as it stands. */
    record Bulk(UUID id, Instant doneAt, int admitted, int waitlisted, boolean told, boolean undone) {}

    void insert(UUID id, Instant at, UUID by, int admitted, int waitlisted, List<Item> items) {
        sql.sql("""
                        insert into enrolment.bulk_admission (id, done_at, done_by, admitted, waitlisted)
                        values (:id, :at, :by, :admitted, :waitlisted)
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .param("admitted", admitted)
                .param("waitlisted", waitlisted)
                .update();
        sql.sql("""
                        insert into enrolment.bulk_admission_item (bulk_id, application_id, from_state, enrolment_id)
                        select ?::uuid, n.application, n.from_state, n.place
                        from unnest(?::uuid[], ?::text[], ?::uuid[]) as n(application, from_state, place)
                        """)
                .param(id)
                .param(Columns.of(items, Item::application))
                .param(Columns.of(items, Item::from))
                .param(Columns.of(items, Item::place))
                .update();
    }

    Optional<Bulk> find(UUID id) {
        return sql.sql("""
                        select id, done_at, admitted, waitlisted, told_at, undone_at from enrolment.bulk_admission where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new Bulk(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("done_at").toInstant(),
                        row.getInt("admitted"),
                        row.getInt("waitlisted"),
                        row.getTimestamp("told_at") != null,
                        row.getTimestamp("undone_at") != null))
                .optional();
    }

    /** Marks it undone; 0 when somebody else was faster or the women were told. */
    int undo(UUID id, Instant at, UUID by) {
        return sql.sql("""
                        update enrolment.bulk_admission set undone_at = :at, undone_by = :by
                        where id = :id and undone_at is null and told_at is null
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** Claims the admissions that are old enough to be told; each is claimed once. */
    List<UUID> claimUntold(Instant before, Instant now) {
        return sql.sql("""
                        update enrolment.bulk_admission set told_at = :now
                        where told_at is null and undone_at is null and done_at < :before
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .param("before", Timestamp.from(before))
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    List<Item> items(UUID id) {
        return sql.sql("""
                        select application_id, from_state, enrolment_id from enrolment.bulk_admission_item
                        where bulk_id = :id order by application_id
                        """)
                .param("id", id)
                .query((row, n) -> new Item(
                        row.getObject("application_id", UUID.class),
                        ApplicationState.valueOf(row.getString("from_state")),
                        row.getObject("enrolment_id", UUID.class)))
                .list();
    }
}

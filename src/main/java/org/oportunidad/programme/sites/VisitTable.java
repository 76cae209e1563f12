package org.oportunidad.programme.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of visits to sites: counts of a day, and women who entered there. */
@Repository
class VisitTable {

    private final JdbcClient db;

    VisitTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * A day at a site.
     *
     * @param women null when nobody counted
     * @param entered women who entered with the code of a class
     */
    record Day(
            String site,
            LocalDate day,
            @Nullable Integer women,
            @Nullable Integer children,
            int entered) {

        static Day from(ResultSet row, int number) throws SQLException {
            return new Day(
                    row.getString("name"),
                    row.getObject("on_day", LocalDate.class),
                    (Integer) row.getObject("women"),
                    (Integer) row.getObject("children"),
                    row.getInt("entered"));
        }
    }

    /** A visit of hers. */
    record Visit(UUID site, String name, LocalDate day) {

        static Visit from(ResultSet row, int number) throws SQLException {
            return new Visit(
                    row.getObject("site_id", UUID.class),
                    row.getString("name"),
                    row.getObject("on_day", LocalDate.class));
        }
    }

    void count(UUID site, LocalDate day, int women, int children, UUID by, Instant at) {
        db.sql("""
                insert into programme.site_visit_count (id, site_id, on_day, women, children, counted_by, counted_at)
                values (:id, :site, :day, :women, :children, :by, :at)
                """)
                .param("id", Ids.next())
                .param("site", site)
                .param("day", day)
                .param("women", women)
                .param("children", children)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void entered(UUID woman, UUID site, LocalDate day, Instant at) {
        db.sql("""
                insert into programme.site_visit (participant_id, site_id, on_day, entered_at)
                values (:woman, :site, :day, :at)
                on conflict on constraint site_visit_pk do nothing
                """)
                .param("woman", woman)
                .param("site", site)
                .param("day", day)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Days since then on which somebody came, the newest first; of a count that was corrected, the newest. */
    List<Day> days(LocalDate since, int limit) {
        return db.sql("""
                with counted as (
                    select distinct on (site_id, on_day) site_id, on_day, women, children
                    from programme.site_visit_count where on_day >= :since
                    order by site_id, on_day, counted_at desc, id desc),
                came as (
                    select site_id, on_day, count(*)::int as entered
                    from programme.site_visit where on_day >= :since group by site_id, on_day)
                select s.name, coalesce(c.on_day, e.on_day) as on_day, c.women, c.children, coalesce(e.entered, 0) as entered
                from counted c
                full join came e on e.site_id = c.site_id and e.on_day = c.on_day
                join programme.site s on s.id = coalesce(c.site_id, e.site_id)
                order by on_day desc, s.name, s.id
                limit :limit
                """)
                .param("since", since)
                .param("limit", limit)
                .query(Day::from)
                .list();
    }

    List<Visit> of(UUID woman) {
        return db.sql("""
                select v.site_id, s.name, v.on_day
                from programme.site_visit v join programme.site s on s.id = v.site_id
                where v.participant_id = :woman
                order by v.on_day desc, s.name, v.site_id
                limit 1000
                """).param("woman", woman).query(Visit::from).list();
    }

    void erase(Collection<UUID> women) {
        db.sql("delete from programme.site_visit where participant_id = any (:women)")
                .param("women", women.toArray(UUID[]::new))
                .update();
    }

    /** Gives her visits to the other record; days that both were there stay with each. */
    List<String> move(UUID from, UUID into) {
        return db.sql("""
                update programme.site_visit v set participant_id = :into
                where v.participant_id = :from
                  and not exists (select 1 from programme.site_visit o
                                  where o.participant_id = :into and o.site_id = v.site_id and o.on_day = v.on_day)
                returning 'site_visit:' || v.site_id || ':' || v.on_day as moved
                """)
                .param("from", from)
                .param("into", into)
                .query((row, n) -> row.getString("moved"))
                .list();
    }

    void moveBack(UUID from, UUID into, List<String> moved) {
        db.sql("""
                update programme.site_visit set participant_id = :from
                where participant_id = :into and 'site_visit:' || site_id || ':' || on_day = any (:moved)
                """)
                .param("from", from)
                .param("into", into)
                .param("moved", moved.toArray(String[]::new))
                .update();
    }
}

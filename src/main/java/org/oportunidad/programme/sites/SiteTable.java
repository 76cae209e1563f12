package org.oportunidad.programme.sites;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.programme.Site;
import org.oportunidad.programme.Site.Opening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code programme.site} with their hours. */
@Repository
class SiteTable {

    /** More sites than any country of the programme has. */
    private static final int MANY = 2_000;

    /** A row a site; its hours as {@code 1 09:00 18:00,2 …}. */
    private static final String SELECT = """
            select s.id, s.kind, s.name, s.address, s.commune, s.zone, s.phone, s.places, s.resources, s.notes, s.closed_on,
                (select string_agg(o.weekday || ' ' || to_char(o.opens, 'HH24:MI') || ' ' || to_char(o.closes, 'HH24:MI'), ','
                                   order by o.weekday)
                 from programme.site_opening o where o.site_id = s.id) as week
            from programme.site s
            """;

    private final JdbcClient db;

    SiteTable(JdbcClient db) {
        this.db = db;
    }

    List<Site> open(LocalDate day) {
        return db.sql(SELECT + """
                        where s.closed_on is null or s.closed_on > :day
                        order by s.name, s.id limit :many
                        """)
                .param("day", day)
                .param("many", MANY)
                .query(SiteTable::from)
                .list();
    }

    /** Open ones first. */
    List<Site> all() {
        return db.sql(SELECT + " order by s.closed_on desc nulls first, s.name, s.id limit :many")
                .param("many", MANY)
                .query(SiteTable::from)
                .list();
    }

    Optional<Site> find(UUID id) {
        return db.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(SiteTable::from)
                .optional();
    }

    /** Makes the site, or changes the one with that id; its hours become those given. */
    void save(Site site, @Nullable UUID by, Instant at) {
        db.sql("""
                insert into programme.site as s (id, kind, name, address, commune, zone, phone, places, resources, notes,
                    closed_on, changed_by, changed_at)
                values (:id, :kind, :name, :address, :commune, :zone, :phone, :places, :resources, :notes, :closed_on, :by, :at)
                on conflict on constraint site_pk do update
                set kind = excluded.kind, name = excluded.name, address = excluded.address, commune = excluded.commune,
                    zone = excluded.zone, phone = excluded.phone, places = excluded.places, resources = excluded.resources,
                    notes = excluded.notes, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .param("id", site.id())
                .param("kind", site.kind().name())
                .param("name", site.name())
                .param("address", site.address())
                .param("commune", site.commune())
                .param("zone", site.zone().getId())
                .param("phone", site.phone())
                .param("places", site.places())
                .param("resources", String.join(" ", site.resources()))
                .param("notes", site.notes())
                .param("closed_on", site.closedOn())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        db.sql("delete from programme.site_opening where site_id = :id")
                .param("id", site.id())
                .update();
        var days = List.copyOf(site.week().entrySet());
        db.sql("""
                insert into programme.site_opening (site_id, weekday, opens, closes)
                select :id, d.weekday, d.opens, d.closes
                from unnest(:days::smallint[], :opens::time[], :closes::time[]) as d (weekday, opens, closes)
                """)
                .param("id", site.id())
                .param(
                        "days",
                        days.stream()
                                .map(day -> Integer.toString(day.getKey().getValue()))
                                .toArray(String[]::new))
                .param(
                        "opens",
                        days.stream()
                                .map(day -> day.getValue().opens().toString())
                                .toArray(String[]::new))
                .param(
                        "closes",
                        days.stream()
                                .map(day -> day.getValue().closes().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Null opens it again. */
    void close(UUID id, @Nullable LocalDate from, UUID by, Instant at) {
        db.sql("update programme.site set closed_on = :day, changed_by = :by, changed_at = :at where id = :id")
                .param("id", id)
                .param("day", from)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Site from(ResultSet row, int number) throws SQLException {
        var resources = row.getString("resources");
        return new Site(
                row.getObject("id", UUID.class),
                Site.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("address"),
                row.getString("commune"),
                ZoneId.of(row.getString("zone")),
                row.getString("phone"),
                row.getInt("places"),
                week(row.getString("week")),
                resources.isEmpty() ? List.of() : List.of(resources.split(" ", -1)),
                row.getString("notes"),
                row.getObject("closed_on", LocalDate.class));
    }

    private static Map<DayOfWeek, Opening> week(@Nullable String kept) {
        var week = new EnumMap<DayOfWeek, Opening>(DayOfWeek.class);
        if (kept != null) {
            for (var day : kept.split(",", -1)) {
                var parts = day.split(" ", -1);
                week.put(
                        DayOfWeek.of(Integer.parseInt(parts[0])),
                        new Opening(LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
            }
        }
        return week;
    }
}

package org.oportunidad.programme.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.HelpLine;
import org.oportunidad.programme.country.KeptHelpLines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code programme.help_line_setting}. */
@Repository
class HelpLineTable implements KeptHelpLines {

    private final JdbcClient db;

    HelpLineTable(JdbcClient db) {
        this.db = db;
    }

    /** A change of one line, with who made it and when. */
    record Change(HelpLine line, UUID by, Instant at) {

        static Change from(ResultSet row, int number) throws SQLException {
            return new Change(
                    line(row),
                    row.getObject("set_by", UUID.class),
                    row.getObject("set_at", OffsetDateTime.class).toInstant());
        }

        private static HelpLine line(ResultSet row) throws SQLException {
            var from = row.getObject("from_on", LocalDate.class);
            return new HelpLine(
                    row.getString("code"),
                    words(row.getString("name")),
                    words(row.getString("purpose")),
                    row.getString("number"),
                    row.getString("whatsapp"),
                    row.getBoolean("free"),
                    hours(row),
                    from,
                    row.getObject("until_on", LocalDate.class),
                    from,
                    row.getString("source"));
        }

        private static Map<String, String> words(@Nullable String text) {
            return text == null ? Map.of() : Map.of("", text);
        }

        private static List<HelpLine.Hours> hours(ResultSet row) throws SQLException {
            var days = row.getString("days");
            return days == null
                    ? List.of()
                    : List.of(new HelpLine.Hours(
                            Arrays.stream(days.split(","))
                                    .map(DayOfWeek::valueOf)
                                    .collect(Collectors.toSet()),
                            row.getObject("from_time", LocalTime.class),
                            row.getObject("until_time", LocalTime.class)));
        }
    }

    @Override
    public List<HelpLine> changed() {
        return db.sql("""
                select distinct on (code) code, name, purpose, number, whatsapp, free, days, from_time, until_time,
                    from_on, until_on, source, set_by, set_at
                from programme.help_line_setting
                order by code, set_at desc, id desc
                """).query((row, n) -> Change.from(row, n).line()).list();
    }

    List<Change> history(String code) {
        return db.sql("""
                select code, name, purpose, number, whatsapp, free, days, from_time, until_time,
                    from_on, until_on, source, set_by, set_at
                from programme.help_line_setting
                where code = :code
                order by set_at desc, id desc
                limit 50
                """).param("code", code).query(Change::from).list();
    }

    void add(HelpLine line, @Nullable String name, @Nullable String purpose, UUID by, Instant at) {
        var hours = line.hours().isEmpty() ? null : line.hours().getFirst();
        db.sql("""
                insert into programme.help_line_setting (id, code, name, purpose, number, whatsapp, free, days, from_time,
                    until_time, from_on, until_on, source, set_by, set_at)
                values (:id, :code, :name, :purpose, :number, :whatsapp, :free, :days, :from_time, :until_time, :from_on,
                    :until_on, :source, :by, :at)
                """)
                .param("id", Ids.next())
                .param("code", line.code())
                .param("name", name)
                .param("purpose", purpose)
                .param("number", line.number())
                .param("whatsapp", line.whatsapp())
                .param("free", line.free())
                .param(
                        "days",
                        hours == null
                                ? null
                                : hours.days().stream()
                                        .sorted()
                                        .map(DayOfWeek::name)
                                        .collect(Collectors.joining(",")))
                .param("from_time", hours == null ? null : hours.from())
                .param("until_time", hours == null ? null : hours.until())
                .param("from_on", line.from())
                .param("until_on", line.until())
                .param("source", line.source())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}

package org.oportunidad.learning.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of published versions, as they are taught. */
@Component
class VersionTable {

    private final JdbcClient jdbc;

    VersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A published version; its texts are there only when it was not known before. */
    record Version(
            UUID id,
            String course,
            int number,
            LocalDate from,
            @Nullable LocalDate withdrawnOn,
            Map<String, String> files,
            Map<String, MediumSize> media) {

        CourseFolder folder() {
            return new CourseFolder(files);
        }
    }

    private record File(UUID version, String path, String text) {}

    private record Row(
            UUID id,
            String course,
            int number,
            LocalDate from,
            @Nullable LocalDate withdrawnOn) {}

    /** Changes whenever a version was published or withdrawn. */
    String mark() {
        return jdbc.sql("""
                        select count(*) || ' ' || count(v.withdrawn_at) || ' ' || coalesce(max(v.published_at)::text, '')
                        from learning.course_version v
                        """).query((row, number) -> row.getString(1)).single();
    }

    /** All versions; with texts and media unless their ids are known. */
    List<Version> versions(Collection<UUID> known) {
        var rows = jdbc.sql("""
                select v.id, v.course, v.number, v.from_on, v.withdrawn_on from learning.course_version v
                order by v.course, v.number
                """)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("course"),
                        row.getInt("number"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("withdrawn_on", LocalDate.class)))
                .list();
        var fresh = new ArrayList<>(rows.stream().map(Row::id).toList());
        fresh.removeAll(known);
        var files = fresh.isEmpty() ? Map.<UUID, Map<String, String>>of() : files(fresh);
        var media = fresh.isEmpty() ? Map.<String, MediumSize>of() : media();
        return rows.stream()
                .map(row -> new Version(
                        row.id(),
                        row.course(),
                        row.number(),
                        row.from(),
                        row.withdrawnOn(),
                        files.getOrDefault(row.id(), Map.of()),
                        media))
                .toList();
    }

    private Map<UUID, Map<String, String>> files(List<UUID> versions) {
        return jdbc
                .sql("""
                select f.version, f.path, f.body from learning.version_file f
                where f.version = any (?) order by f.version, f.path
                """)
                .param(versions.toArray(UUID[]::new))
                .query((row, number) ->
                        new File(row.getObject("version", UUID.class), row.getString("path"), row.getString("body")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        File::version, Collectors.toMap(File::path, File::text, (a, b) -> b, LinkedHashMap::new)));
    }

    private Map<String, MediumSize> media() {
        return jdbc
                .sql("select m.name, m.type, m.bytes from learning.course_medium m order by m.name")
                .query((row, number) ->
                        new MediumSize(row.getString("name"), row.getString("type"), row.getInt("bytes")))
                .list()
                .stream()
                .collect(Collectors.toMap(MediumSize::name, Function.identity()));
    }
}

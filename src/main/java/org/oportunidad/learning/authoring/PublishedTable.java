package org.oportunidad.learning.authoring;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.learning.authoring.PublishedTexts.Texts;
import org.oportunidad.learning.course.CourseFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the texts of published versions. */
@Component
class PublishedTable {

    private final JdbcClient jdbc;

    PublishedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(UUID id, int number) {}

    Optional<Texts> newest(String course) {
        return jdbc.sql("""
                select v.id, v.number from learning.course_version v
                where v.course = :course and v.withdrawn_at is null order by v.number desc limit 1
                """)
                .param("course", course)
                .query((row, number) -> new Found(row.getObject("id", UUID.class), row.getInt("number")))
                .optional()
                .map(this::texts);
    }

    Optional<Texts> version(String course, String number) {
        return jdbc.sql("""
                select v.id, v.number from learning.course_version v
                where v.course = :course and v.number::text = :number
                """)
                .param("course", course)
                .param("number", number)
                .query((row, place) -> new Found(row.getObject("id", UUID.class), row.getInt("number")))
                .optional()
                .map(this::texts);
    }

    private Texts texts(Found version) {
        var files = new LinkedHashMap<String, String>();
        jdbc.sql("select f.path, f.body from learning.version_file f where f.version = :version order by f.path")
                .param("version", version.id())
                .query((row, number) -> Map.entry(row.getString("path"), row.getString("body")))
                .list()
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return new Texts(String.valueOf(version.number()), new CourseFolder(files));
    }
}

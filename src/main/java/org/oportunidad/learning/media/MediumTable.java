package org.oportunidad.learning.media;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.files.Medium;
import org.oportunidad.files.MediumKind;
import org.oportunidad.learning.course.MediumSize;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the media of courses. */
@Component
class MediumTable {

    private final JdbcClient jdbc;

    MediumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String name, Medium medium, byte @Nullable [] webp, UUID by, Instant at) {
        jdbc.sql("""
                insert into learning.course_medium (name, kind, type, bytes, content, webp, added_at, added_by)
                values (:name, :kind, :type, :bytes, :content, :webp, :at, :by)
                on conflict (name) do nothing
                """)
                .param("name", name)
                .param("kind", medium.kind().name())
                .param("type", medium.type())
                .param("bytes", medium.content().length)
                .param("content", medium.content())
                .param("webp", webp, Types.BINARY)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Medium> find(String name, boolean webp) {
        return jdbc.sql("""
                select m.name, m.kind, case when :webp and m.webp is not null then 'image/webp' else m.type end as type,
                    case when :webp and m.webp is not null then m.webp else m.content end as content
                from learning.course_medium m where m.name = :name
                """)
                .param("name", name)
                .param("webp", webp)
                .query((row, number) -> new Medium(
                        MediumKind.valueOf(row.getString("kind")),
                        row.getString("type"),
                        row.getBytes("content"),
                        row.getString("name").substring(0, 64)))
                .optional();
    }

    /** Several at once, by name. */
    Map<String, byte[]> contents(Collection<String> names) {
        var contents = new TreeMap<String, byte[]>();
        jdbc.sql("select m.name, m.content from learning.course_medium m where m.name = any (?) order by m.name")
                .param(names.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("name"), row.getBytes("content")))
                .list()
                .forEach(medium -> contents.put(medium.getKey(), medium.getValue()));
        return contents;
    }

    List<MediumSize> sizes(Collection<String> names) {
        return jdbc.sql("""
                select m.name, m.type, m.bytes from learning.course_medium m where m.name = any (?) order by m.name
                """)
                .param(names.toArray(String[]::new))
                .query((row, number) ->
                        new MediumSize(row.getString("name"), row.getString("type"), row.getInt("bytes")))
                .list();
    }
}

package org.oportunidad.learning.revision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of the history of drafts. */
@Component
class RevisionTable {

    private final JdbcClient jdbc;

    RevisionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A revision with its text and the one before it. */
    record Compared(Revision revision, String before, String after) {}

    /** Newest first; what the draft was begun with is left out, unless one text is asked for. */
    List<Revision> of(UUID draft, String path, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select s.id, s.path, s.kind, s.saved_at, s.saved_by from learning.draft_save s
                where s.draft = :draft and (:path = '' and s.kind <> 'BEGUN' or s.path like :path || '%')
                  and (cast(:before as uuid) is null or s.id < cast(:before as uuid))
                order by s.id desc limit :limit
                """)
                .param("draft", draft)
                .param("path", path)
                .param("before", before, Types.OTHER)
                .param("limit", limit)
                .query((row, number) -> revision(row))
                .list();
    }

    Optional<Compared> compared(UUID draft, UUID id) {
        return jdbc.sql("""
                select s.id, s.path, s.kind, s.saved_at, s.saved_by, s.body,
                    coalesce((select b.body from learning.draft_save b
                        where b.draft = s.draft and b.path = s.path and b.kind <> 'ASIDE' and b.id < s.id
                        order by b.id desc limit 1), '') as body_before
                from learning.draft_save s where s.draft = :draft and s.id = :id
                """)
                .param("draft", draft)
                .param("id", id)
                .query((row, number) ->
                        new Compared(revision(row), row.getString("body_before"), row.getString("body")))
                .optional();
    }

    /** The texts whose path begins so, as they stood at that moment. */
    Map<String, String> asOf(UUID draft, String path, Instant at) {
        var texts = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select distinct on (s.path) s.path, s.body from learning.draft_save s
                where s.draft = :draft and s.path like :path || '%' and s.kind <> 'ASIDE' and s.saved_at <= :at
                order by s.path, s.saved_at desc, s.id desc
                """)
                .param("draft", draft)
                .param("path", path)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getString("path"), row.getString("body")))
                .list()
                .forEach(text -> texts.put(text.getKey(), text.getValue()));
        return texts;
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                row.getObject("id", UUID.class),
                row.getString("path"),
                row.getString("kind"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getObject("saved_by", UUID.class));
    }
}

package org.oportunidad.learning.authoring;

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
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of drafts and of what was saved of them. */
@Component
class DraftTable {

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A living draft without its texts. */
    record Living(UUID id, String course, @Nullable String baseVersion, DraftState state, Instant changedAt) {}

    /** The living draft of each course that has one. */
    List<Living> living() {
        return jdbc.sql("""
                select d.id, d.course, d.base_version, d.state, d.changed_at from learning.course_draft d
                where d.state in ('OPEN', 'IN_REVIEW', 'APPROVED') order by d.course limit 500
                """)
                .query((row, number) -> new Living(
                        row.getObject("id", UUID.class),
                        row.getString("course"),
                        row.getString("base_version"),
                        DraftState.valueOf(row.getString("state")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** The living draft of a course with its texts. */
    Optional<Draft> find(String course) {
        return find(course, "");
    }

    /** The same, kept from others until the transaction ends. */
    Optional<Draft> lock(String course) {
        return find(course, "for update");
    }

    private Optional<Draft> find(String course, String lock) {
        var drafts = jdbc.sql("""
                select d.id, d.course, d.base_version, d.state, d.changed_at from learning.course_draft d
                where d.course = :course and d.state in ('OPEN', 'IN_REVIEW', 'APPROVED')
                """ + lock)
                .param("course", course)
                .query((row, number) -> new Living(
                        row.getObject("id", UUID.class),
                        row.getString("course"),
                        row.getString("base_version"),
                        DraftState.valueOf(row.getString("state")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional();
        return drafts.map(draft -> new Draft(
                draft.id(), draft.course(), draft.baseVersion(), draft.state(), draft.changedAt(), folder(draft.id())));
    }

    private CourseFolder folder(UUID draft) {
        var files = new LinkedHashMap<String, String>();
        jdbc.sql("select f.path, f.body from learning.draft_file f where f.draft = :draft order by f.path")
                .param("draft", draft)
                .query((row, number) -> Map.entry(row.getString("path"), row.getString("body")))
                .list()
                .forEach(file -> files.put(file.getKey(), file.getValue()));
        return new CourseFolder(files);
    }

    /** False when another draft of the course lives already. */
    boolean open(UUID id, String course, @Nullable String baseVersion, UUID by, Instant at) {
        return jdbc.sql("""
                        insert into learning.course_draft
                            (id, course, base_version, state, opened_at, opened_by, changed_at, changed_by)
                        values (:id, :course, :base, 'OPEN', :at, :by, :at, :by)
                        on conflict (course) where state in ('OPEN', 'IN_REVIEW', 'APPROVED') do nothing
                        """)
                        .param("id", id)
                        .param("course", course)
                        .param("base", baseVersion, Types.VARCHAR)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void state(UUID draft, DraftState state, UUID by, Instant at) {
        jdbc.sql("""
                update learning.course_draft set state = :state, changed_at = :at, changed_by = :by where id = :draft
                """)
                .param("state", state.name())
                .param("draft", draft)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void save(UUID draft, String path, String body, UUID by, Instant at) {
        jdbc.sql("""
                insert into learning.draft_file (draft, path, body, saved_at, saved_by)
                values (:draft, :path, :body, :at, :by)
                on conflict (draft, path) do update set body = :body, saved_at = :at, saved_by = :by
                """)
                .param("draft", draft)
                .param("path", path)
                .param("body", body)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID draft, String path) {
        jdbc.sql("delete from learning.draft_file where draft = :draft and path = :path")
                .param("draft", draft)
                .param("path", path)
                .update();
    }

    /** Remembers a text as somebody left it; what the same person left shortly before is one step with it. */
    void remember(UUID draft, String path, String body, SaveKind kind, UUID by, Instant at, Instant oneStepSince) {
        boolean joined = kind == SaveKind.SAVED
                && jdbc.sql("""
                                update learning.draft_save s set body = :body, saved_at = :at
                                where s.id = (select l.id from learning.draft_save l
                                    where l.draft = :draft and l.path = :path and l.kind <> 'ASIDE' order by l.id desc limit 1)
                                  and s.kind = 'SAVED' and s.saved_by = :by and s.saved_at >= :since
                                """)
                                .param("draft", draft)
                                .param("path", path)
                                .param("body", body)
                                .param("by", by)
                                .param("at", at.atOffset(ZoneOffset.UTC))
                                .param("since", oneStepSince.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (!joined) {
            jdbc.sql("""
                    insert into learning.draft_save (id, draft, path, body, kind, saved_at, saved_by)
                    values (:id, :draft, :path, :body, :kind, :at, :by)
                    """)
                    .param("id", Ids.next())
                    .param("draft", draft)
                    .param("path", path)
                    .param("body", body)
                    .param("kind", kind.name())
                    .param("by", by)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** Whoever changed a text of it. */
    List<UUID> authors(UUID draft) {
        return jdbc.sql("""
                select distinct s.saved_by from learning.draft_save s
                where s.draft = :draft and s.kind in ('SAVED', 'REMOVED') order by s.saved_by
                """)
                .param("draft", draft)
                .query((row, number) -> row.getObject("saved_by", UUID.class))
                .list();
    }
}

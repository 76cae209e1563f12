package org.oportunidad.learning.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.oportunidad.learning.authoring.Draft;
import org.oportunidad.learning.course.CourseFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of publishing and withdrawing versions. */
@Component
class VersionsTable {

    private final JdbcClient jdbc;

    VersionsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest number there is; 0 where there is none. */
    int newest(String course) {
        return jdbc.sql("select coalesce(max(v.number), 0) from learning.course_version v where v.course = :course")
                .param("course", course)
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, Draft draft, int number, LocalDate from, UUID review, UUID by, Instant at) {
        jdbc.sql("""
                insert into learning.course_version
                    (id, course, number, from_on, fingerprint, draft, review, published_at, published_by)
                values (:id, :course, :number, :from, :fingerprint, :draft, :review, :at, :by)
                """)
                .param("id", id)
                .param("course", draft.course())
                .param("number", number)
                .param("from", from)
                .param("fingerprint", draft.folder().fingerprint())
                .param("draft", draft.id())
                .param("review", review)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertFiles(UUID version, CourseFolder folder) {
        folder.files()
                .forEach((path, body) -> jdbc.sql(
                                "insert into learning.version_file (version, path, body) values (:version, :path, :body)")
                        .param("version", version)
                        .param("path", path)
                        .param("body", body)
                        .update());
    }

    /** False when there is no such version, or it was withdrawn before. */
    boolean withdraw(String course, int number, LocalDate on, UUID by, Instant at) {
        return jdbc.sql("""
                        update learning.course_version set withdrawn_at = :at, withdrawn_on = :on, withdrawn_by = :by
                        where course = :course and number = :number and withdrawn_at is null
                        """)
                        .param("course", course)
                        .param("number", number)
                        .param("on", on)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<PublishedVersion> of(String course) {
        return jdbc.sql("""
                select v.number, v.from_on, v.fingerprint, r.decided_by, r.checks, v.published_by, v.published_at,
                    v.withdrawn_on,
                    array(select distinct s.saved_by from learning.draft_save s
                        where s.draft = v.draft and s.kind in ('SAVED', 'REMOVED') order by s.saved_by) as authors
                from learning.course_version v
                join learning.content_review r on r.id = v.review
                where v.course = :course order by v.number desc limit 100
                """)
                .param("course", course)
                .query((row, number) -> version(row))
                .list();
    }

    private static PublishedVersion version(ResultSet row) throws SQLException {
        return new PublishedVersion(
                row.getInt("number"),
                row.getObject("from_on", LocalDate.class),
                row.getString("fingerprint"),
                Arrays.asList((UUID[]) row.getArray("authors").getArray()),
                row.getObject("decided_by", UUID.class),
                Arrays.asList(row.getString("checks").split(",")),
                row.getObject("published_by", UUID.class),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}

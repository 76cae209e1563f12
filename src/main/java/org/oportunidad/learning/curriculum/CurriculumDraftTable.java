package org.oportunidad.learning.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.CurriculumFile;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of curricula while they are written. */
@Component
class CurriculumDraftTable {

    private final JdbcClient jdbc;

    CurriculumDraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The levels of which somebody writes. */
    List<RouteLevelId> living() {
        return jdbc.sql("select d.route, d.level from learning.curriculum_draft d where d.state = 'OPEN' order by 1, 2")
                .query((row, number) -> new RouteLevelId(row.getString("route"), row.getString("level")))
                .list();
    }

    Optional<CurriculumDraft> find(RouteLevelId level) {
        return find(level, "");
    }

    /** The same, kept from others until the transaction ends. */
    Optional<CurriculumDraft> lock(RouteLevelId level) {
        return find(level, "for update");
    }

    private Optional<CurriculumDraft> find(RouteLevelId level, String lock) {
        return jdbc.sql("""
                select d.id, d.route, d.level, d.base, d.body, d.authors, d.changed_at from learning.curriculum_draft d
                where d.route = :route and d.level = :level and d.state = 'OPEN'
                """ + lock)
                .param("route", level.route())
                .param("level", level.level())
                .query(CurriculumDraftTable::draft)
                .optional();
    }

    private static CurriculumDraft draft(ResultSet row, int number) throws SQLException {
        return new CurriculumDraft(
                row.getObject("id", UUID.class),
                new RouteLevelId(row.getString("route"), row.getString("level")),
                row.getString("base"),
                CurriculumFile.asked(row.getString("body")),
                Arrays.asList((UUID[]) row.getArray("authors").getArray()),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** False when another draft of the level lives already. */
    boolean open(CurriculumDraft draft, UUID by) {
        return jdbc.sql("""
                        insert into learning.curriculum_draft
                            (id, route, level, base, body, authors, state, opened_at, opened_by, changed_at, changed_by)
                        values (:id, :route, :level, :base, :body, :authors, 'OPEN', :at, :by, :at, :by)
                        on conflict (route, level) where state = 'OPEN' do nothing
                        """)
                        .param("id", draft.id())
                        .param("route", draft.level().route())
                        .param("level", draft.level().level())
                        .param("base", draft.base())
                        .param("body", CurriculumFile.written(draft.asked()))
                        .param("authors", draft.authors().toArray(UUID[]::new))
                        .param("by", by)
                        .param("at", draft.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void save(UUID draft, AskedCourses asked, UUID by, Instant at) {
        jdbc.sql("""
                update learning.curriculum_draft set body = :body, changed_at = :at, changed_by = :by,
                    authors = case when :by = any (authors) then authors else authors || :by end
                where id = :draft and state = 'OPEN'
                """)
                .param("draft", draft)
                .param("body", CurriculumFile.written(asked))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it was closed before. */
    boolean close(UUID draft, String state, UUID by, Instant at) {
        return jdbc.sql("""
                        update learning.curriculum_draft set state = :state, changed_at = :at, changed_by = :by
                        where id = :draft and state = 'OPEN'
                        """)
                        .param("draft", draft)
                        .param("state", state)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

package org.oportunidad.learning.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oportunidad.learning.course.AskedCourses;
import org.oportunidad.learning.course.CurriculumFile;
import org.oportunidad.platform.Ids;
import org.oportunidad.programme.RouteLevelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of publishing curricula and taking them back. */
@Component
class CurriculumVersionTable {

    private final JdbcClient jdbc;

    CurriculumVersionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A version with who wrote it and who reviewed and published it. */
    record Published(
            int number,
            LocalDate from,
            AskedCourses asked,
            List<UUID> authors,
            UUID publisher,
            Instant publishedAt,
            @Nullable Instant withdrawnAt) {}

    void insert(CurriculumDraft draft, int number, LocalDate from, List<String> checks, UUID by, Instant at) {
        jdbc.sql("""
                insert into learning.curriculum_version
                    (id, route, level, number, from_on, body, draft, authors, checks, published_at, published_by)
                values (:id, :route, :level, :number, :from, :body, :draft, :authors, :checks, :at, :by)
                """)
                .param("id", Ids.next())
                .param("route", draft.level().route())
                .param("level", draft.level().level())
                .param("number", number)
                .param("from", from)
                .param("body", CurriculumFile.written(draft.asked()))
                .param("draft", draft.id())
                .param("authors", draft.authors().toArray(UUID[]::new))
                .param("checks", String.join(",", checks))
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<Published> of(RouteLevelId level) {
        return jdbc.sql("""
                select v.number, v.from_on, v.body, v.authors, v.published_by, v.published_at, v.withdrawn_at
                from learning.curriculum_version v
                where v.route = :route and v.level = :level order by v.number desc limit 200
                """)
                .param("route", level.route())
                .param("level", level.level())
                .query((row, number) -> {
                    var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
                    return new Published(
                            row.getInt("number"),
                            row.getObject("from_on", LocalDate.class),
                            CurriculumFile.asked(row.getString("body")),
                            Arrays.asList((UUID[]) row.getArray("authors").getArray()),
                            row.getObject("published_by", UUID.class),
                            row.getObject("published_at", OffsetDateTime.class).toInstant(),
                            withdrawn == null ? null : withdrawn.toInstant());
                })
                .list();
    }

    /** False when there is no such version, its day has come, or it was taken back before. */
    boolean withdraw(RouteLevelId level, int number, LocalDate today, UUID by, Instant at) {
        return jdbc.sql("""
                        update learning.curriculum_version set withdrawn_at = :at, withdrawn_by = :by
                        where route = :route and level = :level and number = :number
                          and withdrawn_at is null and from_on > :today
                        """)
                        .param("route", level.route())
                        .param("level", level.level())
                        .param("number", number)
                        .param("today", today)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

package org.oportunidad.learning.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.oportunidad.learning.course.Curricula.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of curricula that were published here, as cohorts follow them. */
@Component
class CurriculumTable {

    private final JdbcClient jdbc;

    CurriculumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes whenever a version was published or taken back. */
    String mark() {
        return jdbc.sql("select count(*) || ' ' || count(v.withdrawn_at) from learning.curriculum_version v")
                .query((row, number) -> row.getString(1))
                .single();
    }

    List<Edition> all() {
        return jdbc.sql("""
                select v.route || '/' || v.level as place, v.number, v.from_on, v.body from learning.curriculum_version v
                where v.withdrawn_at is null order by v.route, v.level, v.number limit 5000
                """)
                .query((row, number) -> new Edition(
                        String.valueOf(row.getInt("number")),
                        row.getObject("from_on", LocalDate.class),
                        Map.of(row.getString("place"), CurriculumFile.asked(row.getString("body")))))
                .list();
    }
}

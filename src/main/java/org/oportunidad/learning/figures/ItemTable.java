package org.oportunidad.learning.figures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.oportunidad.learning.course.Course;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The SQL of how questions fare. Reads the months since a moment: its cost grows with the answers given in them. */
@Component
class ItemTable {

    private static final long NO_VERSION = 0;

    private final JdbcClient jdbc;

    ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the version that is read now; questions that fewer women answered are left out. */
    List<ItemFigure> of(Course course, Instant since, int least) {
        return jdbc.sql("""
                with first as (
                    select distinct on (a.participant_id, a.unit, a.question)
                        a.participant_id, a.unit, a.question, a.right_answer
                    from learning.quiz_answer a
                    where a.course = :course and a.course_version = :version and a.id >= :since
                    order by a.participant_id, a.unit, a.question, a.answered_at, a.id),
                scored as (
                    select f.unit, f.question, f.right_answer::int as score,
                        sum(f.right_answer::int) over w - f.right_answer::int as others,
                        count(*) over w - 1 as of_others
                    from first f
                    window w as (partition by f.participant_id, f.unit))
                select s.unit, s.question, count(*) as women, avg(s.score)::float8 as right_at_first,
                    corr(s.score, s.others::float8 / s.of_others) filter (where s.of_others > 0) as discrimination
                from scored s
                group by s.unit, s.question
                having count(*) >= :least
                order by s.unit, s.question
                """)
                .param("course", course.code())
                .param("version", course.version())
                .param("since", new UUID(since.toEpochMilli() << 16, NO_VERSION))
                .param("least", least)
                .query((row, number) -> {
                    double discrimination = row.getDouble("discrimination");
                    return new ItemFigure(
                            row.getString("unit"),
                            row.getString("question"),
                            row.getInt("women"),
                            row.getDouble("right_at_first"),
                            row.getObject("discrimination") == null ? null : discrimination);
                })
                .list();
    }
}

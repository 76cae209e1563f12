package org.oportunidad.learning.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.oportunidad.kit.TestDatabase;
import org.oportunidad.learning.ProgressCommand;
import org.oportunidad.learning.progress.ProgressIds;
import org.oportunidad.platform.Ids;
import org.oportunidad.platform.database.Migrations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was learned before there was a log is told once, when the tables come up to date. */
class BeforeTheLogTests {

    private static final String BEFORE = "20261201.1530";

    private static final UUID HER = Ids.next();

    @Test
    void whatStoodBeforeTheLogFollowsFromIt() {
        var databases = TestDatabase.empty();
        Migrations.configure(Flyway.configure(), databases)
                .target(BEFORE)
                .load()
                .migrate();
        learned(JdbcClient.create(databases.owner().dataSource()));
        Migrations.configure(Flyway.configure(), databases).load().migrate();
        var application = databases.application().dataSource();

        assertThat(said(application, false)).isEqualTo("0 1 women checked, 0 differ from the log.");

        var jdbc = JdbcClient.create(application);
        assertThat(jdbc.sql("select count(*) from learning.fact")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2 + 2 + 2 + 2 + 1 + 4);
        jdbc.sql("update learning.quiz_attempt set rights = 0").update();
        jdbc.sql("delete from learning.unit_progress").update();
        assertThat(said(application, false)).isEqualTo("1 1 women checked, 1 differ from the log.");
        assertThat(said(application, true))
                .isEqualTo("0 1 women checked, 1 differ from the log and were rebuilt from it.");
        assertThat(said(application, false)).isEqualTo("0 1 women checked, 0 differ from the log.");
        assertThat(jdbc.sql("select string_agg(answers::text, '') from learning.unit_progress")
                        .query(String.class)
                        .single())
                .contains("\"two\": \"b\"");
    }

    private static String said(DataSource database, boolean replace) {
        var out = new ByteArrayOutputStream();
        int exit = ProgressCommand.run(database, replace, new PrintStream(out, true, StandardCharsets.UTF_8));
        return exit + " " + out.toString(StandardCharsets.UTF_8).strip();
    }

    private static void learned(JdbcClient owner) {
        unit(owner, "first", "{\"one\": \"a\", \"two\": \"b\"}", "'2026-11-02 10:11:12.123456+00'");
        unit(owner, "second", "{}", "null");
        answer(owner, "one", "a", "2026-11-02 10:10:00.000999+00");
        answer(owner, "two", "b", "2026-11-02 10:11:12.123456+00");
        attempt(owner, 1, "{\"one\": \"a\", \"two\": \"c\"}", "'2026-11-03 10:05:00.5+00'");
        attempt(owner, 2, "{\"one\": \"a\"}", "null");
        task(owner);
        recognition(owner, "life-skills", "RECOGNISED", "'2026-11-05 10:00:00+00'", "null");
        recognition(owner, "sell-by-phone", "TAKEN_BACK", "null", "'2026-11-05 11:00:00+00'");
    }

    private static void unit(JdbcClient owner, String unit, String answers, String finished) {
        owner.sql("""
                        insert into learning.unit_progress
                            (participant_id, id, course, course_version, unit, first_viewed_at, last_viewed_at, answers,
                             finished_at)
                        values (?, ?, 'life-skills', '3', ?, '2026-11-02 10:00:00.000001+00', '2026-11-02 12:00:00+00',
                            cast(? as jsonb),""" + finished + ")")
                .params(HER, ProgressIds.progress(HER, "life-skills", unit), unit, answers)
                .update();
    }

    private static void answer(JdbcClient owner, String question, String option, String at) {
        owner.sql("""
                        insert into learning.quiz_answer
                        values (?, ?, 'life-skills', '3', 'first', ?, ?, true, cast(? as timestamptz))
                        """).params(HER, Ids.next(), question, option, at).update();
    }

    private static void attempt(JdbcClient owner, int number, String answers, String finished) {
        owner.sql("""
                        insert into learning.quiz_attempt
                        values (?, ?, 'life-skills', '3', 'first', ?, '{one,two}', cast(? as jsonb), 1, 70,
                            '2026-11-03 10:00:00+00', '2026-11-03 10:05:00.5+00',""" + finished + ")")
                .params(HER, ProgressIds.progress(HER, "life-skills", "first/quiz/" + number), number, answers)
                .update();
    }

    private static void task(JdbcClient owner) {
        var version = Ids.next();
        var newest = Ids.next();
        for (var id : new UUID[] {version, newest}) {
            owner.sql("""
                            insert into learning.task_version
                                (participant_id, id, course, course_version, unit, words, sealed_for, wordless, sent_at)
                            values (?, ?, 'life-skills', '3', 'first', 'sealed', ?, false, cast(? as timestamptz))
                            """)
                    .params(
                            HER,
                            id,
                            HER,
                            id.equals(newest) ? "2026-11-04 12:00:00.123456+00" : "2026-11-04 10:00:00+00")
                    .update();
        }
        owner.sql("""
                        insert into learning.task_mark
                            (participant_id, id, version, criteria, decision, words, sealed_for, marked_by, marked_at)
                        values (?, ?, ?, 'YAN', 'READY', 'sealed', ?, ?, '2026-11-04 13:00:00+00')
                        """).params(HER, Ids.next(), newest, HER, HER).update();
        owner.sql("""
                        insert into learning.task (participant_id, id, course, unit, newest_version, sent_at, decision)
                        values (?, ?, 'life-skills', 'first', ?, '2026-11-04 12:00:00.123456+00', 'READY')
                        """)
                .params(HER, ProgressIds.progress(HER, "life-skills", "first"), newest)
                .update();
    }

    private static void recognition(JdbcClient owner, String course, String state, String answered, String ended) {
        owner.sql("""
                        insert into learning.recognition
                            (participant_id, id, course, state, words, answer, sealed_for, asked_at, answered_at,
                             answered_by, ended_at)
                        values (:her, :id, :course, :state, 'sealed', case when :answer then 'sealed' end, :her,
                            '2026-11-05 09:00:00+00', %s, case when :answer then cast(:her as uuid) end, %s)
                        """.replaceFirst("%s", answered).replaceFirst("%s", ended))
                .param("her", HER)
                .param("id", Ids.next())
                .param("course", course)
                .param("state", state)
                .param("answer", !answered.equals("null"))
                .update();
    }
}

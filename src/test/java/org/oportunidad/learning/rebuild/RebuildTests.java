package org.oportunidad.learning.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.record.TellFacts;
import org.oportunidad.learning.xapi.XapiReader;
import org.oportunidad.learning.xapi.rules.Json;
import org.oportunidad.learning.xapi.rules.StatementRules;
import org.oportunidad.learning.xapi.rules.XapiVersion;
import org.oportunidad.participants.Participants;
import org.oportunidad.participants.rights.RightsDesk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of statements is what counts: what women have learned can be derived from it, and is what the tables hold. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class RebuildTests {

    private static final List<String> PROGRESS =
            List.of("learning.unit_progress", "learning.quiz_answer", "learning.quiz_attempt");

    @Autowired
    LearningData learning;

    @Autowired
    Participants participants;

    @Autowired
    RightsDesk rights;

    @Autowired
    RebuildProgress rebuild;

    @Autowired
    TellFacts facts;

    @Autowired
    Screen screen;

    @Autowired
    Cast cast;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private LearnedOnScreen onScreen;

    @BeforeEach
    void staffAndPhones() {
        onScreen = new LearnedOnScreen(learning, participants, screen, cast);
    }

    @Test
    void whatTheTablesHoldFollowsFromTheLog() {
        var rosa = learning.admitted();
        var amal = learning.admitted();
        onScreen.everything(rosa);
        onScreen.lessons(amal, learning.phone(amal));

        assertThat(different(rosa, amal)).as("while facts still wait").isEmpty();
        tell();
        assertThat(statementsOf(rosa)).hasSizeGreaterThan(30);
        assertThat(different(rosa, amal)).as("from the statements alone").isEmpty();
        var rows = rows(rosa);

        jdbc.sql("delete from learning.unit_progress where participant_id = ?")
                .param(rosa.participant())
                .update();
        jdbc.sql("update learning.quiz_answer set right_answer = false, unit = 'x' where participant_id = ?")
                .param(rosa.participant())
                .update();
        jdbc.sql(
                        "update learning.quiz_attempt set rights = 0, finished_at = null, seconds = 7 where participant_id = ?")
                .param(rosa.participant())
                .update();
        assertThat(different(rosa, amal)).containsExactly(rosa.participant());

        rebuild.of(List.of(rosa.participant(), amal.participant()), true);

        assertThat(rows(rosa)).isEqualTo(rows);
        assertThat(RebuildProgress.all(database, false).different())
                .doesNotContain(rosa.participant(), amal.participant());
    }

    @Test
    void whatIsGoneIsDerivedWithoutHerOwnWords() {
        var rosa = learning.admitted();
        onScreen.everything(rosa);
        tell();
        var before = rebuild.of(List.of(rosa.participant()), false);
        var counts = counts(rosa.participant());

        PROGRESS.forEach(table -> jdbc.sql("delete from " + table + " where participant_id = ?")
                .param(rosa.participant())
                .update());
        rebuild.of(List.of(rosa.participant()), true);

        assertThat(before).isEmpty();
        assertThat(counts(rosa.participant())).isEqualTo(counts);
        assertThat(jdbc.sql("select option from learning.quiz_answer where participant_id = ? and question = 'library'")
                        .param(rosa.participant())
                        .query(String.class)
                        .single())
                .isEmpty();
        assertThat(learning.phone(rosa)
                        .get("/courses/digital-literacy/lessons/email")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void statementsObeyTheStandardAndSayNothingSheWrote() {
        var rosa = learning.admitted();
        onScreen.everything(rosa);
        tell();

        var bodies = statementsOf(rosa);
        bodies.forEach(body -> StatementRules.check(Json.read(body), XapiVersion.V2));
        assertThat(bodies)
                .allSatisfy(body -> assertThat(body)
                        .doesNotContain(rosa.participant().toString())
                        .doesNotContain(rosa.account().value().toString()));
        LearnedOnScreen.HER_WORDS.forEach(words -> assertThat(bodies).noneMatch(body -> body.contains(words)));
        var verbs = bodies.stream()
                .map(body ->
                        Json.read(body).path("verb").path("display").path("en").stringValue(""))
                .distinct();
        assertThat(verbs)
                .contains(
                        "experienced",
                        "answered",
                        "completed",
                        "attempted",
                        "submitted",
                        "scored",
                        "passed",
                        "requested",
                        "waived",
                        "cancelled");
    }

    @Test
    void programsReadOurStatementsAsFarAsTheyMayRead() {
        var rosa = learning.admitted();
        onScreen.lessons(rosa, learning.phone(rosa));
        tell();
        var actor = Json.read(statementsOf(rosa).getFirst()).path("actor").toString();

        var all = new XapiReader(screen, "READ");
        assertThat(all.statements("agent", actor)).hasSameSizeAs(statementsOf(rosa));
        assertThat(all.statements("agent", actor, "verb", "http://adlnet.gov/expapi/verbs/experienced"))
                .hasSize(3);
        var own = new XapiReader(screen, "READ_OWN");
        assertThat(own.statements("agent", actor)).isEmpty();
    }

    @Test
    void twoRecordsOfOneWomanAddUpAndPartAgain() {
        var kept = learning.admitted();
        var joined = learning.admitted();
        onScreen.everything(kept);
        onScreen.everything(joined);
        var unit = learning.course().units().get(2);
        var questions = unit.questions();
        var phone = learning.phone(kept);
        learning.answerOnScreen(
                phone, unit, questions.getFirst(), questions.getFirst().rightOption());
        for (var question : questions.subList(1, questions.size())) {
            learning.answerOnScreen(learning.phone(joined), unit, question, question.rightOption());
        }
        learning.sendTask(joined, "Otra tarea.");
        var before = Map.of(kept, rows(kept), joined, rows(joined));

        decide(kept, joined, "left");

        assertThat(different(kept, joined)).isEmpty();
        assertThat(answersOf(kept, unit.code())).isEqualTo(questions.size());
        onScreen.mark(kept, "ready");
        LearnedOnScreen.goOn(phone, true);
        tell();
        assertThat(different(kept, joined)).as("after more was done").isEmpty();

        var merge = jdbc.sql("select id from participants.merge where from_id = ?")
                .param(joined.participant())
                .query(UUID.class)
                .single();
        screen.as(Cast.CARMEN).post("/duplicates/merges/{id}/undoing", merge).send();

        assertThat(different(kept, joined)).as("after they parted").isEmpty();
        assertThat(rows(joined).get("learning.unit_progress"))
                .isEqualTo(before.get(joined).get("learning.unit_progress"));
        assertThat(rows(joined).get("learning.quiz_answer"))
                .isEqualTo(before.get(joined).get("learning.quiz_answer"));
        assertThat(rows(kept).get("learning.unit_progress"))
                .isEqualTo(before.get(kept).get("learning.unit_progress"));
    }

    @Test
    void erasedWomanLeavesStatementsThatNobodyCanTellFromOthers() {
        var rosa = learning.admitted();
        onScreen.everything(rosa);
        tell();
        onScreen.lessons(rosa, learning.phone(rosa));
        var name = jdbc.sql("select name from learning.learner where participant_id = ?")
                .param(rosa.participant())
                .query(UUID.class)
                .single();
        var said = statementsOf(rosa).size();

        rights.erase(cast.viewer(Cast.CARMEN), rosa.participant());
        tell();

        assertThat(jdbc.sql("select count(*) from learning.statement where body like ?")
                        .param("%" + name + "%")
                        .query(Integer.class)
                        .single())
                .as("the log is only added to")
                .isEqualTo(said);
        assertThat(tablesThatName(name)).containsExactly("learning.statement");
        assertThat(jdbc.sql("select count(*) from learning.fact where participant_id = ?")
                        .param(rosa.participant())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(rebuild.of(List.of(rosa.participant()), true)).isEmpty();
        assertThat(counts(rosa.participant()).values()).containsOnly(0);
    }

    @Test
    void lookingAgainTellsNothingAnew() {
        var rosa = learning.admitted();
        var phone = learning.phone(rosa);
        var lesson = "/courses/digital-literacy/lessons/email";
        phone.get(lesson);
        phone.get(lesson);
        LearnedOnScreen.answer(phone, "email", "library", Map.of("gap-1", "Cerrar", "gap-2", "ventana"));
        var look = Statements.during(() -> phone.get(lesson));

        assertThat(look.writes()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from learning.fact where participant_id = ?")
                        .param(rosa.participant())
                        .query(Integer.class)
                        .single())
                .as("opened once, answered once")
                .isEqualTo(2);
    }

    private void tell() {
        while (facts.some() > 0) {
            // until none waits
        }
    }

    private List<UUID> different(LearningData.Woman... women) {
        return rebuild.of(
                Arrays.stream(women).map(LearningData.Woman::participant).toList(), false);
    }

    private List<String> statementsOf(LearningData.Woman woman) {
        return jdbc.sql("""
                        select s.body from learning.learner l join learning.statement s on s.owner_id = l.owner_id
                        where l.participant_id = ? order by s.id
                        """).param(woman.participant()).query(String.class).list();
    }

    private Map<String, List<String>> rows(LearningData.Woman woman) {
        var rows = new LinkedHashMap<String, List<String>>();
        PROGRESS.forEach(table -> rows.put(
                table,
                jdbc.sql("select to_jsonb(t)::text from " + table + " t where participant_id = ? order by id")
                        .param(woman.participant())
                        .query(String.class)
                        .list()));
        return rows;
    }

    private Map<String, Integer> counts(UUID woman) {
        var counts = new LinkedHashMap<String, Integer>();
        PROGRESS.forEach(table -> counts.put(
                table,
                jdbc.sql("select count(*) from " + table + " where participant_id = ?")
                        .param(woman)
                        .query(Integer.class)
                        .single()));
        return counts;
    }

    private int answersOf(LearningData.Woman woman, String unit) {
        return jdbc.sql("""
                        select count(*) from learning.unit_progress p, jsonb_object_keys(p.answers)
                        where p.participant_id = ? and p.course = ? and p.unit = ?
                        """)
                .params(woman.participant(), LearningData.COURSE, unit)
                .query(Integer.class)
                .single();
    }

    /** All tables of all modules in which that id stands somewhere. */
    private List<String> tablesThatName(UUID id) {
        return jdbc.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition
                          and n.nspname !~ '^(pg_|information_schema|public)'
                          and has_table_privilege(c.oid, 'select')
                        order by 1
                        """).query(String.class).list().stream()
                .filter(table -> jdbc.sql(
                                "select exists (select 1 from " + table + " t where to_jsonb(t)::text like ?)")
                        .param("%" + id + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private void decide(LearningData.Woman left, LearningData.Woman right, String decision) {
        var answer = screen.as(Cast.CARMEN)
                .post("/duplicates")
                .field("left", onScreen.handle(left))
                .field("right", onScreen.handle(right))
                .field("decision", decision)
                .send();
        assertThat(answer.status()).isEqualTo(303);
    }
}

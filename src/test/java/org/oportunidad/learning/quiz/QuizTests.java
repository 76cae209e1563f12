package org.oportunidad.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.identity.PersonalRecords;
import org.oportunidad.kit.Answer;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.TestClock;
import org.oportunidad.learning.LearningData;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A quiz on her phone, without scripts: four questions of six, three attempts, fifteen minutes, the best counts. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class QuizTests {

    private static final String QUIZ = "/courses/digital-literacy/lessons/privacy-and-scams/quiz";

    @Autowired
    LearningData learning;

    @Autowired
    TestClock clock;

    @Autowired
    List<PersonalRecords> records;

    @Autowired
    JdbcClient jdbc;

    private LearningData.Woman woman;
    private Browser phone;

    @BeforeEach
    void sheHasAPlace() {
        woman = learning.admitted();
        phone = learning.phone(woman);
    }

    @AfterEach
    void theClockIsRightAgain() {
        clock.reset();
    }

    @Test
    void bestOfHerAttemptsCountsAndThereAreAsManyAsTheFileSays() {
        assertThat(phone.get(QUIZ).text())
                .contains("Son 4 preguntas")
                .contains("Vale tu mejor intento")
                .contains("Te quedan 3 intentos");
        attempt(4);
        assertThat(phone.get(QUIZ).text()).contains("Intento 1: 4 de 4").contains("Tu resultado: 100%");
        attempt(1);
        assertThat(phone.get(QUIZ).text())
                .contains("Intento 2: 1 de 4")
                .contains("Tu resultado: 100%")
                .contains("Te queda un intento");
        attempt(0);

        var page = phone.get(QUIZ);
        assertThat(page.text()).contains("Ya usaste todos tus intentos");
        assertThat(page.html().select("form[action$=attempts]")).isEmpty();
        phone.post(QUIZ + "/attempts").send();
        assertThat(attempts()).isEqualTo(3);
    }

    @Test
    void eachAnswerTeachesAndIsTakenOnce() {
        phone.post(QUIZ + "/attempts").send();
        phone.post(QUIZ + "/attempts").send();
        assertThat(attempts()).as("a second tap begins nothing").isEqualTo(1);
        var page = phone.get(QUIZ);
        var code = page.fragment("input[name=question]").val();

        var said = answer(code, false);
        assertThat(said.text()).contains("Mirémoslo juntas");
        answer(code, true);

        assertThat(jdbc.sql("select rights from learning.quiz_attempt where participant_id = ?")
                        .param(woman.participant())
                        .query(Integer.class)
                        .single())
                .as("the first answer stays")
                .isZero();
        assertThat(phone.get(QUIZ).text()).contains("Pregunta 2 de 4");
    }

    @Test
    void questionsOfAnAttemptStayTheSameAndEachIsDrawnSometimes() {
        var drawn = new TreeSet<String>();
        for (int time = 0; time < 8; time++) {
            var other = learning.phone(learning.admitted());
            other.post(QUIZ + "/attempts").send();
            var first = other.get(QUIZ).fragment("input[name=question]").val();
            assertThat(other.get(QUIZ).fragment("input[name=question]").val()).isEqualTo(first);
            drawn.add(first);
        }
        assertThat(drawn).hasSizeGreaterThan(1);
    }

    @Test
    void clockWaitsWhileSheIsAwayAndWhatSheAnsweredInTimeCounts() {
        phone.post(QUIZ + "/attempts").send();
        answer(phone.get(QUIZ).fragment("input[name=question]").val(), true);
        clock.advance(Duration.ofMinutes(18));
        phone = learning.phone(woman);
        assertThat(phone.get(QUIZ).text()).contains("Pregunta 2 de 4").contains("quedan 12 minutos");

        jdbc.sql("update learning.quiz_attempt set seconds = 890 where participant_id = ?")
                .param(woman.participant())
                .update();

        assertThat(phone.get(QUIZ).text()).contains("Se acabó el tiempo");
        phone.post(QUIZ + "/attempts").send();
        assertThat(attempts()).isEqualTo(2);
        assertThat(phone.get(QUIZ).text()).contains("Pregunta 1 de 4");
    }

    @Test
    void quizThatIsEditedWhileItIsTakenCostsNoAttempt() {
        phone.post(QUIZ + "/attempts").send();
        jdbc.sql("update learning.quiz_attempt set questions = '{taken-out,signs}' where participant_id = ?")
                .param(woman.participant())
                .update();

        var page = phone.get(QUIZ);
        assertThat(page.text()).contains("cambiaron las preguntas").contains("Te quedan 3 intentos");
        assertThat(answer("signs", true).text()).contains("Son 4 preguntas");
        phone.post(QUIZ + "/attempts").send();
        assertThat(attempts()).isEqualTo(1);
        assertThat(phone.get(QUIZ).text()).contains("Pregunta 1 de 4");
    }

    @Test
    void missingAnswersAreAskedForAndOtherUnitsHaveNoQuiz() {
        phone.post(QUIZ + "/attempts").send();
        var code = phone.get(QUIZ).fragment("input[name=question]").val();

        var empty = phone.post(QUIZ + "/answers").field("question", code).send();
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.fragment("input[name=question]").val()).isEqualTo(code);
        assertThat(phone.post(QUIZ + "/answers").field("question", "x").send().location())
                .isEqualTo(QUIZ);
        assertThat(phone.get("/courses/digital-literacy/lessons/passwords/quiz").status())
                .isEqualTo(404);
    }

    @Test
    void attemptsAreExportedMovedAndForgotten() {
        attempt(4);
        assertThat(phone.get("/my-data/export.json").body()).contains("digital-literacy/privacy-and-scams");
        var other = learning.admitted();
        var rows = records.stream()
                .filter(module -> module.schema().equals("learning"))
                .findFirst()
                .orElseThrow();
        var moved = rows.merge(woman.participant(), other.participant());
        assertThat(learning.phone(other).get(QUIZ).text()).contains("Intento 1: 4 de 4");
        rows.unmerge(woman.participant(), other.participant(), moved);
        assertThat(learning.phone(other).get(QUIZ).text()).doesNotContain("Intento 1");

        rows.eraseAll(List.of(woman.participant()));
        assertThat(attempts()).isZero();
    }

    /** A whole attempt with so many right answers. */
    private void attempt(int rights) {
        phone.post(QUIZ + "/attempts").send();
        for (int number = 0; number < 4; number++) {
            answer(phone.get(QUIZ).fragment("input[name=question]").val(), number < rights);
        }
    }

    private Answer answer(String code, boolean right) {
        var form = phone.post(QUIZ + "/answers").field("question", code);
        switch (code) {
            case "code-by-phone" -> form.field("option", right ? "false" : "true");
            case "three-steps" ->
                form.field("place-stop", right ? 1 : 3)
                        .field("place-hang-up", 2)
                        .field("place-check", right ? 3 : 1);
            case "ending" -> form.field("gap-1", right ? "GOB.CL" : "punto com");
            case "signs" -> {
                form.field("option", "hurry").field("option", "secret");
                form.field("option", right ? "key" : "named");
            }
            case "evidence" -> form.field("option", right ? "keep" : "erase");
            default -> form.field("gap-1", right ? "Al banco" : "mi prima");
        }
        return form.send().follow();
    }

    private int attempts() {
        return jdbc.sql("select count(*) from learning.quiz_attempt where participant_id = ?")
                .param(woman.participant())
                .query(Integer.class)
                .single();
    }
}

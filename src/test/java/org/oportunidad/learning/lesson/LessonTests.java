package org.oportunidad.learning.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oportunidad.learning.LearningData.COURSE;

import java.io.ByteArrayOutputStream;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.enrolment.EnrolmentState;
import org.oportunidad.enrolment.Enrolments;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.Cast;
import org.oportunidad.kit.Form;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.kit.Screen;
import org.oportunidad.kit.Statements;
import org.oportunidad.learning.LearningData;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reading and answering, as she does on her phone. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
class LessonTests {

    private static final String FIRST = "/courses/" + COURSE + "/lessons/see-costs";

    @Autowired
    private LearningData learning;

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Screen screen;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void stepIsOneIdeaWithOneQuestion() {
        var page = learning.phone(learning.admitted()).get(FIRST);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("h1").text()).isEqualTo("Los costos que se ven y los que se olvidan");
        assertThat(page.html().select("input[type=radio]")).hasSize(3);
        assertThat(page.text()).contains("Jimena vendió 10 gorros");
        assertThat(page.title()).isEqualTo("Lección");
    }

    @Test
    void wrongAnswerIsKeptAndTeaches() {
        var phone = learning.phone(learning.admitted());
        var unit = learning.course().units().getFirst();
        var question = unit.questions().getFirst();

        var said = learning.answerOnScreen(phone, unit, question, "sum").follow();

        assertThat(said.fragment("#said").text()).contains("Mirémoslo juntas").contains("Los costos se restan");
        assertThat(said.fragment("input[value=sum]").hasAttr("checked")).isTrue();
        assertThat(said.text()).contains("Probar otra respuesta").contains("quedó guardada");
    }

    @Test
    void firstAnswerStartsHerAndTheLessonGoesOnElsewhereWhereSheWas() {
        var woman = learning.admitted();
        var unit = learning.course().units().getFirst();

        learning.answerOnScreen(learning.phone(woman), unit, unit.questions().get(0), "left");
        learning.answerOnScreen(learning.phone(woman), unit, unit.questions().get(1), "phone");
        var elsewhere = learning.phone(woman).get(FIRST);

        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.ACTIVE);
        assertThat(elsewhere.text()).contains("Parte 3 de 4").contains("secador de pelo");
    }

    @Test
    void openingALessonAloneDoesNotStartHer() {
        var woman = learning.admitted();

        learning.phone(woman).get(FIRST);

        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.ENROLLED);
    }

    @Test
    void theSameFormSentTwiceIsOneAnswer() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        var key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            var answer = phone.post(FIRST + "/answers")
                    .field("_key", key)
                    .field("question", "hats-left")
                    .field("option", "left")
                    .send();
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.location()).isEqualTo(FIRST + "?step=1#said");
        }

        assertThat(answersOf(woman)).isEqualTo(1);
    }

    @Test
    void theSameFormSentTwiceAtTheSameMomentIsOneAnswer() throws InterruptedException {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        phone.get(FIRST);
        var key = Ids.next();
        var statuses = new ConcurrentLinkedQueue<Integer>();
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int tap = 0; tap < 6; tap++) {
                taps.execute(() -> statuses.add(
                        answer(phone, key, "hats-left", "left").send().status()));
            }
        }

        assertThat(statuses).hasSize(6).containsOnly(303);
        assertThat(answersOf(woman)).isEqualTo(1);
    }

    @Test
    void anOldFormSentAgainDoesNotBringBackTheOldAnswer() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        var first = Ids.next();
        answer(phone, first, "hats-left", "sum").send();
        answer(phone, Ids.next(), "hats-left", "left").send();

        var again = answer(phone, first, "hats-left", "sum").send();

        assertThat(again.location()).isEqualTo(FIRST + "?step=1#said");
        assertThat(again.follow().fragment("input[value=left]").hasAttr("checked"))
                .isTrue();
        assertThat(answersOf(woman)).isEqualTo(2);
    }

    @Test
    void anotherAnswerUnderAUsedKeyIsRefused() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        var key = Ids.next();
        answer(phone, key, "hats-left", "left").send();

        assertThat(answer(phone, key, "hats-left", "sum").send().status()).isEqualTo(422);
        assertThat(phone.get(FIRST + "?step=1").fragment("input[value=left]").hasAttr("checked"))
                .isTrue();
        assertThat(phone.post(FIRST + "/answers")
                        .field("_key", "no-key")
                        .field("question", "hats-left")
                        .field("option", "left")
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theSameKeyOfAnotherWomanIsAnotherAnswer() {
        var key = Ids.next();
        var rosa = learning.admitted();
        var berta = learning.admitted();
        answer(learning.phone(rosa), key, "hats-left", "left").send();
        answer(learning.phone(berta), key, "hats-left", "sum").send();

        assertThat(answersOf(rosa)).isEqualTo(1);
        assertThat(answersOf(berta)).isEqualTo(1);
    }

    @Test
    void withScriptsTheAnswerBringsTheNextStepAlong() {
        var phone = learning.phone(learning.admitted());

        var said = answer(phone, Ids.next(), "hats-left", "sum")
                .header("HX-Request", "true")
                .send();

        assertThat(said.status()).isEqualTo(200);
        assertThat(said.body()).doesNotContain("<html");
        assertThat(said.fragment("#said").text()).contains("Los costos se restan");
        assertThat(said.fragment("template#onward").html())
                .contains("Parte 2 de 4")
                .contains("name=\"_key\"");
        assertThat(said.fragment("a[data-onward]").attr("href")).isEqualTo(FIRST + "?step=2");
    }

    @Test
    void withScriptsTheLastAnswerLeadsToTheNextLesson() {
        var phone = learning.phone(learning.admitted());
        var unit = learning.course().units().getFirst();
        var questions = unit.questions();
        questions
                .subList(0, questions.size() - 1)
                .forEach(question -> learning.answerOnScreen(phone, unit, question, question.rightOption()));

        var said = answer(
                        phone,
                        Ids.next(),
                        questions.getLast().code(),
                        questions.getLast().rightOption())
                .header("HX-Request", "true")
                .send();

        assertThat(said.html().select("template")).isEmpty();
        assertThat(said.fragment("a[data-onward]").attr("href")).endsWith("/lessons/unit-cost");
        assertThat(said.text()).contains("Terminaste esta lección");
    }

    @Test
    void answerCostsThreeStatements() {
        var phone = learning.phone(learning.admitted());
        answer(phone, Ids.next(), "hats-left", "sum").send(); // starts her

        var recorded = Statements.during(() -> answer(phone, Ids.next(), "hats-left", "left")
                .header("HX-Request", "true")
                .send());

        assertThat(recorded.answer().status()).isEqualTo(200);
        assertThat(recorded.sql()).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void answerMissingIsAskedForKindly() {
        var page = learning.phone(learning.admitted())
                .post(FIRST + "/answers")
                .field("question", "hats-left")
                .send();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Elige una respuesta");
    }

    @Test
    void lastAnswersOfAllLessonsCompleteHerTraining() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        learning.studiedTheRest(woman);
        for (var unit : learning.course().units()) {
            learning.answerOnScreen(phone, unit);
        }

        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.TRAINING_COMPLETE);
        assertThat(phone.get("/route").text())
                .contains("Llevas %d de %d pasos".formatted(learning.steps(woman) - 2, learning.steps(woman)))
                .contains("Solo te falta el cuestionario de cierre");
    }

    @Test
    void whoHasNothingLeftIsCompletedByTheNextAnswerAtTheLatest() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        learning.studied(woman, 6);
        var unit = learning.course().units().getFirst();
        learning.answerOnScreen(phone, unit, unit.questions().getFirst(), "left");
        learning.studiedTheRest(woman);
        var last = unit.questions().getLast();

        learning.answerOnScreen(phone, unit, last, last.rightOption());

        assertThat(enrolments.placeOf(woman.participant()).orElseThrow().state())
                .isEqualTo(EnrolmentState.TRAINING_COMPLETE);
        assertThat(phone.get("/home").html().select(".card--stage a[href^=/courses]"))
                .isEmpty();
    }

    @Test
    void keyThatTellsNoTimeIsKeptAmongHerOwn() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);
        for (int time = 0; time < 2; time++) {
            phone.post(FIRST + "/answers")
                    .field("_key", "ffffffff-ffff-7fff-bfff-ffffffffffff")
                    .field("question", "hats-left")
                    .field("option", "left")
                    .send();
        }

        assertThat(jdbc.sql("select id from learning.quiz_answer where participant_id = ?")
                        .param(woman.participant())
                        .query(UUID.class)
                        .list())
                .singleElement()
                .matches(id -> id.getMostSignificantBits() >>> 16
                        == woman.participant().getMostSignificantBits() >>> 16);
    }

    @Test
    void pathSaysWhatIsDoneWhatIsNextAndWhatIsMissing() {
        var woman = learning.admitted();
        learning.studied(woman, 2);

        var page = learning.phone(woman).get("/route");

        assertThat(page.text())
                .contains("Llevas 2 de %d pasos".formatted(learning.steps(woman)))
                .contains("Te faltan %d lecciones".formatted(learning.steps(woman) - 4));
        assertThat(page.html().select("li[data-state=done]")).isEmpty();
        assertThat(page.fragment("li[data-state=now]").text())
                .contains("Calcular costos y precios de lo que vendo")
                .contains("Lección 3 de 6")
                .contains("Seguir");
    }

    @Test
    void courseThatIsFinishedIsBehindHerAndTheNextOneIsOpen() {
        var woman = learning.admitted();
        learning.studied(woman, 6);

        var page = learning.phone(woman).get("/route");

        assertThat(page.fragment("li[data-state=done]").text()).contains("Calcular costos y precios de lo que vendo");
        assertThat(page.fragment("li[data-state=now]").text())
                .contains("Lección 1 de")
                .contains("Empezar");
        assertThat(page.html().select("li[data-state=next]")).isNotEmpty();
    }

    @Test
    void courseOfAnotherRouteIsNotHers() {
        var phone = learning.phone(learning.admitted());

        assertThat(phone.get("/courses/labour-rights").location()).isEqualTo("/courses");
        assertThat(phone.get("/courses/labour-rights/lessons/contract").status())
                .isIn(303, 404);
    }

    @Test
    void courseThatIsOfferedIsOpenAndNotAskedFor() {
        var woman = learning.admitted();
        var phone = learning.phone(woman);

        assertThat(phone.get("/courses").text()).contains("Para partir, si te sirve");
        assertThat(phone.get("/courses/digital-literacy").status()).isEqualTo(200);
        assertThat(phone.get("/route").html().select("a[href*=digital-literacy]"))
                .isEmpty();
    }

    @Test
    void homeShowsTheNextLessonFirst() {
        var woman = learning.admitted();
        learning.studied(woman, 1);

        var page = learning.phone(woman).get("/home");

        assertThat(page.fragment(".card--stage").text())
                .contains("Tu próximo paso · 10 minutos")
                .contains("Cuánto me cuesta hacer una unidad")
                .contains("Seguir aprendiendo");
    }

    @Test
    void arabicIsReadFromRightToLeftWithSumsFromLeftToRight() {
        var page = learning.phone(learning.admitted()).language("ar").get(FIRST);

        assertThat(page.fragment("article").attr("dir")).isEqualTo("rtl");
        assertThat(page.fragment("article").attr("lang")).isEqualTo("ar");
        assertThat(page.fragment("p.sum bdi").attr("dir")).isEqualTo("ltr");
    }

    @Test
    void courseThatIsNotInHerLanguageIsShownInSpanishAndSaysSo() {
        var page = learning.phone(learning.admitted()).language("fr").get(FIRST);

        assertThat(page.text()).contains("Ce cours n’existe pas encore dans ta langue");
        assertThat(page.fragment("article").attr("lang")).isEqualTo("es");
    }

    @Test
    void coursesOpenWithAPlaceInACohort() {
        var phone = learning.phone(learning.chosen("entrepreneurship", "basic"));

        assertThat(phone.get(FIRST).location()).isEqualTo("/courses");
        assertThat(phone.get("/courses").text()).contains("Tus cursos se abren pronto");
        assertThat(phone.get("/route").text()).contains("Así se verá");
    }

    @Test
    void staffHaveNoLessonsOfTheirOwn() {
        assertThat(screen.as(Cast.INES).get(FIRST).status()).isEqualTo(404);
    }

    @Test
    void strangeAddressesAreMissingPages() {
        var phone = learning.phone(learning.admitted());

        assertThat(phone.get("/courses/x/lessons/y").status()).isEqualTo(404);
        assertThat(phone.get("/courses/" + COURSE + "/lessons/nothing").status())
                .isEqualTo(404);
        assertThat(phone.get(FIRST + "?step=999999999999").status()).isEqualTo(200);
        assertThat(phone.get(FIRST + "?step=%00").status()).isEqualTo(200);
        assertThat(phone.post(FIRST + "/answers")
                        .field("question", "\u0000\u202e<b>")
                        .field("option", "x".repeat(10_000))
                        .send()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void lessonCostsFewStatementsAndFewBytes() throws Exception {
        var phone = learning.phone(learning.admitted());
        phone.get(FIRST);

        var recorded = Statements.during(() -> phone.get(FIRST));

        assertThat(recorded.sql()).hasSizeLessThanOrEqualTo(6);
        assertThat(recorded.writes()).hasSize(1).first().asString().contains("learning.unit_progress");
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(recorded.answer().bytes());
        }
        assertThat(zipped.size()).isLessThan(15_000);
    }

    private static Form answer(Browser phone, UUID key, String question, String option) {
        return phone.post(FIRST + "/answers")
                .field("_key", key)
                .field("question", question)
                .field("option", option);
    }

    private long answersOf(LearningData.Woman woman) {
        return jdbc.sql("select count(*) from learning.quiz_answer where participant_id = ?")
                .param(woman.participant())
                .query(Long.class)
                .single();
    }
}

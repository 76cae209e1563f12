package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.oportunidad.enrolment.EnrolmentData;
import org.oportunidad.kit.Browser;
import org.oportunidad.kit.ModuleTest;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.course.Courses;
import org.oportunidad.learning.course.Quiz;
import org.oportunidad.learning.quiz.Attempts;
import org.oportunidad.learning.rebuild.RebuildProgress;
import org.oportunidad.learning.sync.OfflinePhone.Waiting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Attempts at a quiz that she made without signal: drawn by a rule, marked when they arrive, never more than there are. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class QuizOpTests {

    private static final String COURSE = "digital-literacy";
    private static final String UNIT = "privacy-and-scams";
    private static final String QUIZ = "/courses/" + COURSE + "/lessons/" + UNIT + "/quiz";

    /** Right answers to the whole bank. */
    private static final Map<String, Map<String, List<String>>> RIGHT = Map.of(
            "code-by-phone",
            Map.of("option", List.of("false")),
            "three-steps",
            Map.of("place-stop", List.of("1"), "place-hang-up", List.of("2"), "place-check", List.of("3")),
            "ending",
            Map.of("gap-1", List.of("gob.cl")),
            "signs",
            Map.of("option", List.of("hurry", "secret", "key")),
            "evidence",
            Map.of("option", List.of("keep")),
            "minutes",
            Map.of("gap-1", List.of("banco")));

    @Autowired
    LearningData learning;

    @Autowired
    Courses courses;

    @Autowired
    RebuildProgress rebuild;

    @Autowired
    JdbcClient db;

    private LearningData.Woman woman;
    private Browser browser;
    private OfflinePhone phone;
    private Instant now;

    @BeforeEach
    void sheHasAPlaceAndAPhone() {
        woman = learning.admitted();
        browser = learning.phone(woman);
        phone = new OfflinePhone(browser);
        now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @AfterEach
    void attemptsFollowFromTheLogWhateverTheOrder() {
        assertThat(rebuild.of(List.of(woman.participant()), false)).isEmpty();
    }

    @Test
    void wholeAttemptIsMarkedOnceWhateverTheOrder() {
        var ops = new ArrayList<>(attempt(1));
        Collections.shuffle(ops, new Random(3));

        assertThat(phone.send(now, ops).values())
                .allMatch(answer -> outcome(answer).equals("received"));
        Collections.shuffle(ops, new Random(4));
        assertThat(phone.send(now, ops).values())
                .allMatch(answer -> outcome(answer).equals("received"));

        assertThat(browser.get(QUIZ).text())
                .contains("Intento 1: 4 de 4")
                .contains("Tu resultado: 100%")
                .contains("Te quedan 2 intentos");
        assertThat(attempts()).isEqualTo(1);
    }

    @Test
    void firstAnswerToAQuestionStays() {
        var question = drawn(1).getFirst();
        var first = quiz(question, right(question), values(1), now.minusSeconds(60));
        var second = quiz(question, right(question), values(1), now.minusSeconds(30));

        phone.send(now, first, second);

        assertThat(db.sql("select rights from learning.quiz_attempt where participant_id = ?")
                        .param(woman.participant())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get(QUIZ).text()).as("it goes on with signal").contains("Pregunta 2 de 4");
    }

    @Test
    void whatWasNotDrawnOrComesAfterItsTimeOrFromBeyondTheLastAttemptDoesNotCount() {
        var drawn = drawn(1);
        var other = RIGHT.keySet().stream()
                .filter(code -> !drawn.contains(code))
                .findFirst()
                .orElseThrow();
        var question = drawn.getFirst();
        var late = values(1);
        late.put("seconds", 901);
        var low = values(1);
        low.put("number", 1);
        var forged = List.of(
                quiz(other, right(other), values(1), now),
                quiz(question, right(question), late, now),
                quiz(question, right(question), low, now),
                quiz(drawn(4).getFirst(), right(drawn(4).getFirst()), values(4), now),
                quiz(drawn(1).getFirst(), right(drawn(1).getFirst()), values(0), now),
                quiz(question, Map.of(), values(1), now));

        assertThat(phone.send(now, forged).values())
                .allMatch(answer -> answer.path("reason").asString("").equals("unfit"));
        assertThat(attempts()).isZero();
    }

    @Test
    void drawOfAnotherPhoneOwnerIsRefused() {
        var attempt = values(1);
        attempt.put("owner", "somebody-else");
        var op = quiz("signs", right("signs"), attempt, now);

        assertThat(outcome(phone.send(now, op).get(op.id()))).isEqualTo("refused");
        assertThat(attempts()).isZero();
    }

    @Test
    void attemptsOfBothWaysAreCountedTogetherAndWhatIsTooMuchIsToldAndKept() {
        phone.send(now, attempt(1));
        var another = new OfflinePhone(learning.phone(woman));
        assertThat(another.owner()).isEqualTo(phone.owner());
        phone.send(now, attempt(2));
        browser.post(QUIZ + "/attempts").send();
        assertThat(attempts()).isEqualTo(3);

        var answers = phone.send(now, attempt(3));

        assertThat(answers.values())
                .allMatch(answer -> answer.path("reason").asString("").equals("spent"));
        assertThat(attempts()).isEqualTo(3);
        assertThat(browser.get("/offline/courses").text()).contains("Ya no te quedaban intentos");
        browser.post("/offline/kept").send();
        assertThat(attempts()).isEqualTo(3);
    }

    private List<Waiting> attempt(int draw) {
        var ops = new ArrayList<Waiting>();
        int second = 0;
        for (var question : drawn(draw)) {
            var attempt = values(draw);
            attempt.put("seconds", ++second * 20);
            ops.add(quiz(
                    question, right(question), attempt, now.minusSeconds(3600).plusSeconds(second * 20L)));
        }
        return ops;
    }

    private Waiting quiz(String question, Map<String, List<String>> fields, Map<String, Object> attempt, Instant at) {
        return phone.quiz(COURSE, UNIT, question, fields, attempt, at);
    }

    private Map<String, Object> values(int draw) {
        return OfflinePhone.values(
                "owner",
                phone.owner(),
                "draw",
                draw,
                "number",
                Attempts.FROM_PHONES + draw * 1000,
                "seconds",
                20,
                "begun",
                now.minusSeconds(3600).toEpochMilli());
    }

    private List<String> drawn(int draw) {
        return bank().drawn(String.join("|", phone.owner(), COURSE, UNIT, Integer.toString(draw)));
    }

    private Quiz bank() {
        var course = courses.find(COURSE).orElseThrow();
        return java.util.Objects.requireNonNull(
                course.lesson(course.place(UNIT).orElseThrow()).quiz());
    }

    private static Map<String, List<String>> right(String question) {
        return java.util.Objects.requireNonNull(RIGHT.get(question));
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asString("");
    }

    private int attempts() {
        return db.sql("select count(*) from learning.quiz_attempt where participant_id = ?")
                .param(woman.participant())
                .query(Integer.class)
                .single();
    }
}

package org.oportunidad.learning.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
import org.oportunidad.kit.OtherStudies;
import org.oportunidad.learning.LearningData;
import org.oportunidad.learning.rebuild.RebuildProgress;
import org.oportunidad.learning.sync.OfflinePhone.Waiting;
import org.oportunidad.platform.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What she did without signal arrives once, whatever the way it took. */
@ModuleTest
@Import({EnrolmentData.class, LearningData.class})
@SuppressWarnings("NullAway.Init")
class SyncTests {

    private static final String COURSE = LearningData.COURSE;

    @Autowired
    LearningData learning;

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
    void progressFollowsFromTheLogWhateverTheOrder() {
        assertThat(rebuild.of(List.of(woman.participant()), false)).isEmpty();
    }

    @Test
    void answersOfThreeLessonsFinishThemAndRepeatsChangeNothing() {
        var ops = new ArrayList<Waiting>();
        var at = now.minus(Duration.ofHours(30));
        for (var unit : learning.course().units().subList(0, 3)) {
            for (var question : unit.questions()) {
                at = at.plusSeconds(60);
                ops.add(phone.answer(
                        COURSE, unit.code(), question.code(), Map.of("option", List.of(question.rightOption())), at));
            }
        }

        var first = phone.send(now, ops);
        Collections.shuffle(ops, new Random(7));
        var again = phone.send(now.plusSeconds(40), ops);

        assertThat(first.values()).allMatch(answer -> is(answer, "received") && !answer.has("again"));
        assertThat(again.values()).allMatch(answer -> is(answer, "received") && answer.has("again"));
        assertThat(rows("quiz_answer")).isEqualTo(ops.size());
        assertThat(browser.get("/courses/" + COURSE).text()).contains("Terminada");
        assertThat(db.sql(
                                "select count(*) from learning.unit_progress where participant_id = ? and finished_at is not null")
                        .param(woman.participant())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whateverTheOrderTheNewestAnswerByHerClockIsTheOneThatIsShown() {
        var unit = learning.course().units().getFirst();
        var question = unit.questions().getFirst();
        var wrong = question.options().stream()
                .filter(option -> !option.equals(question.rightOption()))
                .findFirst()
                .orElseThrow();
        var older = phone.answer(COURSE, unit.code(), question.code(), option(wrong), now.minusSeconds(7200));
        var newer = phone.answer(
                COURSE, unit.code(), question.code(), option(question.rightOption()), now.minusSeconds(3600));

        phone.send(now, newer);
        phone.send(now, older);

        assertThat(newest(unit.code())).containsEntry(question.code(), question.rightOption());
        assertThat(rows("quiz_answer")).isEqualTo(2);
    }

    @Test
    void olderVersionOfATaskIsKeptAndTheNewerOneCounts() {
        var unit = "what-i-can-do";
        var older = phone.task("life-skills", unit, "Lo que escribí el lunes", now.minusSeconds(7200));
        var newer = phone.task("life-skills", unit, "Lo que escribí el martes", now.minusSeconds(60));

        assertThat(is(phone.send(now, newer).get(newer.id()), "received")).isTrue();
        assertThat(is(phone.send(now, older).get(older.id()), "older")).isTrue();

        var page = browser.get("/portfolio/" + OtherStudies.TASK).text();
        assertThat(page).contains("Lo que escribí el lunes").contains("Lo que escribí el martes");
        assertThat(page.indexOf("martes")).isLessThan(page.indexOf("lunes"));
    }

    @Test
    void noteForHerFacilitatorArrivesBesideTheLesson() {
        var unit = learning.course().units().getFirst().code();
        var note = phone.note(COURSE, unit, "¿El gas es un costo fijo?", "facilitator", now.minusSeconds(600));

        phone.send(now, note);
        phone.send(now, note);

        assertThat(browser.get("/courses/" + COURSE + "/lessons/" + unit + "/questions")
                        .text())
                .containsOnlyOnce("¿El gas es un costo fijo?");
    }

    @Test
    void clockThatIsYearsOffIsMarkedAndTheTimeIsMeasuredBack() {
        var unit = learning.course().units().getFirst();
        var question = unit.questions().getFirst();
        var wrongClock = now.minus(Duration.ofDays(3000));
        var op = phone.answer(
                COURSE, unit.code(), question.code(), option(question.rightOption()), wrongClock.minusSeconds(3600));

        var answer = phone.send(wrongClock, op).get(op.id());

        assertThat(is(answer, "received")).isTrue();
        assertThat(answer.path("clock").asBoolean(false)).isTrue();
        assertThat(answeredAt()).isBetween(now.minusSeconds(3660), now.minusSeconds(3540));
    }

    @Test
    void timeOfTheFutureIsNow() {
        var unit = learning.course().units().getFirst();
        var question = unit.questions().getFirst();
        var op = phone.answer(
                COURSE, unit.code(), question.code(), option(question.rightOption()), now.plus(Duration.ofDays(900)));

        var answer = phone.send(now, op).get(op.id());

        assertThat(answer.path("clock").asBoolean(false)).isTrue();
        assertThat(answeredAt()).isBetween(now.minusSeconds(5), now.plusSeconds(60));
    }

    @Test
    void courseThatIsGoneIsKeptAsideAndNothingIsLost() {
        var op = phone.task("a-course-that-was-unpublished", "unit", "Trabajé tres días en esto", now);

        var answer = phone.send(now, op).get(op.id());

        assertThat(is(answer, "kept")).isTrue();
        assertThat(answer.path("reason").stringValue()).isEqualTo("gone");
        assertThat(browser.get("/my-data/export.json").body()).contains("Trabajé tres días en esto");
        assertThat(db.sql("select kept from learning.offline_op where participant_id = ?")
                        .param(woman.participant())
                        .query(String.class)
                        .single())
                .as("sealed")
                .doesNotContain("Trabaj");
    }

    @Test
    void questionThatChangedIsKeptAsideAndTold() {
        var unit = learning.course().units().getFirst();
        var op = phone.answer(COURSE, unit.code(), unit.questions().getFirst().code(), option("not-there"), now);

        assertThat(phone.send(now, op).get(op.id()).path("reason").stringValue())
                .isEqualTo("unfit");
    }

    @Test
    void queueOfAWomanWithoutAPlaceWaitsInQuarantineUntilSheHasOneAgain() {
        var op = answer(0, now.minusSeconds(60));
        state("WITHDRAWN");

        assertThat(phone.send(now, op).get(op.id()).path("reason").stringValue())
                .isEqualTo("closed");
        assertThat(rows("quiz_answer")).isZero();

        state("ENROLLED");
        browser.post("/offline/kept").send();

        assertThat(rows("quiz_answer")).isEqualTo(1);
        assertThat(is(phone.send(now, op).get(op.id()), "received")).isTrue();
    }

    @Test
    void whatSomebodyElseSealedOrChangedIsRefusedAndStaysOnThePhone() {
        var another = new OfflinePhone(learning.phone(learning.admitted()));
        var unit = learning.course().units().getFirst();
        var hers =
                another.answer(COURSE, unit.code(), unit.questions().getFirst().code(), option("x"), now);
        var damaged = answer(0, now);
        damaged.sealed()[90] ^= 1;
        var good = answer(1, now);

        var answers = phone.send(now, hers, damaged, good);

        assertThat(answers.get(hers.id()).path("reason").stringValue()).isEqualTo("unreadable");
        assertThat(answers.get(damaged.id()).path("reason").stringValue()).isEqualTo("unreadable");
        assertThat(is(answers.get(good.id()), "received")).isTrue();
    }

    @Test
    void secondOpUnderTheSameIdIsRefused() {
        var id = Ids.at(now);
        var content = OfflinePhone.values(
                "kind",
                "note",
                "course",
                COURSE,
                "unit",
                learning.course().units().getFirst().code(),
                "words",
                "Uno",
                "audience",
                "herself");
        phone.send(now, phone.sealed(id, phone.owner(), now, content));
        content.put("words", "Otro");

        var answer =
                phone.send(now, phone.sealed(id, phone.owner(), now, content)).get(id);

        assertThat(answer.path("reason").stringValue()).isEqualTo("other");
    }

    @Test
    void batchThatIsNoneIsRefusedWithoutAFailure() {
        assertThat(phone.post("{".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(phone.post("{\"ops\":[{\"id\":\"1\"}]}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(phone.post(new byte[Batch.MOST_BYTES + 1]).status()).isEqualTo(413);
        var many = new ArrayList<Waiting>();
        for (int number = 0; number <= Batch.MOST_OPS; number++) {
            many.add(answer(0, now));
        }
        assertThat(phone.post(now, many).status()).isEqualTo(422);
    }

    @Test
    void allSevenKindsOfQuestionsAreTaken() {
        var course = "digital-literacy";
        var ops = List.of(
                phone.answer(course, "phone-and-data", "per-day", field("number", "200"), now),
                phone.answer(
                        course,
                        "phone-and-data",
                        "spends-most",
                        Map.of("place-video", List.of("1"), "place-voice", List.of("2"), "place-text", List.of("3")),
                        now),
                phone.answer(
                        course,
                        "phone-and-data",
                        "whatsapp-setting",
                        Map.of(
                                "match-mute",
                                List.of("same"),
                                "match-leave",
                                List.of("same"),
                                "match-manual",
                                List.of("saves")),
                        now),
                phone.answer(course, "whatsapp", "many-clients", field("gap-1", "lista de difusión"), now),
                phone.answer(
                        course,
                        "email",
                        "library",
                        Map.of("gap-1", List.of("Cerrar"), "gap-2", List.of("ventana")),
                        now),
                phone.answer(course, "privacy-and-scams", "shop-rut", field("option", "false"), now),
                phone.answer(course, "passwords", "stolen", Map.of("option", List.of("chip", "notify")), now),
                phone.answer(course, "phone-and-data", "full", field("option", "heavy"), now));

        assertThat(phone.send(now, ops).values()).allMatch(answer -> is(answer, "received"));
    }

    @Test
    void batchCostsAStatementAnAnswerAndAFewMore() {
        var ops = new ArrayList<Waiting>();
        for (int number = 0; number < 20; number++) {
            ops.add(answer(number, now.minusSeconds(3600).plusSeconds(number)));
        }
        phone.send(now, answer(21, now.minusSeconds(7200)));

        var sent = org.oportunidad.kit.Statements.during(() -> phone.send(now, ops));

        assertThat(sent.answer()).hasSize(20);
        assertThat(sent.sql()).hasSizeLessThanOrEqualTo(20 + 25);
    }

    /** Five hundred answers of a week, in batches as the phone makes them; the time is printed. */
    @Test
    void fiveHundredQueuedAnswersArriveInSeconds() {
        var ops = new ArrayList<Waiting>();
        for (int number = 0; number < 500; number++) {
            ops.add(answer(number, now.minus(Duration.ofDays(6)).plusSeconds(number * 60L)));
        }
        var began = System.nanoTime();
        for (int from = 0; from < ops.size(); from += 20) {
            phone.send(now, ops.subList(from, Math.min(ops.size(), from + 20)));
        }
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("500 queued answers in 25 batches: %d ms%n", took.toMillis());

        assertThat(rows("quiz_answer")).isEqualTo(500);
    }

    private Waiting answer(int number, Instant at) {
        var units = learning.course().units();
        var unit = units.get(number % units.size());
        var question =
                unit.questions().get(number / units.size() % unit.questions().size());
        var option = question.options().get(number % question.options().size());
        return phone.answer(COURSE, unit.code(), question.code(), option(option), at);
    }

    private static Map<String, List<String>> option(String code) {
        return field("option", code);
    }

    private static Map<String, List<String>> field(String name, String value) {
        return Map.of(name, List.of(value));
    }

    private static boolean is(tools.jackson.databind.JsonNode answer, String outcome) {
        return outcome.equals(answer.path("outcome").stringValue());
    }

    private void state(String state) {
        db.sql("update enrolment.enrolment set state = :state where participant_id = :her")
                .param("state", state)
                .param("her", woman.participant())
                .update();
    }

    private int rows(String table) {
        return db.sql("select count(*) from learning." + table + " where participant_id = :her")
                .param("her", woman.participant())
                .query(Integer.class)
                .single();
    }

    private Instant answeredAt() {
        return db.sql("select answered_at from learning.quiz_answer where participant_id = :her")
                .param("her", woman.participant())
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private Map<String, String> newest(String unit) {
        return org.oportunidad.learning.record.FlatJson.read(
                db.sql("select answers from learning.unit_progress where participant_id = :her and unit = :unit")
                        .param("her", woman.participant())
                        .param("unit", unit)
                        .query(String.class)
                        .single());
    }
}
